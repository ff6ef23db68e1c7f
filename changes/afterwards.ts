import { hasWayBack } from './change.ts';
import { type Change, readChange } from './change-view.ts';
import { earliest, laterOf } from './later.ts';
import { move } from './move.ts';
import type { ChangesParts } from './parts.ts';
import type { Plan } from './plan/plan.ts';
import { prove } from './proof.ts';
import { requestUndo } from './request-undo.ts';
import type { Rest, Work } from './work.ts';

/** How often, and for how long, it is tried to end what is meant to end. */
const againAfterMs = 3_600_000;
const triesForMs = 24 * againAfterMs;

/** What an ended change still has to do: an opening ends by itself, and a day later it is looked at once more. */
export async function afterwards(parts: ChangesParts, change: Change, work: Work): Promise<Rest> {
  const { state, outcome, decision } = change;
  const endedAt = outcome?.endedAt === undefined ? change.endedAt : Date.parse(outcome.endedAt);
  if (endedAt === undefined) return null;
  const now = parts.clock.now();
  const { endsAt, lookAt } = laterOf(change, endedAt);
  if (lookAt !== undefined && now >= lookAt) {
    if (decision?.breakGlass !== undefined) await parts.store.transaction(() => parts.review(change));
    if (change.plan?.mayDrift && state === 'fixed') await lookForDrift(parts, change, work);
  }
  if (work.signal.aborted) return now;
  const again = endsAt !== undefined && now >= endsAt ? await endNow(parts, change, endsAt) : endsAt;
  return earliest([again, lookAt !== undefined && now < lookAt ? lookAt : undefined]);
}

/** Answers when it is to be looked at again whether that worked. */
async function endNow(parts: ChangesParts, change: Change, endsAt: number): Promise<number | undefined> {
  const { plan, decision, request, number, state } = change;
  if (!plan || !hasWayBack(state)) return undefined;
  const [last] = await parts.rows.undosOf(number);
  if (last && isOver(readChange(last))) return undefined;
  const by = decision?.by ?? request.asker;
  await requestUndo(parts, change, { by, covered: true, means: 'bot', ...endingOf(plan) });
  const now = parts.clock.now();
  return now < endsAt + triesForMs ? now + againAfterMs : undefined;
}

/**
 * It was taken back, or there is nothing to take back. Anything else may work later: an opening does not stay open because
 * all changes were paused just then, or because somebody said no to its end.
 */
const isOver = ({ state, outcome }: Change): boolean =>
  state === 'fixed' || (state === 'refused' && !passing.has(outcome?.because ?? ''));

const passing: ReadonlySet<string> = new Set(['could-not-look', 'not-checked', 'stopped-by-policy']);

/** Of a bundle, only what is meant to end is taken back. */
function endingOf({ remedies }: Plan): { readonly only?: readonly number[] } {
  const only = remedies.flatMap(({ endsAfterHours }, place) => (endsAfterHours === undefined ? [] : [place]));
  return only.length < remedies.length ? { only } : {};
}

async function lookForDrift(parts: ChangesParts, change: Change, { claimed, signal }: Work): Promise<void> {
  const { plan, request, decision, number, outcome } = change;
  if (!plan) return;
  const before = await parts.diagnosisOf(request.diagnosis);
  const proof = prove(plan, before, await parts.diagnose(plan.question ?? request.question, signal));
  const mended = plan.remedies.map(({ check }) => check);
  if (signal.aborted || proof.event !== 'judged-not-fixed' || mended.length === 0) return;
  await move(parts, number, {
    event: 'judged-not-fixed',
    actor: decision?.by ?? request.asker,
    means: 'bot',
    attempt: claimed.attempts,
    patch: { outcome: { ...outcome, ...proof.outcome, drifted: true } },
    details: { drifted: true },
  });
}
