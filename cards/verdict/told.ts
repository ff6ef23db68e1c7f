import type { Words } from '../../base/language.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import type { SymptomReading } from '../../diagnosis/symptoms/symptom-reading.ts';
import type { Verdict } from '../../diagnosis/verdict.ts';
import type { OfferedGuide } from '../guide-buttons.ts';
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
  /** Looks once more, inside Windows too. */
  readonly inside?: string;
  /** Other machines on which the cause may lie, each with the id of its button. */
  readonly others?: readonly { readonly name: string; readonly id: string }[];
  /** Goes on to find out on which side it is. */
  readonly narrow?: string;
  /** Fixes that can be requested: by the check whose finding they mend, each with the id of its button. */
  readonly fixes?: ReadonlyMap<string, string>;
  /** All of them as one. */
  readonly fixAll?: string;
  /** What a person can do step by step, best first. */
  readonly guides?: readonly OfferedGuide[];
};

/** What the diagnosis was asked for. */
export type VerdictAbout = {
  /** What the pasted message means. */
  readonly means?: Words | undefined;
  readonly reading?: SymptomReading | undefined;
};

/** What every section of the verdict card is told from. */
export type Told = {
  readonly reader: Reader;
  readonly words: CardWords;
  readonly diagnosis: Diagnosis;
  readonly verdict: Verdict;
  readonly buttons: VerdictButtons;
  readonly about: VerdictAbout;
  /** Whether Windows itself was looked at. */
  readonly inside: boolean;
  /** What would block after the first fix; `undefined`: nothing that was seen, or there is no fix. */
  readonly next?: { readonly title: Words } | undefined;
};
