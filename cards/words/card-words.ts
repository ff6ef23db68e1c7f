import type { en } from './en.ts';

/** Everything that cards say, in one language. Another language without a key of these does not compile. */
export type CardWords = typeof en;
