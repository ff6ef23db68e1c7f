import type { Language } from '../base/language.ts';
import type { EvidenceUnit } from '../diagnosis/evidence/evidence.ts';
import type { Question } from '../diagnosis/question.ts';
import type { EvidenceById } from '../diagnosis/value-in.ts';
import type { FactState } from '../guest/facts/fact.ts';
import type { FactName, FactValue } from '../guest/facts/index.ts';
import type { Choices } from './choices.ts';
import type { Step } from './step.ts';

/** The risk of the change, never of the fault. */
export type Risk = 'low' | 'medium' | 'high';

/** Why a remedy cannot be made here, as a sentence in both languages; it says what to do instead. */
export type CannotPlan = { readonly cannot: Readonly<Record<Language, string>> };

/** The steps that mend it. The planner puts the snapshot before them and works out the way back. */
export type Planned = { readonly steps: readonly [Step, ...Step[]] } | CannotPlan;

/** What a plan is made from. Pure: everything was looked at before. */
export type RemedyCase<Facts = unknown> = {
  readonly question: Question;
  /** What the check found, as its `judge` gave it. */
  readonly facts: Facts;
  /** One fact of the guest; unknown where nobody looked inside. */
  readonly fact: <Name extends FactName>(name: Name) => FactState<FactValue<Name>>;
  /** The value of a piece of evidence, by its unit's type and id, where it was seen. */
  readonly seen: <Unit extends EvidenceUnit>(id: string) => ValueOf<Unit> | undefined;
  /** Whether another check finds something in the same evidence. */
  readonly finds: (check: string) => boolean;
  /** What another check would find if the person's client used that port; nobody has tried that one. */
  readonly findsAtPort: (check: string, port: number) => unknown;
  /**
   * Where the person comes from, as a rule names it: one address, or the subnet of a Bastion. Absent: not told, or
   * nothing that a rule may be opened for.
   */
  readonly from?: string;
  /** What the person told for it. */
  readonly choices: Choices;
  /** Number of the change, for names and descriptions. */
  readonly change: number;
  readonly now: number;
};

type ValueOf<Unit> = Unit extends EvidenceUnit<infer Value> ? Value : never;

export type RemedyWords<Facts> = {
  /** What it does, as a button says it: "Start the Remote Desktop service". */
  readonly name: string;
  /** The same in one sentence about this machine, for the approval. */
  readonly sentence: (given: Pick<RemedyCase<Facts>, 'facts' | 'question' | 'choices'>) => string;
  /** What the approver has to know besides, such as who may be affected; absent: nothing. */
  readonly mind?: string;
  /** What cannot be taken back; absent: all of it can. */
  readonly cannotUndo?: string;
};

/** One change that the bot may make. Pure data and pure functions. */
export type RemedyUnit<Facts = unknown> = {
  readonly id: string;
  /** Its row in the catalogue of remedies, such as `M3`. */
  readonly catalogue: string;
  /** Ids of the checks whose problem or warning it mends. The first remedy of the list that fits is offered. */
  readonly fixes: readonly [string, ...string[]];
  readonly risk: Risk;
  /** Whether people who are signed in lose their session. A restart always does that. */
  readonly dropsSessions: boolean;
  /** `recommended`: it works at once, and Windows wants one some day. One that is needed is a step. */
  readonly restart: 'none' | 'recommended' | 'step';
  /** `required`: there is no change without one. */
  readonly snapshot: 'offered' | 'required';
  /** What only a person can tell, asked before it is planned. */
  readonly asks: readonly (keyof Choices)[];
  /** How it is proved: by looking again, or by asking the person, where only a person can tell. */
  readonly proof: 'look' | 'person';
  /** Whether a policy may put the value back: looked at again a day later. */
  readonly mayDrift: boolean;
  /** It is taken back by itself after so many hours. */
  readonly endsAfterHours?: number;
  /** About how long it takes, in seconds. */
  readonly takesSeconds: number;
  /** Whether it can be offered for what was found; absent: always. */
  readonly fits?: (given: RemedyCase<Facts>) => boolean;
  readonly plan: (given: RemedyCase<Facts>) => Planned;
  /** The evidence as it should be afterwards: what is judged to say what would still block. */
  readonly effect: (evidence: EvidenceById, given: RemedyCase<Facts>) => EvidenceById;
  /** What is asked afterwards, where the person's client has to use another port then; absent: the same as before. */
  readonly questionThen?: (given: RemedyCase<Facts>) => Question;
  readonly words: Readonly<Record<Language, RemedyWords<Facts>>>;
};

/** `Facts` is what the check found, by its exported type; `unknown` where the remedy reads none of it. */
export const defineRemedy = <Facts = unknown>(unit: RemedyUnit<Facts>): RemedyUnit =>
  // The planner hands over what the unit's own check found.
  unit as unknown as RemedyUnit;
