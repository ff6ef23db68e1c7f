import type { Language } from '../base/language.ts';
import type { Card } from './card.ts';
import { wordsIn } from './words/words.ts';

export type AnsweredCard = {
  readonly language: Language;
  /** What was asked, in a few words. */
  readonly label: string;
  readonly said: string;
};

/** Takes the place of a question: what it was answered with. */
export function answeredCard({ language, label, said }: AnsweredCard): Card {
  const words = wordsIn(language);
  const title = words.verdict.nameAndValue(label, said);
  return {
    language,
    state: 'note',
    title,
    summary: title,
    blocks: [{ type: 'text', text: words.outdated.closed.todo }],
    buttons: [],
  };
}
