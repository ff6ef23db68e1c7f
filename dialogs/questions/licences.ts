import { wordsIn } from '../../cards/words/words.ts';
import type { Ask } from '../conversation.ts';
import type { Given, ReadAnswer } from '../given.ts';
import type { Parts } from '../parts.ts';
import { askChoices } from './ask-choices.ts';
import { notSure } from './not-sure.ts';

const choices = ['per-device', 'per-user', 'unknown'] as const;

/** How were the licences bought? */
export const whichLicences = ({ reader: { language } }: Parts): Ask =>
  askChoices('licences', choices, { words: wordsIn(language).guide.asks.licences, language });

export function readLicences({ known, choice, text }: Given, { reader: { language } }: Parts): ReadAnswer {
  const said = choices.find((one) => one === choice) ?? meanings.find(([words]) => words.test(text))?.[1];
  if (said === undefined) return { known };
  const words = wordsIn(language).guide.asks.licences.choices;
  return { known: { ...known, owns: { ...known.owns, licences: said } }, said: words[said] };
}

const meanings: readonly (readonly [RegExp, (typeof choices)[number]])[] = [
  [/device|デバイス|端末/i, 'per-device'],
  [/user|ユーザ/i, 'per-user'],
  [notSure, 'unknown'],
];
