import { closingQuote } from './quotes.ts';

export type Taken = {
  /** Without its quotes. */
  readonly word: string;
  readonly quoted: boolean;
  readonly rest: string;
};

/** The first word, or the first thing in quotes. Japanese needs no space before a quote or after a comma. */
export function takeWord(text: string): Taken {
  const trimmed = text.trimStart();
  const end = closingQuote(trimmed);
  if (end !== undefined) {
    return { word: trimmed.slice(1, end).trim(), quoted: true, rest: restOf(trimmed.slice(end + 1)) };
  }
  const [word = ''] = /^[^\s、，「『“]*/.exec(trimmed) ?? [];
  if (word === '') {
    const [stray = ''] = [...trimmed];
    return { word: stray, quoted: false, rest: restOf(trimmed.slice(stray.length)) };
  }
  return { word: unmarked(word), quoted: false, rest: restOf(trimmed.slice(word.length)) };
}

const restOf = (text: string): string => text.replace(/^[\s、，]+/, '');

/** Markdown around a word: `**web-01**`. */
const unmarked = (word: string): string => word.replace(/^([*_~]{1,3})(.+)\1$/, '$2');
