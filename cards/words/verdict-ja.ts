import type { CardWords } from './card-words.ts';

function leftOver({ inside, bastion }: { readonly inside: boolean; readonly bastion: boolean }): string {
  if (bastion)
    return inside
      ? 'ブラウザーの Bastion セッションか、サインインに使うアカウント'
      : ' Windows の内部か、ブラウザーの Bastion セッション';
  return inside
    ? 'お使いの PC から Azure までの間か、サインインに使うアカウント'
    : ' Windows の内部か、お使いの PC から Azure までの間';
}

export const verdictJa: CardWords['verdict'] = {
  titles: {
    uncertain: (machine) =>
      `${machine} への RDP を妨げるものは見つかりませんでしたが、確認できなかった点があります`,
    'nothing-found': (machine, inside) =>
      inside
        ? `Azure、ネットワーク、Windows の内部に、${machine} への RDP を妨げるものはありません`
        : `Azure とネットワークには、${machine} への RDP を妨げるものはありません`,
    'not-for-us': (machine) => `${machine} は Linux です。Windows 用の診断は行えません`,
    'session-host': (machine) =>
      `${machine} には Azure Virtual Desktop から接続します(直接の RDP ではありません)`,
    blocked: (machine) => `${machine} に接続できません`,
  },
  certainty: { likely: 'これが原因と考えられます。', possible: 'これが原因の可能性があります。' },
  why: '根拠',
  seen: '確認',
  nameAndValue: (name, value) => `${name}:${value}`,
  seenIn: (names, time) => `${names}(${time})`,
  next: 'この後',
  nextProblem: (title) => `これを直しても、次の問題が残ります:${title}`,
  nextNothing: (inside) =>
    inside
      ? 'このほかに RDP を妨げるものはありません'
      : 'このほかに、Azure とネットワークで RDP を妨げるものはありません',
  nextUnknown: (count) => `このほかに妨げるものは見つかっていませんが、未確認の点が ${count} 件あります`,
  alsoFound: 'ほかに見つかったこと',
  problem: (title) => `問題あり:${title}`,
  warning: (title) => `要注意:${title}`,
  whyAlso: '上記の根拠',
  follows: (count) => `上の問題から起きていること(${count})`,
  notChecked: '未確認',
  couldNotJudge: '確認できた内容だけでは判定できません。',
  fine: (count) => `問題なし(${count})`,
  allEvidence: (count) => `すべての根拠(${count})`,
  lookAgain: '自分で確かめる',
  checksOf: (part, count) => `${part}:${count} 項目`,
  checked: (count, inside) =>
    `Azure${inside ? '、ネットワーク、Windows の内部' : ' とネットワーク'}の ${count} 項目に問題はありませんでした(内訳は下にあります)。`,
  elsewhere: (where, warned) =>
    [
      'それでも接続できない場合、',
      warned ? 'まず下の「要注意」をご確認ください。当てはまらなければ、' : '',
      `原因は${leftOver(where)}にあります。`,
    ].join(''),
  onlyYou: 'ご自身でしか確かめられないこと',
  tell: {
    network:
      '別のネットワーク(スマートフォンのテザリングなど)からは接続できますか。できるなら、お使いのネットワークで止まっています。',
    address: '判定に使ったアドレスは、実際の接続元と同じですか。VPN やプロキシを通ると変わります。',
    message: 'エラー メッセージは正確には何と表示されますか。表示されるのはサインインの前ですか、後ですか。',
  },
  natures: {
    windows: undefined,
    'not-known': undefined,
    linux: 'RDP を別途導入していない限り、Linux には RDP では接続しません。これより先は調べていません。',
    'session-host': undefined,
    'scale-set-instance': undefined,
  },
  took: (duration) => `所要 ${duration}`,
  wayIn: {
    row: '接続方法',
    public: (address) =>
      address === undefined ? 'インターネット経由(アドレスは不明)' : `インターネット経由(${address} から)`,
    private: (address) => `VPN・ExpressRoute・同じネットワーク(${address} から)`,
    bastion: 'Azure Bastion',
    'jump-host': (address) => `踏み台(${address} から)`,
    'not-told': 'わからない',
  },
};
