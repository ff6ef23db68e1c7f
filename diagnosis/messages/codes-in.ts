import { visible } from './fold-text.ts';

/** A code as the table spells it: `0x204`, `0xc000006d`, `AADSTS50076`. */
export type FoundCode = {
  readonly code: string;
  /** Whether the text calls it the extended code. */
  readonly extended: boolean;
  /** Where it was a plain number, which may stand for something else as well. */
  readonly number?: number;
};

/**
 * The error codes of a text. Decimal numbers are codes where the text says so, where there is nothing else, or where
 * they are too long to be anything else: a text is full of ports, years and addresses.
 */
export function codesIn(text: string): readonly FoundCode[] {
  const typed = visible(text);
  const isAlone = nothingElse.test(typed);
  return [...typed.matchAll(token)].flatMap((match) => {
    const { short } = match.groups ?? {};
    const before = typed.slice(Math.max(0, match.index - 40), match.index);
    if (short !== undefined && !isAlone && !announced.test(before)) return [];
    const extended = calledExtended.test(before);
    return { code: spell(match), extended, ...(short !== undefined && { number: Number(short) }) };
  });
}

/** Latin letters and digits beside it make it part of a word; Japanese is written without blanks. */
const edge = '[\\p{sc=Latn}\\p{N}_]';

const forms = [
  '0x(?<hex>[0-9a-f]{1,16})',
  '(?<bare>[8c][0-9a-f]{7})',
  'aadsts[ :]?(?<entra>\\d{4,8})',
  '(?<long>-?\\d{9,10})',
  '(?<short>\\d{3,8})',
];

const token = new RegExp(`(?<!${edge})(?:${forms.join('|')})(?!${edge})`, 'gu');

const nothingElse = /^[^\p{L}\p{N}]*\d+[^\p{L}\p{N}]*$/u;

const announced = /(?:code|error|reason|status|コード|エラー|理由|番号)[^\p{L}\p{N}]{0,6}$/u;

const calledExtended = /(?:extended[a-z ]{0,20}|拡張[^\p{N}]{0,12})[^\p{L}\p{N}]{0,6}$/u;

function spell({ groups = {} }: RegExpMatchArray): string {
  const { hex, bare, entra, long, short } = groups;
  if (entra !== undefined) return `AADSTS${entra}`;
  const digits = hex ?? bare ?? unsigned(Number(long ?? short)).toString(16);
  return `0x${digits.replace(/^0+(?=.)/, '')}`;
}

/** Programs write the same 32 bits with a sign or without. */
const unsigned = (number: number): number => (number < 0 ? number + 2 ** 32 : number);
