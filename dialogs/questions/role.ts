import { wordsIn } from '../../cards/words/words.ts';
import { removeSessionHostRole } from '../../diagnosis/guides/remove-session-host-role.ts';
import type { Ask } from '../conversation.ts';
import type { Given, ReadAnswer } from '../given.ts';
import type { Parts } from '../parts.ts';
import { askChoices } from './ask-choices.ts';
import { notSure } from './not-sure.ts';

const choices = ['wanted', 'unwanted', 'unknown'] as const;

/** Is the role of a session host wanted at all? */
export const whoWorksThere = ({ reader: { language } }: Parts): Ask =>
  askChoices('role', choices, { words: wordsIn(language).guide.asks.role, language });

/** Without it, licences are needed no more: then another guide leads out. */
export function readRole({ known, choice, text }: Given, { reader: { language } }: Parts): ReadAnswer {
  const said = choices.find((one) => one === choice) ?? meanings.find(([words]) => words.test(text))?.[1];
  if (said === undefined) return { known };
  const { choices: says } = wordsIn(language).guide.asks.role;
  const answered = { ...known, owns: { ...known.owns, role: said } };
  if (said !== 'unwanted' || !known.guide) return { known: answered, said: says[said] };
  const guide = { ...known.guide, id: removeSessionHostRole.id, step: 0 };
  return { known: { ...answered, guide }, said: says[said] };
}

const meanings: readonly (readonly [RegExp, (typeof choices)[number]])[] = [
  [notSure, 'unknown'],
  [/\bno\b|only admin|admin\w* only|いいえ|管理者(?:だけ|のみ)|使ってい(?:な|ませ)/i, 'unwanted'],
  [/yes|many|users|はい|います|使って/i, 'wanted'],
];
