import { describe, expect, test } from '@jest/globals';
import { foldText } from '../../../diagnosis/messages/fold-text.ts';

describe('these are the same', () => {
  test.each([
    ["can't connect", 'cannot connect'],
    ['can’t connect', 'can not connect'],
    ['CANT connect', 'cannot connect'],
    ["couldn't find", 'could not find'],
    ['isn`t allowed', 'is not allowed'],
    ['sign-in', 'sign in'],
    ['licence server', 'license server'],
    ['Ｌｉｃｅｎｓｅ　Ｓｅｒｖｅｒ', 'license server'],
    ['ライセンス サーバー', 'ライセンスサーバ'],
    ['ﾗｲｾﾝｽ ｻｰﾊﾞｰ', 'ライセンスサーバー'],
    ['RD ライセンス', 'RDライセンス'],
    ['2 枚目の NIC', '2枚目のNIC'],
    ['「接続」、できません。', '接続できません'],
    ['a\u200Bb\u2060c', 'abc'],
    [' a\t\n b ', 'a b'],
  ])('%j and %j', (one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });
});

describe('these are not', () => {
  test.each([
    ['can connect', 'cannot connect'],
    ['接続できます', '接続できません'],
    ['no where', 'nowhere'],
    ['ハス', 'バス'],
  ])('%j and %j', (one, other) => {
    expect(foldText(one)).not.toBe(foldText(other));
  });
});

test('a text that was folded stays as it is', () => {
  const folded = foldText("We couldn't reach “web-01”: ライセンス サーバー １");
  expect(foldText(folded)).toBe(folded);
});
