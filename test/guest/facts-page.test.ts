import { describe, expect, test } from '@jest/globals';
import { eventTags } from '../../guest/facts/events.ts';
import { facts } from '../../guest/facts/index.ts';
import { textOf } from '../conventions/tree.ts';

const page = textOf('docs/guest/facts.md');

describe('docs/guest/facts.md', () => {
  test('has a row for each fact, with its key and its group, and none for another', () => {
    const rows = [...page.matchAll(/^\| `(\w+)` \| `(\w+)` \| (\w+) \|/gm)].map(([, ...row]) =>
      row.join(' '),
    );
    const told = Object.entries(facts).map(([name, { key, group }]) => `${name} ${key} ${group}`);
    expect([...rows].sort()).toEqual([...told].sort());
  });

  test('has each tag of events', () => {
    const table = page.slice(page.indexOf('| tag |'));
    const tags = [...table.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(
      ([, cell = '']) => cell.match(/\w+/g) ?? [],
    );
    expect([...tags].sort()).toEqual([...eventTags].sort());
  });
});
