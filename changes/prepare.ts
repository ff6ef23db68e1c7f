import type { EvidenceById } from '../diagnosis/value-in.ts';
import type { Step } from '../remedies/step.ts';
import type { Change } from './change-view.ts';
import { evidenceOf } from './evidence-of.ts';
import { move } from './move.ts';
import { notSeen } from './not-seen.ts';
import type { ChangesParts, NotProposed } from './parts.ts';
import { type AssembledFrom, assemble } from './plan/assemble.ts';
import { draft } from './plan/draft.ts';
import type { Plan, PlannedRemedy } from './plan/plan.ts';
import { questionThen, whatNext } from './plan/what-next.ts';
import { keyOf } from './step-keys.ts';
import { guestStateSchema } from './steps/guest-state.ts';
import { kindOf } from './steps/index.ts';
import { draftUndo } from './undo.ts';
import type { Rest, Work } from './work.ts';

/** What was seen is good for a plan for so long; after that it is looked at again. */
const freshMs = 10 * 60_000;

type Looked =
  | { readonly remedies: readonly PlannedRemedy[]; readonly from: Omit<AssembledFrom, 'remedies'> }
  | { readonly not: NotProposed };

/** Plans it, looks at everything that it would write, and asks for nobody's yes unless somebody can say it. */
export async function prepare(parts: ChangesParts, change: Change, work: Work): Promise<Rest> {
  const looked = await (change.undoOf === undefined ? lookForFix : lookForUndo)(parts, change, work);
  if (work.signal.aborted) return parts.clock.now();
  if ('not' in looked) return refuse(parts, change, work, looked.not);
  const plan = assemble({ ...looked.from, remedies: looked.remedies });
  const asked = await parts.preflight(change, plan);
  if (work.signal.aborted) return parts.clock.now();
  return 'not' in asked
    ? refuse(parts, change, work, asked.not)
    : propose(parts, change, work, { ...plan, ...asked });
}

async function lookForFix(parts: ChangesParts, change: Change, { signal }: Work): Promise<Looked> {
  const { request, number } = change;
  const kept = await parts.diagnosisOf(request.diagnosis);
  const isFresh = kept && parts.clock.now() - Date.parse(kept.endedAt) <= freshMs;
  const diagnosis = isFresh ? kept : await parts.diagnose(request.question, signal);
  const evidence = evidenceOf(diagnosis);
  const { remedies, harness } = parts;
  const drafted = draft({ remedies, request, evidence, change: number, now: parts.clock.now() });
  if ('not' in drafted) return drafted;
  const observed = await observeAll(parts, change, drafted.remedies);
  if ('not' in observed) return observed;
  const units = drafted.remedies.map(({ unit }) => unit);
  const next = whatNext(request.question, evidence, drafted.remedies);
  const asked = questionThen(request.question, drafted.remedies);
  return {
    remedies: observed.remedies,
    from: {
      units,
      evidence,
      harness,
      ...(asked === request.question ? {} : { question: asked }),
      ...(next ? { next } : {}),
    },
  };
}

async function lookForUndo(parts: ChangesParts, change: Change): Promise<Looked> {
  const drafted = await draftUndo(parts, change);
  if ('not' in drafted) return drafted;
  const observed = await observeAll(parts, change, [drafted.remedy]);
  if ('not' in observed) return observed;
  const evidence: EvidenceById = new Map();
  return {
    remedies: observed.remedies,
    from: { units: drafted.units, evidence, harness: parts.harness, risk: drafted.risk },
  };
}

type Drafted = Omit<PlannedRemedy, 'steps'> & { readonly steps: readonly Step[] };

/** How everything is that it would write. In one machine only one thing can be looked at at a time. */
async function observeAll(
  parts: ChangesParts,
  change: Change,
  drafted: readonly Drafted[],
): Promise<{ readonly remedies: readonly PlannedRemedy[] } | { readonly not: NotProposed }> {
  const remedies: PlannedRemedy[] = [];
  let index = 0;
  for (const { steps, ...said } of drafted) {
    const planned: PlannedRemedy['steps'][number][] = [];
    for (const step of steps) {
      const before = await kindOf(step).observe(parts.steps, step, keyOf(change, index));
      if (!before.ok) return { not: notSeen(before.failure) };
      if (isBlocked(step, before.value)) return { not: { because: 'blocked-in-windows' } };
      planned.push({ step, before: before.value });
      index += 1;
    }
    remedies.push({ ...plannedFrom(said), steps: planned });
  }
  const all = remedies.flatMap(({ steps }) => steps);
  return all.every(({ step, before }) => kindOf(step).isDone(step, before))
    ? { not: { because: 'nothing-to-mend' } }
    : { remedies };
}

/** Without what it was planned from. */
const plannedFrom = ({
  remedy,
  check,
  name,
  sentence,
  mind,
  cannotUndo,
  endsAfterHours,
}: Omit<Drafted, 'steps'>): Omit<PlannedRemedy, 'steps'> => ({
  remedy,
  check,
  name,
  sentence,
  ...(mind ? { mind } : {}),
  ...(cannotUndo ? { cannotUndo } : {}),
  ...(endsAfterHours === undefined ? {} : { endsAfterHours }),
});

/** Something that has to be so inside Windows is not. */
const isBlocked = (step: Step, state: unknown): boolean =>
  step.kind === 'guest' && guestStateSchema.parse(state).st === 'blocked';

async function refuse(
  parts: ChangesParts,
  { number, request }: Change,
  { claimed }: Work,
  not: NotProposed,
): Promise<Rest> {
  await move(parts, number, {
    event: 'cannot-be-proposed',
    actor: request.asker,
    means: 'bot',
    attempt: claimed.attempts,
    patch: { outcome: not, dueAt: null },
    details: { because: not.because },
  });
  return null;
}

async function propose(parts: ChangesParts, change: Change, { claimed }: Work, plan: Plan): Promise<Rest> {
  const { number, request, decision } = change;
  const now = parts.clock.now();
  const { expiryMs, remindMs } = parts.termsOf(change);
  const expiresAt = now + expiryMs;
  const attempt = claimed.attempts;
  const { asker: actor } = request;
  await parts.store.transaction(async () => {
    const proposed = await move(parts, number, {
      event: 'prepared',
      actor,
      means: 'bot',
      attempt,
      patch: { plan, expiresAt, dueAt: Math.max(now, expiresAt - remindMs) },
      details: { hash: plan.hash, writes: plan.writes },
    });
    if (!proposed) return;
    if (decision?.under === undefined) {
      await parts.tellApprovers(proposed, 'asked');
      return;
    }
    // A way back that the first approval covers needs no other one.
    await move(parts, number, {
      event: 'approved',
      actor: decision.by,
      means: 'person',
      attempt,
      patch: { dueAt: now },
      details: { under: decision.under, hash: plan.hash },
    });
  });
  return null;
}
