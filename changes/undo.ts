import type { Words } from '../base/language.ts';
import { type Result, success } from '../base/result.ts';
import type { RemedyUnit, Risk } from '../remedies/remedy.ts';
import type { Step } from '../remedies/step.ts';
import type { EffectRow } from '../store/change-effects.ts';
import { type Change, changeName, readChange } from './change-view.ts';
import { notSeen } from './not-seen.ts';
import type { ChangesParts, NotProposed } from './parts.ts';
import type { PlannedRemedy } from './plan/plan.ts';
import { keyOf, placesOf } from './step-keys.ts';
import { kindOf } from './steps/index.ts';
import type { StepFailure } from './steps/step-kind.ts';

export type DraftedUndo =
  | {
      readonly remedy: Omit<PlannedRemedy, 'steps'> & { readonly steps: readonly Step[] };
      readonly units: readonly RemedyUnit[];
      readonly risk: Risk;
    }
  | { readonly not: NotProposed };

/** The steps that take a change back, the last first. What somebody has changed since is left alone, and said. */
export async function draftUndo(parts: ChangesParts, change: Change): Promise<DraftedUndo> {
  const row = change.undoOf === undefined ? undefined : await parts.rows.find(change.undoOf);
  const original = row && readChange(row);
  const { plan } = original ?? {};
  if (!original || !plan) return { not: { because: 'nothing-to-undo' } };
  const effects = new Map((await parts.effects.list(original.number)).map((effect) => [effect.step, effect]));
  const steps: Step[] = [];
  let left = 0;
  const { only } = change.request;
  const wanted = placesOf(plan).filter(({ place }) => only?.includes(place) ?? true);
  for (const { step, index } of wanted.reverse()) {
    const effect = effects.get(index);
    if (!effect || !mayHaveWritten(step, effect)) continue;
    const kind = kindOf(step);
    const key = keyOf(original, index);
    const back = kind.undo(step, { before: effect.before, after: effect.after, key });
    if ('cannot' in back) {
      left += back.cannot === 'cannot-be-undone' ? 1 : 0;
      continue;
    }
    const another = await isAnothers(parts, { step, effect, key });
    if (!another.ok) return { not: notSeen(another.failure) };
    if (another.value) left += 1;
    else steps.push(...back.steps);
  }
  if (steps.length === 0) return { not: { because: left > 0 ? 'changed-by-somebody' : 'nothing-to-undo' } };
  const name = changeName(original.number);
  return {
    remedy: {
      remedy: 'undo',
      check: plan.remedies[0]?.check ?? '',
      name: { en: `Undo ${name}`, ja: `${name} を元に戻す` },
      sentence: sentenceOf(plan.remedies),
      ...(left > 0 ? { mind: someLeft } : {}),
      steps,
    },
    // The way back does not end by itself, and no policy puts it back.
    units: parts.remedies
      .filter(({ id }) => plan.remedies.some(({ remedy }) => remedy === id))
      .map(({ endsAfterHours: _, ...unit }) => ({ ...unit, mayDrift: false })),
    risk: plan.risk,
  };
}

/** What was interrupted inside Windows stands in the journal there. */
const mayHaveWritten = (step: Step, { state, sent }: EffectRow): boolean =>
  state === 'done' || (step.kind === 'guest' && sent > 0 && state !== 'skipped');

type Made = {
  readonly step: Step;
  readonly effect: EffectRow;
  readonly key: ReturnType<typeof keyOf>;
};

/** Inside Windows the harness compares each value by itself. */
async function isAnothers(
  { steps }: ChangesParts,
  { step, effect, key }: Made,
): Promise<Result<boolean, StepFailure>> {
  if (step.kind === 'guest' || effect.after === null) return success(false);
  const kind = kindOf(step);
  const now = await kind.observe(steps, step, key);
  return now.ok ? success(!kind.isStill(step, effect.after, now.value)) : now;
}

const sentenceOf = (remedies: readonly PlannedRemedy[]): Words => ({
  en: `Take back: ${remedies.map(({ name }) => name.en).join(', ')}.`,
  ja: `次の変更を元に戻します: ${remedies.map(({ name }) => name.ja).join('、')}`,
});

const someLeft: Words = {
  en: 'Some of it stays: it cannot be taken back, or somebody has changed it since.',
  ja: '一部はそのまま残ります。元に戻せないか、その後に別の人が変更しています。',
};
