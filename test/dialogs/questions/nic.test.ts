import { expect, test } from '@jest/globals';
import { readNic } from '../../../dialogs/questions/nic.ts';
import { english, given } from './asked.ts';

const known = { to: { kind: 'machine', vm: 'id' } } as const;

test.each([
  ['2', 2],
  ['nic 2', 2],
  ['２つ目', 2],
  ['number 12 please', 12],
])('%s', (text, nic) => {
  expect(readNic(given({ known, text }), english)).toMatchObject({ known: { to: { ...known.to, nic } } });
});

test('a pressed one', () => {
  expect(readNic(given({ known, choice: '1' }), english)).toMatchObject({ said: 'The first one (primary)' });
});

test.each(['', 'the other one', '0', '33'])('%s is none', (text) => {
  expect(readNic(given({ known, text }), english)).toEqual({ known, mistake: 'nic' });
});
