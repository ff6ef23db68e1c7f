import type { CardWords } from './card-words.ts';

export const wayInJa: CardWords['wayIn'] = {
  title: (machine) => `${machine} にはどのように接続していますか`,
  answered: (machine) => `${machine} への接続方法`,
  why: '途中の規則を、その接続方法に合わせて確認します。アドレスが違うと正しく判定できません。',
  label: 'マシンから見た接続元のアドレス',
  placeholder: '203.0.113.7',
  hint: 'インターネット経由では社外から見えるアドレス、VPN・ExpressRoute ではお使いの PC のアドレス、踏み台では踏み台のアドレスが必要です。Bastion では空欄のままで構いません。',
  ways: {
    public: 'インターネット経由',
    private: 'VPN・ExpressRoute',
    bastion: 'Azure Bastion',
    'jump-host': '踏み台',
    'not-told': 'わからない',
  },
  mistakes: {
    'address-missing':
      '要注意:この接続方法にはアドレスが必要です。入力してから、もう一度ボタンを押してください。',
    'address-not-understood': '要注意:IPv4 アドレスではありません。0~255 の数字 4 つを点で区切ります。',
  },
};
