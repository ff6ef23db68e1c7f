import type { Language } from '../base/language.ts';
import type { Card } from './card.ts';
import { wordsIn } from './words/words.ts';

/** Why a button is no longer good. */
export const outdatedReasons = [
  'expired',
  'already-used',
  'replaced',
  'not-for-you',
  'not-known',
  /** Stands on the card of a question that is not open any more. */
  'closed',
  /** Stands on the card of a question that nobody answered in time. */
  'unanswered',
] as const;

export type OutdatedReason = (typeof outdatedReasons)[number];

/** Nobody meets a dead button without a word. The summary alone is a sentence that can be said. */
export function outdatedCard(language: Language, reason: OutdatedReason): Card {
  const { why, todo } = wordsIn(language).outdated[reason];
  return {
    language,
    state: 'note',
    title: why,
    summary: language === 'ja' ? `${why}${todo}` : `${why} ${todo}`,
    blocks: [{ type: 'text', text: todo }],
    buttons: [],
  };
}
