import type { Language } from '../base/language.ts';
import type { WayIn } from '../diagnosis/question.ts';
import type { Card } from './card.ts';
import { sayWayIn } from './words/say-way-in.ts';
import { wordsIn } from './words/words.ts';

export type WayInAnsweredCard = {
  readonly language: Language;
  /** The machine's name. */
  readonly machine: string;
  readonly wayIn: WayIn;
};

/** Takes the place of the question how somebody gets in: what they answered. */
export function wayInAnsweredCard({ language, machine, wayIn }: WayInAnsweredCard): Card {
  const words = wordsIn(language);
  const title = words.verdict.nameAndValue(words.wayIn.answered(machine), sayWayIn(words, wayIn));
  return {
    language,
    state: 'note',
    title,
    summary: title,
    blocks: [{ type: 'text', text: words.outdated.closed.todo }],
    buttons: [],
  };
}
