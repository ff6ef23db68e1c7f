import type { Language } from '../base/language.ts';
import type { AskRefusal } from '../base/reasons.ts';
import type { Card } from '../cards/card.ts';
import type { Reader } from '../cards/reader.ts';
import type { Verb } from '../cards/verbs.ts';
import type { ChangeItem } from '../changes/request.ts';
import type { About } from '../diagnosis/about.ts';
import type { PathQuestion } from '../diagnosis/connectivity/path-question.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
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
  /** `Windows` or `Linux`. */
  readonly os?: string;
  /** How many network interfaces it has, where that was read. */
  readonly nics?: number;
};

/** Machines that this person may ask about. Otherwise why there are none, whether they exist or not. */
export type Found =
  | { readonly machines: readonly [Machine, ...Machine[]] }
  | { readonly refused: AskRefusal };

/** What a diagnosis is asked with. */
export type Asked = {
  readonly wayIn: WayIn;
  /** Absent: the usual one. */
  readonly port?: number | undefined;
  readonly about?: About | undefined;
};

/** Something about changes, said in words. */
export type ChangeWish =
  | { readonly wish: 'list' | 'resume' }
  | { readonly wish: 'show' | 'undo'; readonly change: number }
  | { readonly wish: 'audit'; readonly vm?: VmReference }
  | { readonly wish: 'pause'; readonly reason: string };

/** What is to be mended. */
export type RequestedFix = {
  /** The number of the diagnosis that found it. */
  readonly diagnosis: number;
  readonly items: readonly ChangeItem[];
  readonly ticket?: string;
};

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
  readonly startDiagnosis: (machine: Machine, asked: Asked) => void;
  /** What this person was told last of the machine, if that was begun at `since` or later. */
  readonly lastDiagnosis: (
    vm: string,
    wanted: { readonly port: number; readonly since: number },
  ) => Promise<Diagnosis | undefined>;
  /** What people paste into a PowerShell of their own PC. */
  readonly clientScript: { readonly text: string; readonly sha256: string };
  /** Looks at the way from a machine to somewhere else. */
  readonly startPath: (machine: Machine, path: PathQuestion) => void;
  /** Requests a fix of what was found. `ticket`: policy asks for the number of one, or for another. */
  readonly requestFix: (vm: string, fix: RequestedFix) => Promise<'done' | 'ticket'>;
  /** What somebody says about changes that were asked for. */
  readonly wish: (wanted: ChangeWish) => Promise<void>;
  /** Stops what this person has asked in this conversation, of one machine or of all. */
  readonly cancelDiagnoses: (vm?: string) => void;
  /** Posts a question to this person alone. It closes with a word when nobody has answered until then. */
  readonly ask: (build: (button: NewButton) => Card, until: number) => Shown;
  /** Posts a card to this person alone, or to everybody here. */
  readonly show: (build: (button: NewButton) => Card, to?: 'person' | 'everybody') => Shown;
  /** Puts another card in the place of one that only this person sees; its buttons are no longer good. */
  readonly replace: (shown: Shown, card: Card) => void;
};
