import { append } from './audit/append.ts';
import type { ChangeEvent } from './change.ts';
import { type Change, type Outcome, readChange } from './change-view.ts';
import { type Moving, move } from './move.ts';
import type { Ended } from './once.ts';
import type { ChangesParts } from './parts.ts';
import type { Work } from './work.ts';

/** What is written down, and by which attempt of which change. */
export type Doing = { readonly change: Change; readonly work: Work };

type OneStep = Doing & { readonly index: number; readonly sent: number; readonly ended: Ended };

/**
 * What became of a step, its audit entry, and the card or the end of the change: all or nothing. Answers whether the
 * change goes on: it does not when it has ended, or when it is another attempt's now.
 */
export const writeDown = (
  parts: ChangesParts,
  { change, work, index, sent, ended }: OneStep,
): Promise<boolean> =>
  parts.store.transaction(async () => {
    const { made, ...known } = ended;
    const at = { change: change.number, step: index };
    const by = { attempt: work.claimed.attempts, sent };
    // Nobody begins another attempt before all of it is there.
    await parts.rows.hold(change.number);
    if (!(await parts.effects.end(at, by, { state: made, ...known }))) return false;
    if (ended.made === 'failed' || ended.made === 'unknown') {
      await endAs(parts, { change, work }, endOf(ended, index));
      return false;
    }
    await append(parts, {
      event: 'step-done',
      change: change.number,
      machine: change.request.question.vm,
      actor: actorOf(change),
      means: 'bot',
      details: { step: index, ...(made === 'skipped' ? { skipped: true } : {}) },
    });
    const row = await parts.rows.find(change.number);
    if (row) await parts.show(readChange(row));
    return true;
  });

export type Ending = { readonly event: ChangeEvent; readonly outcome?: Outcome };

/** The change ends here, or goes on to be proved. */
export const endAs = (
  parts: ChangesParts,
  { change, work }: Doing,
  { event, outcome, dueAt = null }: Ending & Pick<Moving['patch'], 'dueAt'>,
): Promise<Change | undefined> =>
  move(parts, change.number, {
    event,
    actor: actorOf(change),
    means: 'bot',
    attempt: work.claimed.attempts,
    patch: { ...(outcome ? { outcome } : {}), dueAt },
    ...(outcome ? { details: { ...outcome } } : {}),
  });

/** How a change ends whose step did not come to a good end. */
export function endOf(ended: Extract<Ended, { readonly made: 'failed' | 'unknown' }>, step: number): Ending {
  if (ended.made === 'unknown') return { event: 'lost', outcome: { because: 'step-outcome-unknown', step } };
  const { reason, message, action, scope } = ended.failure;
  return {
    event: 'failed',
    outcome: {
      because: reason === 'need-not-met' ? 'blocked-in-windows' : 'step-failed',
      step,
      ...(message === '' ? {} : { said: message }),
      ...(action === undefined ? {} : { action: { action, resource: scope ?? '' } }),
    },
  };
}

/** On whose word the bot does it. */
const actorOf = ({ decision, request }: Change) => decision?.by ?? request.asker;
