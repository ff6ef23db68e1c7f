import { describe, expect, test } from '@jest/globals';
import type { ToldId } from '../../../diagnosis/sources/question.ts';
import { questions } from '../../../diagnosis/sources/questions.ts';
import { readTold, toldBy } from '../../../diagnosis/sources/read-told.ts';

const yes = [
  ...[
    'yes',
    'Yes.',
    'y',
    'yep',
    'yeah, it does',
    'sure',
    'it works',
    'works fine',
    'I can',
    'yes, no problem',
  ],
  ...[
    'no problem',
    'I can reach other servers',
    'it connects',
    'got in',
    'Yes, works from my phone',
    'ＹＥＳ',
  ],
  ...[
    'はい',
    'はい。',
    'ええ',
    'うん',
    'できます',
    'できる',
    'はい、できます',
    '接続できます',
    '接続できました',
  ],
  ...['他のサーバーには入れる', 'ほかの PC には繋がります', '入れました', 'つながった', '問題なくできます'],
  ...['問題ありません', 'テザリングなら繋がる', '出来ます', '大丈夫です', 'サーバなら接続できた'],
];

const no = [
  ...[
    'no',
    'No!',
    'nope',
    'n',
    'it does not',
    "it doesn't work",
    'cannot connect',
    "can't",
    'no, it fails too',
  ],
  ...[
    'does not work from home either',
    'not from my phone',
    'never',
    'it times out',
    'none of them',
    'impossible',
  ],
  ...[
    'いいえ',
    'いえ',
    'だめです',
    '駄目でした',
    'できません',
    'できない',
    'いいえ、できません',
    '接続できません',
  ],
  ...[
    '他のサーバーにも入れません',
    'ほかも繋がらない',
    'つながりませんでした',
    '入れない',
    '無理です',
    '失敗しました',
  ],
  ...['まだできません', 'エラーになります'],
];

const notTried = [
  ...[
    'not tried',
    'not yet tried',
    "haven't tried",
    'I have not tried it',
    'not yet',
    "don't know",
    'no idea',
  ],
  ...['not sure', "I can't test that", 'I cannot tell', 'maybe', 'untested', 'did not try'],
  ...[
    'まだ試していません',
    '試していない',
    '試してません',
    'まだです',
    'わかりません',
    '分からない',
    '未確認です',
  ],
  ...['試せません', '不明'],
];

const unclear = [
  '',
  '   ',
  'hello',
  'web-01',
  '明日',
  'はい、できません',
  'no, it works',
  '???',
  '<b></b>',
  '💥',
];

describe.each(['others', 'outside', 'fromVnet'] as const)('%s', (id) => {
  test.each([
    ...yes.map((text) => [text, 'yes'] as const),
    ...no.map((text) => [text, 'no'] as const),
    ...notTried.map((text) => [text, 'not-tried'] as const),
  ])('%j: %s', (text, expected) => {
    expect(readTold(id, text)).toEqual({ [id]: expected });
  });

  test.each(unclear)('%j says nothing clear', (text) => {
    expect(readTold(id, text)).toBeUndefined();
  });
});

test.each<readonly [ToldId, string, unknown]>([
  ['message', 'nothing answers', 'not-reached'],
  ['message', 'no response', 'not-reached'],
  ['message', 'it timed out', 'not-reached'],
  ['message', 'before any password', 'not-reached'],
  ['message', '応答がありません', 'not-reached'],
  ['message', 'タイムアウトします', 'not-reached'],
  ['message', 'サインインの前です', 'not-reached'],
  ['message', 'after the password', 'answered'],
  ['message', 'it asks for my password and then fails', 'answered'],
  ['message', 'パスワードを入力した後です', 'answered'],
  ['message', '応答した後に失敗する', 'answered'],
  // A pasted message.
  ['message', 'An internal error has occurred.', 'answered'],
  ['message', '内部エラーが発生しました。', 'answered'],
  ['message', 'エラー コード: 0x204', 'not-reached'],
  ['message', 'Your account has been locked', 'answered'],
  ['message', 'not sure', 'not-sure'],
  ['message', 'わかりません', 'not-sure'],
  ['since', 'just now', 'just-now'],
  ['since', '10 minutes ago', 'just-now'],
  ['since', 'さっきから', 'just-now'],
  ['since', '30 分前', 'just-now'],
  ['since', 'since this morning', 'today'],
  ['since', '今朝から', 'today'],
  ['since', '今日', 'today'],
  ['since', 'yesterday', 'this-week'],
  ['since', 'since Monday', 'this-week'],
  ['since', '昨日から', 'this-week'],
  ['since', '3 日前から', 'this-week'],
  ['since', '月曜日から', 'this-week'],
  ['since', 'never worked', 'never-worked'],
  ['since', '一度も接続できていません', 'never-worked'],
  ['since', '初めて接続します', 'never-worked'],
  ['since', 'last month', 'not-sure'],
  ['since', '先月から', 'not-sure'],
  ['since', 'わからない', 'not-sure'],
  ['changed', 'nothing', 'nothing'],
  ['changed', 'no', 'nothing'],
  ['changed', 'nothing was changed', 'nothing'],
  ['changed', '何も変えていません', 'nothing'],
  ['changed', '特にありません', 'nothing'],
  ['changed', '変更なし', 'nothing'],
  ['changed', 'the public IP', 'address'],
  ['changed', 'DNS', 'address'],
  ['changed', 'IP アドレスが変わりました', 'address'],
  ['changed', 'the port', 'port'],
  ['changed', 'ポートを変えました', 'port'],
  ['changed', 'a new antivirus', 'security-software'],
  ['changed', 'ファイアウォールを入れ替えました', 'security-software'],
  ['changed', 'セキュリティ ソフト', 'security-software'],
  ['changed', 'we replaced the certificate', 'certificate-or-policy'],
  ['changed', 'グループ ポリシー', 'certificate-or-policy'],
  ['changed', '証明書を更新しました', 'certificate-or-policy'],
  ['changed', 'no idea', 'not-sure'],
  ['changed', '覚えていません', 'not-sure'],
  ['port', '3390', 3390],
  ['port', ' 3390. ', 3390],
  ['port', '３３９０', 3390],
  ['port', 'web-01.example.com:50001', 50_001],
  ['port', '203.0.113.7:3390', 3390],
  ['port', 'TCP 3390 です', 3390],
  ['port', '3390番', 3390],
  ['port', 'the default', 3389],
  ['port', '指定していません', 3389],
  ['port', '標準のまま', 3389],
  ['port', 'わかりません', 'not-sure'],
  ['port', "I don't know", 'not-sure'],
])('%s, %j: %j', (id, text, expected) => {
  expect(readTold(id, text)).toEqual({ [id]: expected });
});

test.each<readonly [ToldId, string]>([
  ['message', ''],
  ['message', 'hm'],
  ['message', '再起動後からです'],
  ['message', '午後です'],
  ['since', 'banana'],
  ['since', 'today or yesterday'],
  ['changed', 'the port and the certificate'],
  ['changed', '色'],
  ['port', '0'],
  ['port', '65536'],
  ['port', '123456'],
  ['port', '3389 or 3390'],
  ['port', '203.0.113.7'],
  ['port', 'web-01'],
  ['port', '-1'],
])('%s, %j says nothing clear', (id, text) => {
  expect(readTold(id, text)).toBeUndefined();
});

describe('the buttons', () => {
  const choices = questions.flatMap(({ id, choices: all }) =>
    all.flatMap(
      ({ value, words }) =>
        [
          [id, value, words.en],
          [id, value, words.ja],
        ] as const,
    ),
  );

  test.each(choices)('%s %s is what %j means when it is typed', (id, value, label) => {
    expect(toldBy(id, value)).toBeDefined();
    expect(readTold(id, label)).toEqual(toldBy(id, value));
  });

  test.each<readonly [ToldId, string]>([
    ['others', 'perhaps'],
    ['others', ''],
    ['port', '99999'],
    ['port', '3389 '],
    ['changed', 'yes'],
  ])('%s %j is no choice', (id, choice) => {
    expect(toldBy(id, choice)).toBeUndefined();
  });
});

test('a long text is read in no time', () => {
  const text = `${'できな'.repeat(100_000)} ${'a:'.repeat(100_000)}`;
  for (const { id } of questions) readTold(id, text);
});
