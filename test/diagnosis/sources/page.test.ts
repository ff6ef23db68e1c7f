import { expect, test } from '@jest/globals';
import { questions } from '../../../diagnosis/sources/questions.ts';
import { sourceIds } from '../../../diagnosis/sources/source.ts';
import { textOf } from '../../conventions/tree.ts';

const rows = textOf('docs/sources.md')
  .split('\n')
  .filter((line) => line.startsWith('| `'));

test('the page has every source in its order, then every question with its answers', () => {
  expect(rows.map((row) => row.split('|')[1]?.trim())).toEqual(
    [...sourceIds, ...questions.map(({ id }) => id)].map((id) => `\`${id}\``),
  );
  for (const { id, choices } of questions)
    expect(
      rows
        .find((row) => row.startsWith(`| \`${id}\` |`))
        ?.split('|')[2]
        ?.trim(),
    ).toBe(choices.map(({ value }) => value).join(', '));
});
