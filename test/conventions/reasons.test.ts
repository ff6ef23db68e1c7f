import { describe, expect, test } from '@jest/globals';
import * as reasons from '../../base/reasons.ts';
import { readReasonsPage } from './reasons-page.ts';
import { textOf } from './tree.ts';

const lists = Object.entries(reasons).map(([list, codes]) => ({ list, codes: [...codes] }));
const page = readReasonsPage(textOf('docs/reasons.md'));

describe('docs/reasons.md and base/reasons.ts', () => {
  test('have the same lists with the same codes in the same order', () => {
    expect(page.map(({ list, rows }) => ({ list, codes: rows.map(({ code }) => code) }))).toEqual(lists);
  });

  test('the page says of every code what it means and what the person can do', () => {
    const bare = page.flatMap(({ rows }) => rows.filter(({ means, todo }) => means === '' || todo === ''));
    expect(bare).toEqual([]);
  });

  test('a code stands in one list only and is spelled like the others', () => {
    const codes = lists.flatMap((list) => list.codes);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
    expect(codes.filter((code) => !/^[a-z]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
  });
});

test('the page is read by its headings and its tables', () => {
  const text = [
    '# Reasons',
    '## Azure (`azureReasons`)',
    '| code | means | todo |',
    '|---|---|---|',
    '| `forbidden` | no | ask |',
    '| `not-found` | gone | |',
  ].join('\n');
  expect(readReasonsPage(text)).toEqual([
    {
      list: 'azureReasons',
      rows: [
        { code: 'forbidden', means: 'no', todo: 'ask' },
        { code: 'not-found', means: 'gone', todo: '' },
      ],
    },
  ]);
});
