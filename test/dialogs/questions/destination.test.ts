import { expect, test } from '@jest/globals';
import { readDestination } from '../../../dialogs/command/destination.ts';
import { goalIn, readGoal } from '../../../dialogs/questions/destination.ts';
import { english, given } from './asked.ts';

test.each([
  ['sql-01:1433', { to: { kind: 'machine', sought: 'sql-01' }, port: 1433 }],
  ['rg-prod/sql-01 nic 2', { to: { kind: 'machine', sought: 'rg-prod/sql-01', nic: 2 } }],
  ['sql.example.com:1433', { to: { kind: 'host', host: 'sql.example.com' }, port: 1433 }],
  ['10.1.2.3 udp 53', { to: { kind: 'host', host: '10.1.2.3' }, protocol: 'udp', port: 53 }],
  ['インターネット', { to: { kind: 'internet' } }],
])('%s', (text, known) => {
  expect(readGoal(given({ text }), english)).toEqual({ known, said: text });
});

test('the Internet, pressed', () => {
  const read = readGoal(given({ choice: 'internet' }), english);
  expect(read).toEqual({ known: { to: { kind: 'internet' } }, said: 'The Internet' });
});

test('one of several of a name keeps the network interface that was named', () => {
  const known = { to: { kind: 'machine', sought: 'sql-01', nic: 2 } } as const;
  expect(readGoal(given({ known, choice: 'its id' }), english)).toEqual({
    known: { to: { kind: 'machine', vm: 'its id', nic: 2 } },
  });
});

test.each(['', 'somewhere else', "'; drop"])('%j leads nowhere', (text) => {
  expect(readGoal(given({ text }), english)).toEqual({ known: {}, mistake: 'to' });
});

test('an id stays an id', () => {
  const id = '/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/db-01';
  const read = readDestination(id);
  expect(read.ok && goalIn(read.value)).toEqual({ to: { kind: 'machine', sought: id } });
});
