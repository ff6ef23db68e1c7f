import { expect, test } from '@jest/globals';
import { articles } from '../../../diagnosis/articles/index.ts';
import { exists, textOf } from '../../conventions/tree.ts';

const rows = articles.flatMap(({ id }) => {
  const page = `docs/articles/${id}.md`;
  return [...textOf(page).matchAll(/^\| (E\d+) \|[^|]+\|[^|]+\| ([^|]+) \|$/gm)].map(
    ([, number = '', proof = '']) => ({
      page,
      number,
      proof,
    }),
  );
});

test('each of the sixty corrections stands on one page', () => {
  const numbers = rows.map(({ number }) => number).sort(byNumber);
  expect(numbers).toEqual(Array.from({ length: 60 }, (_, index) => `E${index + 1}`));
});

const byNumber = (one: string, other: string) => Number(one.slice(1)) - Number(other.slice(1));

test.each(rows)('$number on $page names a test that is there, or says why it is a note', ({ proof }) => {
  const file = /\]\(\.\.\/\.\.\/([^)]+)\)$/.exec(proof)?.[1];
  if (file === undefined) expect(proof).toMatch(/^note: .{5,}/);
  else expect(exists(file) || `${file}: there is no such test; name the one that proves it`).toBe(true);
});
