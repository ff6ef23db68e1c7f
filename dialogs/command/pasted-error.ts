import { foldWidth } from './fold-width.ts';
import { unquoted } from './quotes.ts';

export type PastedError = {
  /** As it was typed, apart from quotes around it and invisible characters: its words decide what it means. */
  readonly text: string;
  /** The first code in it, such as `0x204` or `AADSTS50076`, however it was spelled. */
  readonly code?: string;
};

export function readPastedError(typed: string): PastedError | undefined {
  const text = unquoted(typed.trim());
  if (text === '') return undefined;
  const [code] = codeIn.exec(foldWidth(text)) ?? [];
  return code === undefined ? { text } : { text, code: spell(code) };
}

/** Whether the word is a code and no name: a VM could be called 0x204, but nobody does. */
export const isErrorCode = (word: string): boolean => codeIn.exec(foldWidth(word))?.[0] === foldWidth(word);

const codeIn = /(?<![A-Za-z0-9])(?:0x[0-9a-f]{1,8}|AADSTS\d{4,8})(?![A-Za-z0-9])/i;

const spell = (code: string): string => (/^0x/i.test(code) ? code.toLowerCase() : code.toUpperCase());
