import type { CardWords } from '../words/card-words.ts';

/** The first of many names, and how many more there are. `undefined`: there is none. */
export function few({ change }: CardWords, names: readonly string[], most: number): string | undefined {
  if (names.length === 0) return undefined;
  return change.names(names.slice(0, most), Math.max(0, names.length - most));
}
