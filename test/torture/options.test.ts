import { expect, test } from '@jest/globals';
import { readOptions } from './options.ts';

test('200 changes on one bot and PGlite, where nothing else is said', () => {
  expect(readOptions([])).toEqual({ changes: 200, store: 'pglite', replicas: 1, calm: false, help: false });
});

test.each([
  [['--changes', '1000', '--store', 'postgres', '--replicas', '3', '--seed', '7']],
  [['--store', 'pglite', '--replicas', '1']],
])('takes %j', (args) => {
  expect(readOptions(args)).toBeDefined();
});

test.each([
  [['--replicas', '2'], /only on PostgreSQL/],
  [['--store', 'pglite', '--replicas', '2'], /only on PostgreSQL/],
  [['--store', 'sqlite'], /expected one of/i],
  [['--changes', '0'], /whole number/],
  [['--replicas', '9', '--store', 'postgres'], /no more than 8/],
])('refuses %j', (args, why) => {
  expect(() => readOptions(args)).toThrow(why);
});
