import type { SourceId } from '../../diagnosis/sources/source.ts';
import type { CardWords } from './card-words.ts';

const names: Readonly<Record<SourceId, string>> = {
  client: 'お使いの PC',
  'office-edge': '社内ネットワーク',
  'classic-endpoint': 'クラシック VM のエンドポイント',
  'security-rules': 'Azure のネットワーク規則',
  windows: 'マシン自体',
};

/** With a blank after Latin letters, as in all our sentences. */
const inPlace = (source: SourceId): string => `${names[source]}${source === 'client' ? ' ' : ''}に`;

export const sourcesJa: CardWords['sources'] = {
  one: {
    sure: (machine, source) => `${machine} に接続できない原因は、${inPlace(source)}あります`,
    likely: (machine, source) => `${machine} に接続できない原因は、${inPlace(source)}あると考えられます`,
    possible: (machine, source) => `${machine} に接続できない原因は、${inPlace(source)}あるかもしれません`,
  },
  some: (machine, sources) =>
    `${machine} に接続できない原因は、${sources.map((id) => names[id]).join('、')}の${sources.length === 2 ? 'どちらか' : 'いずれか'}にあります`,
  all: (machine) => `${machine} に接続できない原因は、まだわかっていません`,
  none: (machine) => `わかっている範囲では、${machine} への経路はサインインの手前まで通じています`,
  todo: {
    client:
      'IP アドレスを直接指定して接続し、ポート番号も確認します。PC のファイアウォールやセキュリティ ソフトが止めていないかも確認します。',
    'office-edge':
      'ネットワーク担当者に、このマシンへの RDP のポートの許可を依頼します。Bastion を除き、HTTPS だけでは接続できません。',
    'classic-endpoint': '修復する手段はありません。新しいマシンへの移行が必要です。',
    'security-rules': '原因の規則は、診断結果のカードにあります。',
    windows:
      '見つかった問題は、診断結果のカードにあります。Windows の内部をまだ調べていない場合は、ボットに調べさせてください。',
  },
  undecided: (clientCheck, guides) => {
    const otherwise = [...(clientCheck ? ['PC からの確認'] : []), ...(guides ? ['下の手順'] : [])];
    const plain = 'これ以上、質問では絞り込めません。';
    return otherwise.length === 0 ? plain : `${plain}${otherwise.join('か、')}で切り分けます。`;
  },
  testMachine: '同じ仮想ネットワークに一時的なマシンを作ると、切り分けられます。',
  open: 'もう一度接続してみてください。接続できない場合は、メッセージとサインインに使うアカウントが手がかりになります。',
  heading: '経路上の 5 か所',
  names: {
    client: 'お使いの PC',
    'office-edge': '社内ネットワーク',
    'classic-endpoint': 'クラウド サービスのエンドポイント(クラシック)',
    'security-rules': 'Azure のネットワーク規則',
    windows: 'マシンと Windows',
  },
  states: {
    'is-it': '原因',
    likely: '原因と考えられます',
    possible: '可能性あり',
    'ruled-out': '原因ではありません',
    'not-known': '不明',
  },
  disputed: '食い違いがあります:',
  onlyOneLeft: 'ほかの場所は原因ではありません。',
  signs: (sentences) => sentences.join(''),
  signAt: (sentence, moment) => `${sentence}(${moment})`,
  notUnderstood: '要注意:回答を理解できませんでした。ボタンを押すか、別の言い方で入力してください。',
  buttons: {
    clientCheck: 'PC から確認する',
    testMachine: 'テスト用マシンを作る',
  },
};
