import type { Language } from '../base/language.ts';
import type { Card } from './card.ts';

/** One sentence. */
export const noteCard = (language: Language, sentence: string): Card => ({
  language,
  state: 'note',
  title: sentence,
  summary: sentence,
  blocks: [],
  buttons: [],
});
