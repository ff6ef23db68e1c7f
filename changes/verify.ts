import type { Step } from '../remedies/step.ts';
import type { Change } from './change-view.ts';
import { move } from './move.ts';
import type { ChangesParts } from './parts.ts';
import { type Proof, prove } from './proof.ts';
import { keyOf, placesOf } from './step-keys.ts';
import { kindOf } from './steps/index.ts';
import type { Rest, Work } from './work.ts';

/** What was changed a moment ago may need one to take effect: it is looked at once more before it is called not fixed. */
const againAfterMs = 15_000;

/** Looks again, as the person's question was asked, and says whether it works. */
export async function verify(parts: ChangesParts, change: Change, work: Work): Promise<Rest> {
  const { plan, request } = change;
  if (!plan) throw new Error(`CH-${change.number} is proved without a plan.`);
  const before = await parts.diagnosisOf(request.diagnosis);
  const question = plan.question ?? request.question;
  const look = async () => prove(plan, before, await parts.diagnose(question, work.signal));
  const first = await look();
  const isBack = change.undoOf !== undefined;
  if (!isBack && first.event === 'judged-not-fixed') await parts.clock.sleep(againAfterMs, work.signal);
  const last = isBack || first.event !== 'judged-not-fixed' || work.signal.aborted ? first : await look();
  if (work.signal.aborted) return parts.clock.now();
  if (!isBack) await keep(parts, change, last);
  return isBack ? takenBack(parts, change, work, last) : judged(parts, change, work, last);
}

/** What would take everything back by itself is called off when RDP is proved to work. Until then nothing is said to be fixed. */
async function keep({ steps }: ChangesParts, change: Change, { event }: Proof): Promise<void> {
  const { plan, number } = change;
  if (!plan || event !== 'judged-fixed') return;
  for (const { step, index, remedy } of placesOf(plan)) {
    if (step.kind !== 'guest' || !step.steps.some((one) => one.do === 'scheduled-revert')) continue;
    // What is meant to end is left to it.
    if (remedy.endsAfterHours !== undefined) continue;
    const key = keyOf(change, index);
    const confirm: Step = { kind: 'guest-confirm', vm: step.vm, run: key.run, steps: step.steps };
    const kind = kindOf(confirm);
    const seen = await kind.observe(steps, confirm, key);
    if (seen.ok && kind.isDone(confirm, seen.value)) continue;
    const sent = seen.ok ? await kind.send(steps, confirm, { key, before: seen.value }) : seen;
    if (!sent.ok) throw new Error(`What takes CH-${number} back by itself could not be called off.`);
  }
}

async function judged(parts: ChangesParts, change: Change, { claimed }: Work, proof: Proof): Promise<Rest> {
  const { decision, request, number } = change;
  const endedAt = new Date(parts.clock.now()).toISOString();
  await move(parts, number, {
    event: proof.event,
    actor: decision?.by ?? request.asker,
    means: 'bot',
    attempt: claimed.attempts,
    patch: { outcome: { ...proof.outcome, endedAt } },
  });
  return null;
}

/** A way back is made when its steps are; how the machine is then is shown. */
const takenBack = (parts: ChangesParts, change: Change, { claimed }: Work, proof: Proof): Promise<Rest> =>
  parts.store.transaction(async () => {
    const { decision, request, number, undoOf } = change;
    const [actor, now] = [decision?.by ?? request.asker, parts.clock.now()];
    const outcome = { ...proof.outcome, asks: undefined, endedAt: new Date(now).toISOString() };
    // In this order everywhere: two who each hold one of them would wait for each other.
    if (undoOf !== undefined) await parts.rows.hold(undoOf);
    const made = await move(parts, number, {
      event: 'judged-fixed',
      actor,
      means: 'bot',
      attempt: claimed.attempts,
      patch: { outcome },
    });
    // Of a bundle, the part that has ended may not be all of it.
    if (made && undoOf !== undefined && request.only === undefined) {
      await move(parts, undoOf, {
        event: 'undone',
        actor,
        means: 'bot',
        patch: {},
        details: { by: number },
      });
    }
    return null;
  });
