import { expect, test } from '@jest/globals';
import type { Finding } from '../../../diagnosis/checks/check.ts';
import { suspectsFirst } from '../../../diagnosis/symptoms/suspects-first.ts';
import { verdictOf } from '../../../diagnosis/verdict.ts';
import { diagnosed } from './diagnosed.ts';

const said = (check: string, outcome: Finding['outcome']): Finding => ({
  check,
  outcome,
  part: 'windows',
  words: { en: { name: check, rows: [] }, ja: { name: check, rows: [] } },
  seen: [],
  missing: [],
});

const verdict = verdictOf({
  ...diagnosed(),
  findings: [
    said('inbound-port-denied', 'problem'),
    said('grace-period-over', 'problem'),
    said('restart-pending', 'warning'),
    said('session-host-role-unused', 'warning'),
    said('fips-on', 'unknown'),
    said('license-server-unreachable', 'unknown'),
  ],
});

const order = ({ first, further, warnings, unknown }: typeof verdict) =>
  [first, ...further, ...warnings, ...unknown].map((finding) => finding?.check);

test('suspects come first among warnings and among what was not seen, never before what blocks', () => {
  expect(order(suspectsFirst(verdict, { message: 'no-license-server' }))).toEqual([
    ...['inbound-port-denied', 'grace-period-over', 'session-host-role-unused', 'restart-pending'],
    ...['license-server-unreachable', 'fips-on'],
  ]);
});

test.each([{}, { message: 'unknown' }])('without suspects nothing moves: %j', (about) => {
  expect(suspectsFirst(verdict, about)).toEqual(verdict);
});
