import { foldWidth } from './fold-width.ts';
import { unquoted } from './quotes.ts';

/** As it was typed, apart from quotes around it: its words decide what it means. */
export function readPastedError(typed: string): string | undefined {
  const text = unquoted(typed.trim());
  return text === '' ? undefined : text;
}

/** Whether the word is a code and no name: a machine could be called 0x204 or 516, but nobody does that. */
export const isErrorCode = (word: string): boolean =>
  /^(?:0x[0-9a-f]{1,8}|AADSTS\d{4,8}|-?\d{2,10})$/i.test(foldWidth(word));
