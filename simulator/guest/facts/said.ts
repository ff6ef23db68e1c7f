/** How facts are spelled. */

/** A key is left out where there is nothing to say. */
export const entries = <Value>(
  all: Readonly<Record<string, Value | undefined>>,
): Readonly<Record<string, Value>> | undefined => {
  const there = Object.entries(all).filter((entry): entry is [string, Value] => entry[1] !== undefined);
  return there.length > 0 ? Object.fromEntries(there) : undefined;
};

/** Without what controls a terminal, and not longer than that. */
export const short = (text: string, most = 80): string =>
  text.replace(/[^\P{Cc}\u0080-\u009f]/gu, ' ').slice(0, most);

/** Nothing rather than an empty text. */
export const filled = (text: string | undefined, most = 80): string | undefined =>
  text === undefined || text === '' ? undefined : short(text, most);

/** One word where blanks part words. */
export const word = (text: string, most = 80): string => short(text, most).replace(/\s/g, '_');

/** Words with a blank in between. */
export const words = (all: readonly string[], none: '-' | undefined): string | undefined =>
  all.length > 0 ? all.map((one) => word(one)).join(' ') : none;

/** By their code units, as ordinal comparison does. */
export const ordinal = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const ordinalIgnoringCase = (a: string, b: string): number =>
  ordinal(a.toUpperCase(), b.toUpperCase());

export const sorted = (all: readonly string[]): readonly string[] => [...all].sort(ordinal);

export const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Decimals are cut. */
export const whole = (number: number): number => Math.trunc(number);
