import type { Change } from '../../changes/change-view.ts';
import type { Reader } from '../reader.ts';
import { wordsIn } from '../words/words.ts';

/** In one sentence, for whoever presses what does not count any more: who decided, or what became of it. */
export function howItStands({ language, timeZone }: Reader, { number, state, decision }: Change): string {
  const words = wordsIn(language);
  const { decided, list, tooLate } = words.change;
  const said = decision
    ? decided[decision.decided](decision.by.name, words.moment(decision.at, timeZone))
    : list.states[state];
  return tooLate(`CH-${number}`, said);
}
