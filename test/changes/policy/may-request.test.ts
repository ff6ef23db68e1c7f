import { describe, expect, test } from '@jest/globals';
import { mayRequest, type RequestFacts } from '../../../changes/policy/may-request.ts';
import type { Policy } from '../../../changes/policy/policy.ts';
import { by, changesOf, facts, policy, policyWith, suzuki } from './decision-cases.ts';
import { tanaka } from './policies.ts';

const asked: RequestFacts = { ...facts(), by: by(tanaka), mayRead: true, risk: 'medium' };

const decide = (more: Partial<RequestFacts> = {}, under: Policy = policy): string => {
  const answer = mayRequest(under, { ...asked, ...more });
  return answer.allowed ? 'allowed' : answer.refused;
};

test('whom policy names may', () => expect(decide()).toBe('allowed'));

test.each([
  ['who is not named', { by: by(suzuki) }, 'request-not-allowed'],
  ['who may not read the machine in Azure', { mayRead: false }, 'not-found-or-not-yours'],
  ['a bot', { by: by(tanaka, { human: false }) }, 'not-a-person'],
  ['a guest', { by: by({ ...tanaka, guest: true }) }, 'guest-account'],
  ['nobody while everything is paused', { paused: true }, 'changes-paused'],
])('not %s', (_, more, expected) => expect(decide(more)).toBe(expected));

test('whoever may not read the machine does not learn that nothing is changed there', () => {
  expect(decide({ mayRead: false, paused: true })).toBe('not-found-or-not-yours');
});

test('without `changes` the bot only looks', () => {
  expect(decide({}, policyWith(changesOf(), { diagnoseOnly: true }))).toBe('diagnose-only');
  expect(decide({}, policyWith({}))).toBe('request-not-allowed');
});

test('everyone who may ask, where policy says so', () => {
  const under = policyWith(changesOf({ mayRequest: { everyoneWhoMayAsk: true } }));
  expect(decide({ by: by(suzuki) }, under)).toBe('allowed');
});

describe('a ticket', () => {
  const under = policyWith(changesOf({ ticket: { pattern: 'INC-\\d{4,6}', requiredFrom: 'medium' } }));

  test.each([
    [undefined, 'ticket-missing'],
    ['', 'ticket-missing'],
    ['INC-12', 'ticket-not-understood'],
    ['INC-1234', 'allowed'],
    ['see INC-1234', 'ticket-not-understood'],
    ['INC-1234\nINC-1234', 'ticket-not-understood'],
    ['INC-1234\n', 'ticket-not-understood'],
  ])('%j: %s', (ticket, expected) => expect(decide({ ticket }, under)).toBe(expected));

  test('is needed from the risk on that policy names', () => {
    expect(decide({ risk: 'low' }, under)).toBe('allowed');
    expect(decide({ risk: 'high' }, under)).toBe('ticket-missing');
  });
});
