import { expect, test } from '@jest/globals';
import { takeWord } from '../../../dialogs/command/take-word.ts';

test.each([
  ['', { word: '', quoted: false, rest: '' }],
  ['a  b c', { word: 'a', quoted: false, rest: 'b c' }],
  ['　a　b', { word: 'a', quoted: false, rest: 'b' }],
  ['"a b" c', { word: 'a b', quoted: true, rest: 'c' }],
  ['「a」「b」', { word: 'a', quoted: true, rest: '「b」' }],
  ['a「b」', { word: 'a', quoted: false, rest: '「b」' }],
  ['“a" b', { word: 'a', quoted: true, rest: 'b' }],
  ["can't connect", { word: "can't", quoted: false, rest: 'connect' }],
  ['"a b', { word: '"a', quoted: false, rest: 'b' }],
  ['「a', { word: '「', quoted: false, rest: 'a' }],
  ['"" x', { word: '', quoted: true, rest: 'x' }],
  ['_a_ b', { word: 'a', quoted: false, rest: 'b' }],
  ['a_ b', { word: 'a_', quoted: false, rest: 'b' }],
  ['a、b', { word: 'a', quoted: false, rest: 'b' }],
  ['"😀" b', { word: '😀', quoted: true, rest: 'b' }],
])('%j', (text, expected) => {
  expect(takeWord(text)).toEqual(expected);
});
