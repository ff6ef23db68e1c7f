import type { Language } from '../base/language.ts';
import type { AskRefusal } from '../base/reasons.ts';
import type { Card } from '../cards/card.ts';
import type { Reader } from '../cards/reader.ts';
import type { Verb } from '../cards/verbs.ts';
import type { WayIn } from '../diagnosis/question.ts';
import type { ButtonData } from './button-data.ts';
import type { VmReference } from './command/vm-reference.ts';

/** A machine as people tell it from others. */
export type Machine = {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly subscription: string;
  readonly location: string;
  readonly power?: string;
};

/** Machines that this person may ask about. Otherwise why there are none, whether they exist or not. */
export type Found =
  | { readonly machines: readonly [Machine, ...Machine[]] }
  | { readonly refused: AskRefusal };

/** Makes a button of the card that is being built, and answers with its id. */
export type NewButton = (verb: Verb, data?: ButtonData) => string;

/** The name of a card that was shown, to replace it later. */
export type Shown = string;

/**
 * All that a conversation needs of the world, for one turn of one person. It knows no platform. Looking happens at
 * once; what changes something happens together, when the turn has come to its end.
 */
export type Parts = {
  readonly now: () => number;
  /** The person, for cards that nobody else sees. */
  readonly reader: Reader;
  /** What is spoken here to everybody; to the person alone where nobody else is here. */
  readonly spoken: Language;
  /** Whose language that is. */
  readonly voice: 'conversation' | 'person';
  /** Whether what comes of this turn is for the person alone, whatever the policy allows. */
  readonly isQuiet: () => boolean;
  /** From here on it is: what was asked in private is answered in private. */
  readonly beQuiet: () => void;
  /** Looks for machines, and only for those that this person may ask about. */
  readonly findMachines: (reference: VmReference) => Promise<Found>;
  readonly recallWayIn: () => WayIn | undefined;
  readonly rememberWayIn: (wayIn: WayIn) => void;
  readonly speak: (language: Language) => void;
  readonly startDiagnosis: (machine: Machine, wayIn: WayIn) => void;
  /** Stops what this person has asked in this conversation. */
  readonly cancelDiagnoses: () => void;
  /** Posts a card to this person alone, or to everybody here. */
  readonly show: (build: (button: NewButton) => Card, to?: 'person' | 'everybody') => Shown;
  /** Puts another card in the place of one that only this person sees; its buttons are no longer good. */
  readonly replace: (shown: Shown, card: Card) => void;
};
