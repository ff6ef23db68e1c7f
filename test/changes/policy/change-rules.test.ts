import { expect, test } from '@jest/globals';
import {
  changeRules,
  needsFourEyes,
  needsTypedName,
  ticketPatterns,
} from '../../../changes/policy/change-rules.ts';
import { policyOf, vm } from './policies.ts';

const machine = vm('web-01', 'rg-prod');

test('as shipped: 30 minutes to decide, 8 hours to take back, four eyes from medium risk, the name for high', () => {
  const rules = changeRules(policyOf({ changes: {} }), machine);
  expect(rules).toMatchObject({ expiresAfterMs: 1_800_000, remindBeforeMs: 600_000, undoForMs: 28_800_000 });
  const risks = ['low', 'medium', 'high'] as const;
  expect(rules && risks.filter((risk) => needsFourEyes(rules, risk))).toEqual(['medium', 'high']);
  expect(rules && risks.filter((risk) => needsTypedName(rules, risk))).toEqual(['high']);
  expect(rules && ticketPatterns(rules, 'high')).toEqual([]);
});

test('of scopes that overlap the strictest holds', () => {
  const loose = { expiryMinutes: 60, remindMinutesBefore: 20, undoHours: 2, fourEyesFrom: 'high' };
  const strict = { expiryMinutes: 20, remindMinutesBefore: 5, undoHours: 8, fourEyesFrom: 'low' };
  const policy = policyOf({ changes: loose }, { changes: strict, resourceGroups: ['rg-prod'] });
  const rules = changeRules(policy, machine);
  expect(rules).toMatchObject({ expiresAfterMs: 1_200_000, remindBeforeMs: 300_000, undoForMs: 7_200_000 });
  expect(rules && needsFourEyes(rules, 'low')).toBe(true);
  const elsewhere = changeRules(policy, vm('dev-01', 'rg-dev'));
  expect(elsewhere && needsFourEyes(elsewhere, 'low')).toBe(false);
});

test('nothing is changed where one scope says nothing of changes, or none holds the machine', () => {
  expect(changeRules(policyOf({ changes: {} }, {}), machine)).toBeUndefined();
  expect(changeRules(policyOf({ changes: {}, resourceGroups: ['rg-dev'] }), machine)).toBeUndefined();
  expect(changeRules(policyOf(), machine)).toBeUndefined();
});
