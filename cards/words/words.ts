import type { Language } from '../../base/language.ts';
import type { CardWords } from './card-words.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

const words: Readonly<Record<Language, CardWords>> = { en, ja };

export const wordsIn = (language: Language): CardWords => words[language];
