import type { Words } from '../../base/language.ts';
import type { Certainty } from '../checks/check.ts';

/** Where the trouble can lie, in the article's order: the way from the person to Windows. */
export const sourceIds = ['client', 'office-edge', 'classic-endpoint', 'security-rules', 'windows'] as const;

export type SourceId = (typeof sourceIds)[number];

export type SourceState = 'is-it' | 'likely' | 'possible' | 'ruled-out' | 'not-known';

/** One thing that was seen or said, and what it says about one source. */
export type Sign = {
  readonly source: SourceId;
  readonly says: SourceState;
  /** What somebody says never beats what was seen. */
  readonly by: 'azure' | 'windows' | 'client-check' | 'person';
  readonly words: Words;
  /** When it happened, where that matters. */
  readonly at?: string;
};

export type Source = {
  readonly id: SourceId;
  readonly state: SourceState;
  /** What was seen first, then what was said. */
  readonly signs: readonly Sign[];
  /** Some speak for it, others against. */
  readonly isDisputed: boolean;
};

/** Which source it is, as far as it is known. */
export type SourceAnswer =
  | {
      readonly kind: 'one';
      readonly source: SourceId;
      readonly certainty: Certainty;
      /** Nothing speaks for it but that all others are ruled out. */
      readonly isLeftOver: boolean;
    }
  | { readonly kind: 'some'; readonly sources: readonly SourceId[] }
  /** None of them is left: the way is open up to the sign-in. */
  | { readonly kind: 'none' };

/** All five, and which of them it is. */
export type Sources = { readonly answer: SourceAnswer; readonly sources: readonly Source[] };
