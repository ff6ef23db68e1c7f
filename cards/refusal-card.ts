import type { Language } from '../base/language.ts';
import type { AskRefusal } from '../base/reasons.ts';
import type { Card } from './card.ts';
import { wordsIn } from './words/words.ts';

/**
 * Why the bot does not look for this person, and what they can do. It names no machine and looks the same
 * whether there is one or not.
 */
export function refusalCard(language: Language, reason: AskRefusal): Card {
  const { title, reasons } = wordsIn(language).refusal;
  const { why, todo } = reasons[reason];
  return {
    language,
    state: 'note',
    title,
    summary: title,
    blocks: [
      { type: 'text', text: why },
      { type: 'text', text: todo },
    ],
    buttons: [],
  };
}
