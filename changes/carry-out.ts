import { resourceKey } from '../base/resource-id.ts';
import { type Result, success } from '../base/result.ts';
import { verdictOf } from '../diagnosis/verdict.ts';
import type { Change } from './change-view.ts';
import { once } from './once.ts';
import type { ChangesParts } from './parts.ts';
import type { Plan, PlannedStep } from './plan/plan.ts';
import { keyOf, stepsOf } from './step-keys.ts';
import { kindOf } from './steps/index.ts';
import type { StepFailure } from './steps/step-kind.ts';
import type { Rest, Work } from './work.ts';
import { type Doing, endAs, endOf, writeDown } from './write-down.ts';

/** Makes the steps one after the other. Whoever comes after a crash goes on where it was. */
export async function carryOut(parts: ChangesParts, change: Change, work: Work): Promise<Rest> {
  const { number, plan } = change;
  if (!plan) throw new Error(`CH-${number} runs without a plan.`);
  const doing = { change, work };
  const rows = new Map((await parts.effects.list(number)).map((row) => [row.step, row]));
  const lastOf = lastSteps(plan);
  for (const [index, planned] of stepsOf(plan).entries()) {
    const row = rows.get(index);
    if (row?.state === 'done' || row?.state === 'skipped') continue;
    if (!row && (await isToStop(parts, number))) {
      await endAs(parts, doing, { event: 'failed', outcome: { because: 'stopped', step: index } });
      return null;
    }
    // Of several remedies, the ones that are no longer needed are not made.
    if (!row && index > 0 && lastOf.has(index - 1) && (await isGone(parts, change, work))) {
      await skipFrom(parts, doing, index);
      break;
    }
    if (work.signal.aborted) return parts.clock.now();
    const now = row ? success(planned) : await asItIs(parts, change, { planned, index });
    if (work.signal.aborted) return parts.clock.now();
    if (!now.ok) {
      await endAs(parts, doing, endOf({ made: 'failed', failure: now.failure }, index));
      return null;
    }
    const made = await once(parts, work, { change, index, planned: now.value, ...(row ? { row } : {}) });
    if (made.made === 'not-now') return made.again;
    const { sent, ...ended } = made;
    if (!(await writeDown(parts, { ...doing, index, sent, ended }))) return parts.clock.now();
  }
  const dueAt = parts.clock.now();
  await endAs(parts, doing, { event: 'done', dueAt });
  return dueAt;
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
async function isGone(parts: ChangesParts, { request, plan }: Change, { signal }: Work): Promise<boolean> {
  const seen = await parts.diagnose(plan?.question ?? request.question, signal);
  return !signal.aborted && verdictOf(seen).kind === 'nothing-found';
}

const skipFrom = (
  { effects, store }: ChangesParts,
  { change: { number, plan }, work }: Doing,
  from: number,
): Promise<void> =>
  store.transaction(async () => {
    const steps = plan ? stepsOf(plan) : [];
    for (const [step, { before }] of [...steps.entries()].slice(from)) {
      const at = { change: number, step };
      await effects.intend(at, before);
      await effects.end(at, { attempt: work.claimed.attempts, sent: 0 }, { state: 'skipped' });
    }
  });
