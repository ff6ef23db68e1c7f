import type { Words } from '../../base/language.ts';
import type { Question } from '../../diagnosis/question.ts';
import type { Risk } from '../../remedies/remedy.ts';
import type { Step } from '../../remedies/step.ts';

/** One thing that will be done, and how it was when it was proposed. */
export type PlannedStep = {
  readonly step: Step;
  /** As the kind of the step observed it: plain data, shown to the approver and covered by the hash. */
  readonly before: unknown;
};

/** One remedy of the plan with all of its steps. A bundle has several, in the order in which they would block. */
export type PlannedRemedy = {
  readonly remedy: string;
  readonly check: string;
  /** As it is said on cards. */
  readonly name: Words;
  readonly sentence: Words;
  readonly mind?: Words;
  readonly cannotUndo?: Words;
  /** It is taken back by itself; the others of a bundle stay. */
  readonly endsAfterHours?: number;
  readonly steps: readonly PlannedStep[];
};

export type Action = { readonly action: string; readonly resource: string };

/** All that an approver says yes to. */
export type Plan = {
  readonly remedies: readonly PlannedRemedy[];
  /** The highest of its remedies. */
  readonly risk: Risk;
  /** Every resource that it writes. */
  readonly writes: readonly string[];
  /** Everything that Azure must allow, for the bot and for who approves. */
  readonly actions: readonly Action[];
  /** Other machines that it touches, by name. */
  readonly others: readonly string[];
  /** Some of those who could say yes, to be told. */
  readonly approvers: readonly { readonly name: string; readonly objectId: string }[];
  /** What the policy wants of the yes; absent where nobody was asked for one. */
  readonly yes?: {
    /** Somebody else than who asked says it. */
    readonly fourEyes: boolean;
    /** Who says it types the machine's name. */
    readonly typedName: boolean;
  };
  readonly dropsSessions: boolean;
  /** How many people are signed in, where that was seen. */
  readonly sessions?: number;
  readonly restart: 'none' | 'recommended' | 'step';
  readonly snapshot: 'none' | 'taken';
  readonly takesSeconds: number;
  readonly proof: 'look' | 'person';
  /** What is asked afterwards, where it is not what was asked before. */
  readonly question?: Question;
  readonly mayDrift: boolean;
  readonly endsAfterHours?: number;
  /** What blocks next, as the evidence should be afterwards; absent: nothing that was seen. */
  readonly next?: { readonly title: Words };
  /** Resources that a pipeline writes, which may take the change back, and who that is. */
  readonly pipelines: readonly { readonly resource: string; readonly by: string }[];
  /** SHA-256 over the meaning of all this: see `planHash`. */
  readonly hash: string;
};
