/**
 * The life of a change, and every way through it. Pure: who may decide was judged before, and each move is made in SQL
 * only while the state is still the one that it starts from, together with its audit entry.
 */
export const changeStates = [
  /** Planned and looked at; nobody was asked yet. */
  'preparing',
  'proposed',
  'approved',
  'running',
  'verifying',
  'fixed',
  'not-fixed',
  'uncertain',
  'undone',
  /** It could not be proposed. */
  'refused',
  /** Taken back by who asked, before anything was done. */
  'withdrawn',
  'rejected',
  'expired',
  /** Something is no longer as it was approved. */
  'void',
  'failed',
  /** Nobody knows whether a step happened. */
  'unknown',
] as const;

export type ChangeState = (typeof changeStates)[number];

export type ChangeEvent =
  | 'prepared'
  | 'cannot-be-proposed'
  | 'approved'
  | 'rejected'
  | 'withdrawn'
  | 'expired'
  | 'voided'
  | 'started'
  | 'failed'
  | 'lost'
  | 'done'
  | 'judged-fixed'
  | 'judged-not-fixed'
  | 'judged-uncertain'
  | 'undone';

/** From which states an event leads where. What does not stand here cannot happen. */
const moves: Readonly<
  Record<ChangeEvent, { readonly from: readonly ChangeState[]; readonly to: ChangeState }>
> = {
  prepared: { from: ['preparing'], to: 'proposed' },
  'cannot-be-proposed': { from: ['preparing'], to: 'refused' },
  approved: { from: ['proposed'], to: 'approved' },
  rejected: { from: ['proposed'], to: 'rejected' },
  withdrawn: { from: ['preparing', 'proposed', 'approved'], to: 'withdrawn' },
  expired: { from: ['proposed', 'approved'], to: 'expired' },
  voided: { from: ['proposed', 'approved'], to: 'void' },
  started: { from: ['approved'], to: 'running' },
  failed: { from: ['running'], to: 'failed' },
  lost: { from: ['running'], to: 'unknown' },
  done: { from: ['running'], to: 'verifying' },
  'judged-fixed': { from: ['verifying', 'uncertain', 'not-fixed'], to: 'fixed' },
  'judged-not-fixed': { from: ['verifying', 'uncertain', 'fixed'], to: 'not-fixed' },
  'judged-uncertain': { from: ['verifying'], to: 'uncertain' },
  undone: { from: ['fixed', 'not-fixed', 'uncertain', 'failed', 'unknown'], to: 'undone' },
};

/** Where it goes; `undefined`: it cannot, because of where it is. */
export function next(state: ChangeState, event: ChangeEvent): ChangeState | undefined {
  const { from, to } = moves[event];
  return from.includes(state) ? to : undefined;
}

/** The states that an event starts from. */
export const startsOf = (event: ChangeEvent): readonly ChangeState[] => moves[event].from;

/** Something is still to be done, by people or by the bot. */
export const isOpen = (state: ChangeState): boolean => openStates.has(state);

const openStates: ReadonlySet<ChangeState> = new Set([
  'preparing',
  'proposed',
  'approved',
  'running',
  'verifying',
]);

/** Something may have been written, so the way back is offered. */
export const hasWayBack = (state: ChangeState): boolean => startsOf('undone').includes(state);
