import { success } from '../base/result.ts';
import type { EffectRow } from '../store/change-effects.ts';
import type { Change } from './change-view.ts';
import type { ChangesParts } from './parts.ts';
import type { PlannedStep } from './plan/plan.ts';
import { keyOf } from './step-keys.ts';
import { kindOf } from './steps/index.ts';
import type { Settled, StepFailure } from './steps/step-kind.ts';
import type { Work } from './work.ts';

/** What became of a step. `not-now`: this attempt may not go on, and nothing was sent by it. */
export type Made =
  | { readonly made: 'done' }
  | { readonly made: 'failed'; readonly failure: StepFailure }
  | { readonly made: 'unknown' }
  | { readonly made: 'not-now' };

/** How long somebody is waited for who has the resource in Azure. */
const heldMs = 3 * 60_000;

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
 * is looked for and never sent again blindly.
 */
export async function once(
  parts: ChangesParts,
  work: Work,
  { change, index, planned, row }: ToMake,
): Promise<Made> {
  const { step } = planned;
  const before = row ? row.before : planned.before;
  const { effects, clock } = parts;
  const kind = kindOf(step);
  const key = keyOf(change, index);
  const at = { change: change.number, step: index };
  const attempt = work.claimed.attempts;
  if (!row) {
    await effects.intend(at, before);
    if (kind.isDone(step, before)) {
      await effects.end(at, { state: 'skipped', after: before });
      return { made: 'done' };
    }
  }
  let sent = row?.sent ?? 0;
  let doubt = row?.sent_at ? { sentAt: row.sent_at.getTime(), operation: row.operation } : undefined;
  const heldUntil = clock.now() + heldMs;
  for (;;) {
    if (doubt) {
      const settled = await settle(doubt);
      if (settled === 'happened') return done();
      if (settled === 'cannot-tell' || settled === 'under-way')
        return work.signal.aborted ? notNow : unknown();
      if (settled !== 'did-not') return failed(settled.failed);
      doubt = undefined;
    }
    if (work.signal.aborted || !(await effects.sending(at, { sent, attempt }))) return notNow;
    sent += 1;
    const sentAt = clock.now();
    let operation: string | undefined;
    const answer = await kind.send(parts.steps, step, {
      key,
      before,
      signal: work.signal,
      accepted: async (address) => {
        operation = address;
        await effects.accepted(at, address);
      },
    });
    if (answer.ok) return done();
    const { reason } = answer.failure;
    if (reason === 'conflict' && clock.now() < heldUntil) {
      // Azure refused it, so nothing happened: somebody else is at the resource.
      await clock.sleep(askEveryMs, work.signal);
    } else if (isOpen.has(reason)) doubt = { sentAt, operation: operation ?? null };
    else return failed(answer.failure);
  }

  async function settle(about: {
    readonly sentAt: number;
    readonly operation: string | null;
  }): Promise<Settled> {
    const until = clock.now() + doubtMs;
    for (;;) {
      const { sentAt, operation } = about;
      const told = { key, before, sentAt, ...(operation === null ? {} : { operation }) };
      const settled = await kind.settle(parts.steps, step, told);
      if (settled !== 'under-way' || work.signal.aborted || clock.now() >= until) return settled;
      await clock.sleep(askEveryMs, work.signal);
    }
  }

  async function done(): Promise<Made> {
    const after = await afterwards();
    await effects.end(at, { state: 'done', ...(after.ok ? { after: after.value } : {}) });
    return { made: 'done' };
  }

  /** It happened; how it is now is needed for the way back alone. */
  async function afterwards() {
    return step.kind === 'guest' ? success(null) : kind.observe(parts.steps, step, key);
  }

  async function failed(failure: StepFailure): Promise<Made> {
    await effects.end(at, { state: 'failed', failure });
    return { made: 'failed', failure };
  }

  async function unknown(): Promise<Made> {
    await effects.end(at, { state: 'unknown' });
    return { made: 'unknown' };
  }
}

const notNow: Made = { made: 'not-now' };

/** The request left, and nobody heard what became of it. */
const isOpen: ReadonlySet<string> = new Set(['outcome-unknown', 'cancelled', 'timed-out']);
