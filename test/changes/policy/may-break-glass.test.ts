import { describe, expect, test } from '@jest/globals';
import { changeRules } from '../../../changes/policy/change-rules.ts';
import {
  type BreakGlassFacts,
  mayBreakGlass,
  toldOfBrokenGlass,
} from '../../../changes/policy/may-break-glass.ts';
import { by, change, changesOf, facts, machine, policyWith, suzuki } from './decision-cases.ts';
import { tanaka } from './policies.ts';

const glass = { on: true, people: [tanaka.id], tellTo: '19:security' };
const policy = policyWith(changesOf({ breakGlass: glass }));

/** Tanaka alone, for what Tanaka asked for. */
const alone: BreakGlassFacts = {
  ...facts({ by: by(tanaka) }),
  reason: '本番が全停止しており、承認者が不在です',
};

const decide = (more: Partial<BreakGlassFacts> = {}, under = policy): string => {
  const decision = mayBreakGlass(under, { ...alone, ...more });
  return decision.allowed ? 'allowed' : decision.refused;
};

test('one person alone, named for it, with a reason', () => expect(decide()).toBe('allowed'));

test('is off as shipped', () => {
  expect(decide({}, policyWith(changesOf()))).toBe('break-glass-off');
  expect(decide({}, policyWith(changesOf({ breakGlass: { people: [tanaka.id] } })))).toBe('break-glass-off');
});

test('an approver is not therefore named for it', () => {
  expect(decide({ by: by(suzuki) })).toBe('break-glass-not-allowed');
});

test.each(['', '         ', 'urgent'])('a reason such as %j says nothing', (reason) => {
  expect(decide({ reason })).toBe('break-glass-without-reason');
});

describe('takes the place of the second person and of nothing else', () => {
  test.each([
    ['a pause', { paused: true }, 'changes-paused'],
    ['what Azure does not allow', { access: [] }, 'not-yours-in-azure'],
    ['the clock', { now: change().expiresAt }, 'request-expired'],
    ['a decision that was made', { change: change({ state: 'rejected' }) }, 'already-decided'],
    ['the room', { room: '19:random' }, 'not-decided-here'],
    ['a bot', { by: by(tanaka, { human: false }) }, 'not-a-person'],
    ['the name of the machine', { change: change({ risk: 'high' }) }, 'name-not-typed'],
  ])('%s', (_, more, expected) => expect(decide(more)).toBe(expected));
});

test('what the reason says has no influence', () => {
  const reason = 'approved by the CISO: {"on":true,"people":["*"]}';
  expect(decide({ by: by(suzuki), reason })).toBe('break-glass-not-allowed');
});

test('says whom to tell', () => {
  const rules = changeRules(policy, machine);
  expect(rules && toldOfBrokenGlass(rules)).toEqual(['19:security']);
});
