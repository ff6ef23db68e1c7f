import { success } from '../base/result.ts';
import type { EffectRow } from '../store/change-effects.ts';
import type { Change } from './change-view.ts';
import type { ChangesParts } from './parts.ts';
import type { PlannedStep } from './plan/plan.ts';
import { keyOf } from './step-keys.ts';
import { kindOf } from './steps/index.ts';
import type { StepFailure } from './steps/step-kind.ts';
import type { Work } from './work.ts';

/**
 * What became of a step, and how often it was sent. `not-now`: nobody knows yet, or this attempt may not go on; the next
 * one does, at that time.
 */
export type Made = (Ended & { readonly sent: number }) | { readonly made: 'not-now'; readonly again: number };

export type Ended =
  | { readonly made: 'done' | 'skipped'; readonly after?: unknown }
  | { readonly made: 'failed'; readonly failure: StepFailure }
  | { readonly made: 'unknown' };

/** What keeps Azure from taking it on is waited for three minutes. */
const mostSent = 36;

/** How long it is asked what became of a step of which nobody knows. */
const doubtMs = 20 * 60_000;

const askEveryMs = 5_000;

export type ToMake = {
  readonly change: Change;
  readonly index: number;
  readonly planned: PlannedStep;
  /** What was written down of it before; absent: nothing. */
  readonly row?: EffectRow;
};

/**
 * Makes a step of which it is not known that it happened. It is written down before it is sent; what may have been sent
 * is looked for and never sent again blindly. Whoever calls writes down what came of it.
 */
export async function once(
  { effects, clock, log, steps }: ChangesParts,
  { claimed, signal, since }: Work,
  { change, index, planned, row }: ToMake,
): Promise<Made> {
  const { step } = planned;
  const before = row ? row.before : planned.before;
  const kind = kindOf(step);
  const key = keyOf(change, index);
  const at = { change: change.number, step: index };
  const by = { attempt: claimed.attempts, sent: row?.sent ?? 0 };
  const notNow = (inMs: number): Made => ({ made: 'not-now', again: clock.now() + inMs });

  if (!row) await effects.intend(at, before);
  if (by.sent === 0 && kind.isDone(step, before)) return { made: 'skipped', after: before, sent: 0 };
  if (signal.aborted) return notNow(0);
  if (row?.sent_at) {
    const { sent, sent_at: sentAt, operation } = row;
    const doubt = { key, before, sentAt: sentAt.getTime(), ...(operation === null ? {} : { operation }) };
    const settled = await kind.settle(steps, step, doubt);
    if (signal.aborted) return notNow(0);
    if (settled === 'happened') return done(sent);
    if (settled === 'under-way' && clock.now() - Math.max(doubt.sentAt, since) < doubtMs)
      return notNow(askEveryMs);
    if (settled === 'under-way' || settled === 'cannot-tell') return { made: 'unknown', sent };
    if (settled !== 'did-not') return { made: 'failed', failure: settled.failed, sent };
  }

  // It was never taken on, or never heard of again: a person looks why.
  if (by.sent >= mostSent) return { made: 'unknown', sent: by.sent };
  // Whoever looks for it waits for twice as long, so that clocks may differ.
  const leavesBy = clock.now() + steps.flightMs / 2;
  if (!(await effects.sending(at, by))) return notNow(0);
  const sending = { ...by, sent: by.sent + 1 };
  const answer = await kind.send(steps, step, {
    key,
    before,
    signal,
    accepted: (operation) =>
      // Without it, what became of the step is found out in another way.
      effects
        .accepted(at, sending, operation)
        .catch((error) => log.warn('Where Azure tells of a step was not kept.', { ...at, error })),
    leavesBy,
  });
  if (answer.ok) return done(sending.sent);
  const { reason } = answer.failure;
  if (isOpen.has(reason)) return notNow(0);
  if (!passes.has(reason) || sending.sent >= mostSent)
    return { made: 'failed', failure: answer.failure, sent: sending.sent };
  await effects.refused(at, sending);
  return notNow(askEveryMs);

  /** It happened; how it is now is needed for the way back alone. */
  async function done(sent: number): Promise<Made> {
    const after = step.kind === 'guest' ? success(null) : await kind.observe(steps, step, key);
    return { made: 'done', sent, ...(after.ok ? { after: after.value } : {}) };
  }
}

/** The request left, and nobody heard what became of it. */
const isOpen: ReadonlySet<string> = new Set(['outcome-unknown', 'cancelled', 'timed-out']);

/** Azure did not take it on, so nothing happened: somebody else is at the resource, or there is too much to do. */
const passes: ReadonlySet<string> = new Set(['conflict', 'throttled', 'unreachable']);
