import { type ChangeEvent, next } from './change.ts';
import type { Change } from './change-view.ts';
import { move } from './move.ts';
import type { ChangesParts } from './parts.ts';
import type { Rest, Work } from './work.ts';

/** How a change ends that cannot be brought to an end, in each state: what may have been written is never called failed. */
const endings: readonly ChangeEvent[] = ['cannot-be-proposed', 'voided', 'lost', 'judged-uncertain'];

export async function breakDown(parts: ChangesParts, change: Change, { claimed }: Work): Promise<Rest> {
  const event = endings.find((one) => next(change.state, one) !== undefined);
  if (!event) return null;
  await move(parts, change.number, {
    event,
    actor: change.decision?.by ?? change.request.asker,
    means: 'bot',
    attempt: claimed.attempts,
    patch: { outcome: { because: 'broke-down' }, dueAt: null },
  });
  return null;
}
