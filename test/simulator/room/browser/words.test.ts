import { expect, test } from '@jest/globals';
import { type Entry, words } from '../../../../simulator/room/browser/words.js';

/** Every key with what stands under it: a sentence, or a function with so many parameters. */
const shapeOf = (entry: Entry, path: string): readonly string[] => {
  if (typeof entry === 'string') return [`${path}: words`];
  if (typeof entry === 'function') return [`${path}: function of ${entry.length}`];
  return Object.entries(entry).flatMap(([key, inner]) => shapeOf(inner, `${path}.${key}`));
};

const emptyIn = (entry: Entry, path: string): readonly string[] => {
  if (typeof entry === 'function') return [];
  if (typeof entry === 'string') return entry.trim() === '' ? [path] : [];
  return Object.entries(entry).flatMap(([key, inner]) => emptyIn(inner, `${path}.${key}`));
};

test('the page says everything in both languages', () => {
  expect(shapeOf(words.ja, '')).toEqual(shapeOf(words.en, ''));
  expect([...emptyIn(words.en, 'en'), ...emptyIn(words.ja, 'ja')]).toEqual([]);
});
