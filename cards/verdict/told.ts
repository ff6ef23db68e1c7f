import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import type { Verdict } from '../../diagnosis/verdict.ts';
import type { Reader } from '../reader.ts';
import type { CardWords } from '../words/card-words.ts';

/** Ids of the buttons; one that is left out is not shown. */
export type VerdictButtons = {
  readonly again?: string;
  readonly waysIn?: string;
  /** Asks how the person gets in, once more. */
  readonly elsewhere?: string;
  /** Shows a private verdict to the conversation. */
  readonly share?: string;
};

/** What every section of the verdict card is told from. */
export type Told = {
  readonly reader: Reader;
  readonly words: CardWords;
  readonly diagnosis: Diagnosis;
  readonly verdict: Verdict;
  readonly buttons: VerdictButtons;
};
