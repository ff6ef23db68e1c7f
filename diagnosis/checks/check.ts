import type { Language } from '../../base/language.ts';
import type { Unknown } from '../../guest/facts/fact.ts';
import type { FactName } from '../../guest/facts/index.ts';
import type { Cites } from '../articles/causes.ts';
import type { GivenTo, Part, Units } from '../evidence/evidence.ts';
import type { Question } from '../question.ts';

/** `sure`: a fix can be offered at once. */
export type Certainty = 'sure' | 'likely' | 'possible';

export type Row = {
  readonly label: string;
  readonly value: string;
  /** When; shown after the value, in the reader's zone. */
  readonly at?: string;
};

/** What a check decides on the evidence that it declared. The runner, not the check, says `unknown` for what is missing. */
export type Judgement<Facts> =
  | { readonly outcome: 'problem'; readonly certainty: Certainty; readonly facts: Facts }
  | { readonly outcome: 'warning'; readonly facts: Facts }
  | { readonly outcome: 'ok' }
  | { readonly outcome: 'not-applicable' }
  /** Of the evidence that it uses, these would have decided; keys of `uses`. */
  | {
      readonly outcome: 'unknown';
      readonly without: readonly string[];
      /** Facts of the guest that the probe could not tell. */
      readonly unread?: readonly UnreadFact[];
    };

export type UnreadFact = { readonly fact: FactName; readonly why: Unknown; readonly code?: string };

/** What a check says, in one language. Plain sentences: nothing in them is markup. */
export type CheckWords<Facts> = {
  /** What is looked at, as a noun: it stands in the lists of what is fine and what was not checked. */
  readonly name: string;
  /** The first line of the verdict when this blocks first. */
  readonly title: (facts: Facts) => string;
  /** Why, in one or two sentences. */
  readonly sentence: (facts: Facts) => string;
  /** Evidence as label and value. */
  readonly rows: (facts: Facts) => readonly Row[];
};

/** One cause, and how it is recognised. Pure. */
export type CheckUnit<Facts = unknown> = {
  readonly id: string;
  /** The row of the catalogue of causes that it implements, such as `NET.NSG`; `beyond` where there is none. */
  readonly catalogue: string;
  /** The causes of the articles that it recognises. */
  readonly cites: Cites;
  readonly part: Part;
  readonly needs: Units;
  readonly uses: Units;
  /** What it has to know of the guest; while one of them is unknown, so is its answer. */
  readonly facts?: readonly FactName[];
  /** Checks of whose problem this one's problem is only a consequence. */
  readonly followsFrom: readonly string[];
  readonly judge: (given: Readonly<Record<string, unknown>>, question: Question) => Judgement<Facts>;
  readonly words: Readonly<Record<Language, CheckWords<Facts>>>;
};

type Definition<Facts, Needs extends Units, Uses extends Units> = Omit<
  CheckUnit<Facts>,
  'needs' | 'uses' | 'judge'
> & {
  readonly needs: Needs;
  readonly uses: Uses;
  readonly judge: (given: GivenTo<Needs, Uses>, question: Question) => Judgement<Facts>;
};

/** Using evidence that was not declared does not compile. */
export const defineCheck = <Facts, Needs extends Units, Uses extends Units>(
  unit: Definition<Facts, Needs, Uses>,
): CheckUnit =>
  // The runner hands over exactly what was declared, under the same keys, and to the words what `judge` found.
  unit as unknown as CheckUnit;

/** What a check says about evidence, in every language; plain data. */
export type Finding = {
  readonly check: string;
  readonly part: Part;
  readonly outcome: 'problem' | 'warning' | 'ok' | 'not-applicable' | 'unknown';
  readonly certainty?: Certainty;
  readonly words: Readonly<
    Record<
      Language,
      {
        readonly name: string;
        readonly title?: string;
        readonly sentence?: string;
        readonly rows: readonly Row[];
      }
    >
  >;
  /** Ids of the evidence that it rests on. */
  readonly seen: readonly string[];
  /** Ids of the evidence without which it could not be judged. */
  readonly missing: readonly string[];
  /** Facts of the guest that the probe could not tell, and why. */
  readonly unread?: readonly UnreadFact[];
  /** The check of whose problem this is only a consequence. */
  readonly followsFrom?: string;
};
