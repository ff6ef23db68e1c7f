import { expect, test } from '@jest/globals';
import { foldWidth } from '../../../dialogs/command/fold-width.ts';

test.each([
  ['ｗｅｂ－０１', 'web-01'],
  ['ｗｅｂー０１', 'web-01'],
  ['web‐01', 'web-01'],
  ['web−01', 'web-01'],
  ['ｒｇ／ｖｍ：２２＿．', 'rg/vm:22_.'],
  ['a　b', 'a b'],
  ['サーバー', 'サーバー'],
  ['サーバー01', 'サーバー01'],
  ['ﾍﾙﾌﾟ', 'ﾍﾙﾌﾟ'],
  ['①Ⅳ㍉', '①Ⅳ㍉'],
])('%s', (text, expected) => {
  expect(foldWidth(text)).toBe(expected);
  expect(foldWidth(expected)).toBe(expected);
  expect(expected.length).toBe(text.length);
});
