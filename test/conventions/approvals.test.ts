import { describe, expect, test } from '@jest/globals';
import { exists, textOf } from './tree.ts';

/** One way in which approving goes wrong: where it is decided here, and which tests say so. */
type Row = {
  readonly title: string;
  readonly decidedIn: readonly string[];
  readonly tests: readonly Named[];
};

type Named = { readonly file: string; readonly name: string };

const rows: readonly Row[] = textOf('docs/approvals.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| what goes wrong'))
  .map((line) => {
    const [title = '', , decidedIn = '', tests = ''] = line.slice(2).split(' | ');
    return {
      title,
      decidedIn: [...decidedIn.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file),
      tests: [...tests.matchAll(/`([^`]+)`: \*([^*]+)\*/g)].map(([, file = '', name = '']) => ({
        file,
        name,
      })),
    };
  });

/** Whether a test of the file has the name, or ends in it where its name begins with a case. */
function isThere({ file, name }: Named): boolean {
  if (!exists(file)) return false;
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(['"\`])(?:(?!\\1).)*${escaped}\\1,\\s*(?:async )?\\(`).test(textOf(file));
}

describe('each way in which approving goes wrong', () => {
  test('has a row', () => expect(rows.length).toBeGreaterThanOrEqual(23));

  test.each(rows)('$title', ({ decidedIn, tests }) => {
    expect(decidedIn.filter((place) => !exists(place))).toEqual([]);
    expect(tests.filter((named) => !isThere(named))).toEqual([]);
    expect(decidedIn.length * tests.length).toBeGreaterThan(0);
  });
});

test('a test that is not there is missed', () => {
  const [file, name] = [
    'test/changes/move.test.ts',
    'of fifty at once one counts, with one entry and one card',
  ];
  expect(isThere({ file, name })).toBe(true);
  expect(isThere({ file, name: 'of fifty at once two count' })).toBe(false);
  expect(isThere({ file, name: name.slice(0, -1) })).toBe(false);
  expect(isThere({ file: 'test/changes/gone.test.ts', name })).toBe(false);
});
