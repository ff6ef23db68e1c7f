import { expect, test } from '@jest/globals';
import { editDistance } from '../../../dialogs/command/edit-distance.ts';

test.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['help', 'help', 0],
  ['hep', 'help', 1],
  ['hellp', 'help', 1],
  ['halp', 'help', 1],
  ['hlep', 'help', 1],
  ['ca', 'abc', 3],
  ['kitten', 'sitting', 3],
  ['ヘルブ', 'ヘルプ', 1],
  ['😀a', 'a😀', 1],
])('%s and %s: %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});
