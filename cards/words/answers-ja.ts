import type { CardWords } from './card-words.ts';

const likeThis = '「診断 web-01」や「診断 rg-prod/web-01」のように入力してください。';

export const answersJa: CardWords['answers'] = {
  'text-too-long': {
    why: ({ limit }) => `長すぎて読み取れません(上限 ${limit} 文字)`,
    todo: '前後のログを除き、コマンドとエラー メッセージだけを送ってください。',
  },
  'unknown-command': { why: ({ typed }) => `「${typed}」というコマンドはありません`, todo: likeThis },
  'unexpected-words': {
    why: ({ typed }) => `「${typed}」はこのコマンドでは使いません`,
    todo: '余分な部分を除いてください。マシンが 2 台あるときは、コマンドを 2 回に分けます。',
  },
  'vm-name-not-allowed': {
    why: ({ typed }) => `「${typed}」は仮想マシンの名前として使えません`,
    todo: 'ポータルの名前をコピーしてください。使えるのは半角の英数字と - _ . で、64 文字までです。',
  },
  'group-name-not-allowed': {
    why: ({ typed }) => `「${typed}」はリソース グループの名前として使えません`,
    todo: 'ポータルの名前をコピーしてください。',
  },
  'resource-id-not-understood': {
    why: ({ typed }) => `「${typed}」はリソース ID として読み取れません`,
    todo: 'ポータルの「プロパティ」か「JSON ビュー」から ID 全体をコピーするか、名前を入力してください。',
  },
  'not-a-virtual-machine': {
    why: ({ type }) => `仮想マシンではなく ${type} の ID です`,
    todo: '仮想マシンの ID をコピーするか、名前を入力してください。',
  },
  'classic-virtual-machine': {
    why: ({ typed }) => `「${typed}」はクラシック VM です(2023 年 9 月に廃止)`,
    todo: '多くは Azure Resource Manager に移行されています。ポータルの「仮想マシン」で同じ名前を探し、あればそちらを診断します。なければ、ストレージ アカウントの .vhd ファイルとバックアップを確認します。ディスクが残っていれば、新しいマシンを作れます。何も削除せず、不明な点は Azure サポートに問い合わせます。',
  },
  'not-a-resource-group': {
    why: ({ type }) => `リソース グループではなく ${type} の ID です`,
    todo: 'リソース グループの名前か ID を入力してください。',
  },
  'destination-not-understood': {
    why: ({ typed }) => `「${typed}」は接続先として読み取れません`,
    todo: 'マシン(to db-01)、ホストとポート(to sql.example.com:1433)、または「to internet」の形で入力してください。',
  },
  'nic-not-understood': {
    why: ({ typed }) => `「${typed}」はネットワーク インターフェイスの番号ではありません`,
    todo: '「to db-01 nic 2」のように、1 から数えた番号で指定します。',
  },
  'event-id-not-understood': {
    why: ({ typed }) => `「${typed}」はイベント番号ではありません`,
    todo: '1~65535 の番号だけを入力してください。',
  },
  'change-number-not-understood': {
    why: ({ typed }) => `「${typed}」は変更の番号ではありません`,
    todo: 'CH-42 のように、カードに表示されている番号を入力してください。',
  },
  'language-not-known': {
    why: ({ typed }) => `「${typed}」には対応していません`,
    todo: '日本語は「言語 ja」、英語は「言語 en」です。',
  },
};
