import type { EffectState } from '../../changes/change-view.ts';
import type { PlannedStep } from '../../changes/plan/plan.ts';
import type { GuestState } from '../../changes/steps/guest-state.ts';
import type { Line, State } from '../card.ts';
import type { CardWords } from '../words/card-words.ts';
import { sayInside, sayStep } from './say-step.ts';

const marks: Readonly<Record<EffectState, State>> = {
  intended: 'looking',
  done: 'fine',
  skipped: 'fine',
  failed: 'problem',
  unknown: 'unknown',
};

/** One line for each thing that is written: what it will be, and what it is now. */
export function stepLines(
  words: CardWords,
  planned: readonly PlannedStep[],
  effects: ReadonlyMap<number, EffectState> = new Map(),
): readonly Line[] {
  let number = 0;
  return planned.flatMap(({ step, before }, index) => {
    const effect = effects.get(index);
    const told: readonly { readonly text: string; readonly now?: string }[] =
      step.kind === 'guest'
        ? insideLines(words, step.steps, before as GuestState)
        : sayStep(words.step, step).map((text) => ({ text }));
    return told.map(({ text, now }): Line => {
      number += 1;
      const details = [now, effect && effect !== 'intended' ? words.change.step[effect] : undefined];
      const detail = details.filter((part) => part !== undefined).join(' · ');
      return {
        state: effect ? marks[effect] : 'note',
        text: `${number}  ${text}`,
        ...(detail === '' ? {} : { detail }),
      };
    });
  });
}

type Inside = Parameters<typeof sayInside>[1];

/** How it is now, as Windows said when it was looked at: hostile text, shown as it is. */
function insideLines(words: CardWords, steps: readonly Inside[], { steps: seen }: GuestState) {
  return steps.flatMap((step, index) => {
    const text = sayInside(words.step, step);
    if (text === undefined) return [];
    const found = seen.find(({ i }) => i === index);
    if (!found || found.was === undefined) return [{ text }];
    const now =
      found.st === 'already' ? words.step.already : words.step.now(found.was ?? words.step.nothingNow);
    return [{ text, now }];
  });
}
