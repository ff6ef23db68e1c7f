import type { Clock } from '../base/clock.ts';
import type { NewId } from '../base/ids.ts';
import { withLease } from './lease.ts';
import { createQueue } from './queue.ts';
import type { Store } from './store.ts';

/**
 * Does a turn when no other one of the conversation is under way, in any process. `lost` is aborted when another
 * process may have begun the next turn.
 */
export type RunTurn = <T>(conversation: string, turn: (lost: AbortSignal) => Promise<T>) => Promise<T>;

const neverLost = new AbortController().signal;

/** One turn at a time in each conversation. Two at once would both act on the same answer. */
export function turnsOf(store: Store, clock: Clock, newId: NewId): RunTurn {
  const queue = createQueue();
  return (conversation, turn) =>
    queue(conversation, async () => {
      if (!store.shared) return turn(neverLost);
      return withLease({ conversation, holder: newId() }, { store, clock }, turn);
    });
}
