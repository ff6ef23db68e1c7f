import { resourceKey } from '../base/resource-id.ts';
import { type Result, success } from '../base/result.ts';
import { verdictOf } from '../diagnosis/verdict.ts';
import { append } from './audit/append.ts';
import type { ChangeEvent } from './change.ts';
import { type Change, type Outcome, readChange } from './change-view.ts';
import { move } from './move.ts';
import { type Made, once } from './once.ts';
import type { ChangesParts } from './parts.ts';
import type { Plan, PlannedStep } from './plan/plan.ts';
import { keyOf, stepsOf } from './step-keys.ts';
import { kindOf } from './steps/index.ts';
import type { StepFailure } from './steps/step-kind.ts';
import type { Rest, Work } from './work.ts';

/** Makes the steps one after the other. Whoever comes after a crash goes on where it was. */
export async function carryOut(parts: ChangesParts, change: Change, work: Work): Promise<Rest> {
  const { number, plan } = change;
  if (!plan) throw new Error(`CH-${number} runs without a plan.`);
  const rows = new Map((await parts.effects.list(number)).map((row) => [row.step, row]));
  const lastOf = lastSteps(plan);
  for (const [index, planned] of stepsOf(plan).entries()) {
    const row = rows.get(index);
    if (row?.state === 'done' || row?.state === 'skipped') continue;
    if (!row && (await isToStop(parts, number))) {
      return end(parts, { change, work, event: 'failed', outcome: { because: 'stopped', step: index } });
    }
    // Of several remedies, the ones that are no longer needed are not made.
    if (!row && index > 0 && lastOf.has(index - 1) && (await isGone(parts, change, work))) {
      await skipFrom(parts, change, index);
      break;
    }
    if (work.signal.aborted) return parts.clock.now();
    const now = row ? success(planned) : await asItIs(parts, change, { planned, index });
    if (!now.ok)
      return end(parts, { change, work, ...endOf({ made: 'failed', failure: now.failure }, index) });
    const made = await once(parts, work, { change, index, planned: now.value, ...(row ? { row } : {}) });
    if (made.made === 'not-now') return parts.clock.now();
    if (made.made !== 'done') return end(parts, { change, work, ...endOf(made, index) });
    await note(parts, change, index);
  }
  return end(parts, { change, work, event: 'done', outcome: undefined });
}

/** What an earlier step of the same plan has written is not as it was when it was approved. */
async function asItIs(
  { steps }: ChangesParts,
  change: Change,
  { planned, index }: { readonly planned: PlannedStep; readonly index: number },
): Promise<Result<PlannedStep, StepFailure>> {
  const { step } = planned;
  const kind = kindOf(step);
  const own = new Set(kind.writes(step).map(resourceKey));
  const before = change.plan ? stepsOf(change.plan).slice(0, index) : [];
  const overlaps = before.some((one) =>
    kindOf(one.step)
      .writes(one.step)
      .some((id) => own.has(resourceKey(id))),
  );
  if (!overlaps) return success(planned);
  const seen = await kind.observe(steps, step, keyOf(change, index));
  return seen.ok ? success({ step, before: seen.value }) : seen;
}

function endOf(
  made: Exclude<Made, { readonly made: 'done' | 'not-now' }>,
  step: number,
): { readonly event: ChangeEvent; readonly outcome: Outcome } {
  if (made.made === 'unknown') return { event: 'lost', outcome: { because: 'step-outcome-unknown', step } };
  const { message, action, scope } = made.failure;
  return {
    event: 'failed',
    outcome: {
      because: made.failure.reason === 'need-not-met' ? 'blocked-in-windows' : 'step-failed',
      step,
      ...(message === '' ? {} : { said: message }),
      ...(action === undefined ? {} : { action: { action, resource: scope ?? '' } }),
    },
  };
}

type Ending = {
  readonly change: Change;
  readonly work: Work;
  readonly event: ChangeEvent;
  readonly outcome: Outcome | undefined;
};

async function end(parts: ChangesParts, { change, work, event, outcome }: Ending): Promise<Rest> {
  const now = parts.clock.now();
  await move(parts, change.number, {
    event,
    actor: change.decision?.by ?? change.request.asker,
    means: 'bot',
    attempt: work.claimed.attempts,
    patch: { ...(outcome ? { outcome } : {}), dueAt: event === 'done' ? now : null },
    ...(outcome ? { details: { ...outcome } } : {}),
  });
  return event === 'done' ? now : null;
}

/** Places of the last step of each remedy. */
function lastSteps({ remedies }: Plan): ReadonlySet<number> {
  let count = 0;
  return new Set(
    remedies.map(({ steps }) => {
      count += steps.length;
      return count - 1;
    }),
  );
}

async function isToStop({ rows }: ChangesParts, number: number): Promise<boolean> {
  return (await rows.find(number))?.stop_asked === true;
}

/** Nothing blocks any more, as far as everything could be seen. */
async function isGone(parts: ChangesParts, { request }: Change, { signal }: Work): Promise<boolean> {
  const seen = await parts.diagnose(request.question, signal);
  return !signal.aborted && verdictOf(seen).kind === 'nothing-found';
}

async function skipFrom(
  { effects, store }: ChangesParts,
  { number, plan }: Change,
  from: number,
): Promise<void> {
  const steps = plan ? stepsOf(plan) : [];
  await store.transaction(async () => {
    for (let step = from; step < steps.length; step += 1) {
      await effects.intend({ change: number, step }, steps[step]?.before);
      await effects.end({ change: number, step }, { state: 'skipped' });
    }
  });
}

/** The audit names each effect, and the card moves on. */
const note = (parts: ChangesParts, { number, request, decision }: Change, step: number): Promise<void> =>
  parts.store.transaction(async () => {
    await append(parts, {
      event: 'step-done',
      change: number,
      machine: request.question.vm,
      actor: decision?.by ?? request.asker,
      means: 'bot',
      details: { step },
    });
    const row = await parts.rows.find(number);
    if (row) await parts.show(readChange(row));
  });
