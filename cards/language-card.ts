import type { Language } from '../base/language.ts';
import type { Card } from './card.ts';
import { press } from './press.ts';
import { wordsIn } from './words/words.ts';

const other = { en: 'ja', ja: 'en' } as const satisfies Record<Language, Language>;

export type LanguageCard = {
  /** The one that is spoken from now on. */
  readonly language: Language;
  /** Whose language it is. */
  readonly of: 'conversation' | 'person';
  /** Id of the button that takes the other language. */
  readonly change?: string;
};

/** The language was changed, or asked for. */
export function languageCard({ language, of, change }: LanguageCard): Card {
  const title = wordsIn(language).language[of];
  return {
    language,
    state: 'fine',
    title,
    summary: title,
    blocks: [],
    // In that language itself: whoever needs it reads no other.
    buttons: press('language', wordsIn(other[language]).language.take, change),
  };
}
