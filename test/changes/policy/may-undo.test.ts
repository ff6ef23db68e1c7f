import { expect, test } from '@jest/globals';
import { mayUndo, type UndoFacts } from '../../../changes/policy/may-undo.ts';
import { by, change, changesOf, facts, noon, policy, policyWith, suzuki } from './decision-cases.ts';
import { tanaka } from './policies.ts';

const undoUntil = noon + 8 * 3_600_000;

const made: UndoFacts = {
  ...facts(),
  change: change({ state: 'fixed' }),
  approvedBy: suzuki.id,
  undoUntil,
};

const other = { ...suzuki, id: '77777777-7777-4777-8777-777777777777', groups: [] };

const decide = (more: Partial<UndoFacts> = {}, under = policy): string => {
  const decision = mayUndo(under, { ...made, ...more });
  return decision.allowed ? 'allowed' : decision.refused;
};

test.each([
  ['who asked', { by: by(tanaka), access: [] }, 'allowed'],
  ['who approved', { by: by(suzuki), access: [] }, 'allowed'],
  ['a bystander', { by: by(other) }, 'undo-not-allowed'],
  ['a guest', { by: by({ ...tanaka, guest: true }) }, 'guest-account'],
  ['a bot', { by: by(tanaka, { human: false }) }, 'not-a-person'],
])('%s: %s', (_, more, expected) => expect(decide(more)).toBe(expected));

test('another approver, who could make the change in Azure', () => {
  const more = { approvedBy: other.id };
  expect(decide(more)).toBe('allowed');
  expect(decide({ ...more, access: [] })).toBe('undo-not-allowed');
});

test.each([
  [undoUntil - 1, 'allowed'],
  [undoUntil, 'undo-too-late'],
])('at %d: %s', (now, expected) => expect(decide({ now })).toBe(expected));

test('who may not take it back is told so, however late it is', () => {
  expect(decide({ by: by(other), now: undoUntil })).toBe('undo-not-allowed');
});

test.each([
  ['failed', 'allowed'],
  ['unknown', 'allowed'],
  ['not-fixed', 'allowed'],
  ['running', 'no-way-back'],
  ['proposed', 'no-way-back'],
  ['undone', 'no-way-back'],
] as const)('%s: %s', (state, expected) => expect(decide({ change: change({ state }) })).toBe(expected));

test('a pause holds up the way back, a freeze does not', () => {
  expect(decide({ paused: true })).toBe('changes-paused');
  const once = [{ from: '2026-11-20T00:00:00Z', until: '2026-11-21T00:00:00Z', reason: 'audit' }];
  expect(decide({}, policyWith(changesOf({ freeze: { once } })))).toBe('allowed');
  expect(decide({}, policyWith(changesOf(), { diagnoseOnly: true }))).toBe('diagnose-only');
});
