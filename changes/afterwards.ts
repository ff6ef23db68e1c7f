import type { Change } from './change-view.ts';
import { move } from './move.ts';
import type { ChangesParts } from './parts.ts';
import type { Plan } from './plan/plan.ts';
import { prove } from './proof.ts';
import { requestUndo } from './request-undo.ts';
import type { Rest, Work } from './work.ts';

/** What an ended change still has to do: an opening ends by itself, and a value is looked at a day later. */
export async function afterwards(parts: ChangesParts, change: Change, work: Work): Promise<Rest> {
  const { plan, outcome, decision, request } = change;
  const endedAt = Date.parse(outcome?.endedAt ?? '');
  if (!plan || Number.isNaN(endedAt)) return null;
  const now = parts.clock.now();
  const endsAt = plan.endsAfterHours === undefined ? undefined : endedAt + plan.endsAfterHours * 3_600_000;
  if (endsAt !== undefined && now >= endsAt) {
    const by = decision?.by ?? request.asker;
    await requestUndo(parts, change, { by, covered: true, means: 'bot', ...endingOf(plan) });
    return null;
  }
  if (decision?.breakGlass !== undefined) await parts.store.transaction(() => parts.review(change));
  if (plan.mayDrift && change.state === 'fixed') await lookForDrift(parts, change, work);
  return endsAt ?? null;
}

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
    patch: { outcome: { ...outcome, ...proof.outcome, drifted: true }, dueAt: null },
    details: { drifted: true },
  });
}
