import type { State, Words } from './api.d.ts';

export declare function suggestionsFor(
  text: string,
  seen: Pick<State, 'commands' | 'world'>,
  say: (words: Words) => string,
): { readonly insert: string; readonly about: string }[];
