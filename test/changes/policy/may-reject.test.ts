import { describe, expect, test } from '@jest/globals';
import type { DecisionFacts } from '../../../changes/policy/decision.ts';
import { mayReject } from '../../../changes/policy/may-reject.ts';
import { by, change, changesOf, facts, policy, policyWith, suzuki } from './decision-cases.ts';
import { tanaka } from './policies.ts';

const decide = (more: Partial<DecisionFacts> = {}, under = policy): string => {
  const answer = mayReject(under, facts(more));
  return answer.allowed ? answer.as : answer.refused;
};

const bystander = { ...suzuki, id: '77777777-7777-4777-8777-777777777777', groups: [] };

test('an approver rejects, who asked takes back', () => {
  expect(decide()).toBe('rejected');
  expect(decide({ by: by(tanaka) })).toBe('withdrawn');
});

test('no bystander may stop what others want', () => {
  expect(decide({ by: by(bystander) })).toBe('reject-not-allowed');
  expect(decide({}, policyWith(changesOf({ mayApprove: {} })))).toBe('reject-not-allowed');
});

test('where being able to is enough, Azure is asked for a no as well', () => {
  const under = policyWith(changesOf({ mayApprove: { medium: { everyoneWhoMayChange: true } } }));
  expect(decide({ by: by(bystander) }, under)).toBe('rejected');
  expect(decide({ by: by(bystander), access: [] }, under)).toBe('reject-not-allowed');
});

describe('a no is never held up', () => {
  test.each([
    ['by a pause', { paused: true }],
    ['by the room', { room: '19:random' }],
    ['by what the approver may do in Azure', { access: [] }],
    ['by the clock', { now: change().expiresAt + 1 }],
  ])('%s', (_, more) => expect(decide(more)).toBe('rejected'));
});

test.each([
  ['approved', tanaka, 'withdrawn'],
  ['approved', suzuki, 'already-decided'],
  ['running', tanaka, 'already-decided'],
  ['rejected', suzuki, 'already-decided'],
  ['expired', suzuki, 'request-expired'],
] as const)('%s: %j', (state, person, expected) => {
  expect(decide({ change: change({ state }), by: by(person) })).toBe(expected);
});

test('a guest and a bot are refused like anywhere', () => {
  expect(decide({ by: by({ ...suzuki, guest: true }) })).toBe('guest-account');
  expect(decide({ by: by(suzuki, { human: false }) })).toBe('not-a-person');
});
