import type { Language } from '../../base/language.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

/** Everything that cards say, in one language. Another language without a key of these does not compile. */
export type CardWords = typeof en;

const words: Readonly<Record<Language, CardWords>> = { en, ja };

export const wordsIn = (language: Language): CardWords => words[language];
