import { describe, expect, test } from '@jest/globals';
import {
  type ChangeEvent,
  type ChangeState,
  changeStates,
  hasWayBack,
  isOpen,
  next,
  startsOf,
} from '../../changes/change.ts';

/** Every move that there is; what does not stand here cannot happen. */
const table: Readonly<Record<ChangeState, Partial<Record<ChangeEvent, ChangeState>>>> = {
  preparing: { prepared: 'proposed', 'cannot-be-proposed': 'refused', withdrawn: 'withdrawn' },
  proposed: {
    approved: 'approved',
    rejected: 'rejected',
    withdrawn: 'withdrawn',
    expired: 'expired',
    voided: 'void',
  },
  approved: { started: 'running', withdrawn: 'withdrawn', expired: 'expired', voided: 'void' },
  running: { done: 'verifying', failed: 'failed', lost: 'unknown' },
  verifying: {
    'judged-fixed': 'fixed',
    'judged-not-fixed': 'not-fixed',
    'judged-uncertain': 'uncertain',
  },
  fixed: { 'judged-not-fixed': 'not-fixed', undone: 'undone' },
  'not-fixed': { 'judged-fixed': 'fixed', undone: 'undone' },
  uncertain: { 'judged-fixed': 'fixed', 'judged-not-fixed': 'not-fixed', undone: 'undone' },
  failed: { undone: 'undone' },
  unknown: { undone: 'undone' },
  undone: {},
  refused: {},
  withdrawn: {},
  rejected: {},
  expired: {},
  void: {},
};

const events: readonly ChangeEvent[] = [
  'prepared',
  'cannot-be-proposed',
  'approved',
  'rejected',
  'withdrawn',
  'expired',
  'voided',
  'started',
  'failed',
  'lost',
  'done',
  'judged-fixed',
  'judged-not-fixed',
  'judged-uncertain',
  'undone',
];

describe('the life of a change', () => {
  const cases = changeStates.flatMap((state) => events.map((event) => [state, event] as const));

  test.each(cases)('%s, %s', (state, event) => {
    expect(next(state, event)).toBe(table[state][event]);
    expect(startsOf(event).includes(state)).toBe(table[state][event] !== undefined);
  });

  test('something is written only after a yes', () => {
    expect(startsOf('started')).toEqual(['approved']);
    expect(startsOf('approved')).toEqual(['proposed']);
  });

  test('is open while something is to be done, and has a way back once something may have been written', () => {
    expect(changeStates.filter(isOpen)).toEqual([
      'preparing',
      'proposed',
      'approved',
      'running',
      'verifying',
    ]);
    expect(changeStates.filter(hasWayBack)).toEqual(['fixed', 'not-fixed', 'uncertain', 'failed', 'unknown']);
  });
});
