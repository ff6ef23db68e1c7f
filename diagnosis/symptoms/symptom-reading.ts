import type { Words } from '../../base/language.ts';
import type { MissingReason } from '../../base/reasons.ts';
import type { Unknown } from '../../guest/facts/fact.ts';
import type { Sources } from '../sources/source.ts';

/** Why something is not known: it could not be looked at, or Windows did not tell it. */
export type WhyNot =
  | { readonly kind: 'missing'; readonly reason: MissingReason }
  | { readonly kind: 'unread'; readonly why: Unknown; readonly code?: string };

/** One thing that matters for the symptom, and how it was found. */
export type Observed<What extends string = string> = {
  readonly what: What;
  readonly state: 'problem' | 'warning' | 'fine' | 'unknown';
  /** What was seen, in a few words. */
  readonly value?: Words;
  /** The title of the finding that makes it a problem or a warning. */
  readonly finding?: Words;
  /** Where it is unknown. */
  readonly whyNot?: readonly WhyNot[];
};

export type Suspect =
  | 'exposure'
  | 'attack'
  | 'port-owner'
  | 'self-test'
  | 'certificate'
  | 'key'
  | 'machine-keys'
  | 'tls'
  | 'nla';

/** How Windows is repaired where nothing can be run inside it. */
export type Road = 'serial-console' | 'offline-repair';

export type InternalErrorReading = {
  readonly symptom: 'internal-error';
  /** In the order of the article. */
  readonly suspects: readonly Observed<Suspect>[];
  /** Run command cannot work: why, and what is left. */
  readonly closed?: { readonly reason: MissingReason; readonly roads: readonly Road[] };
};

export type LicensingPart = 'role' | 'grace' | 'mode' | 'server' | 'wrong-key';

/** What ends it: one of the three that the article knows, by the id of its guide. */
export type WayOut = {
  readonly id: 'set-up-licensing' | 'activate-license-server' | 'remove-session-host-role';
  /** Why it fits here, in one sentence. */
  readonly why: Words;
};

export type LicenseServerReading = {
  readonly symptom: 'license-server';
  /** Administrators need no licence for it. */
  readonly command: string;
  /** Where it has to be typed. */
  readonly from: 'own-pc' | 'jump-host' | 'network';
  /** What stands in the way of that too. */
  readonly behind?: Words;
  readonly parts: readonly Observed<LicensingPart>[];
  /** Those that fit, best first. */
  readonly waysOut: readonly WayOut[];
};

/** One event of one log: found or not, what it means, and what brings it about on this machine. */
export type ReadEvent = {
  readonly id: number;
  readonly log: string;
  /** Who wrote it. */
  readonly source: string;
  readonly state: 'problem' | 'warning' | 'note' | 'unknown';
  /** How often, and when last; absent where none was found. */
  readonly seen?: { readonly count: number; readonly isMore: boolean; readonly at: string };
  /** How far back was looked. */
  readonly hours: number;
  /** This Windows has no such log: what writes it is not installed. */
  readonly noLog?: true;
  /** The service, program or code that it is about. */
  readonly about?: Words;
  readonly means?: Words;
  /** What is wrong here that explains it, and what to do. `none`: nothing is any more. */
  readonly cause?:
    | { readonly check: string; readonly title: Words; readonly sentence: Words }
    | 'none'
    | 'not-known';
  readonly whyNot?: readonly WhyNot[];
};

export type EventIdsReading = {
  readonly symptom: 'event-ids';
  /** The number that was asked about, and whether anything of ours knows it. */
  readonly asked?: { readonly id: number; readonly known: 'by-article' | 'by-probe' | 'no' };
  readonly events: readonly ReadEvent[];
  /** Numbers of the article of which none was found, and whether every log of them was read. */
  readonly none?: { readonly ids: readonly number[]; readonly isWhole: boolean };
  /** Everything else in the logs that has to do with RDP. */
  readonly others: readonly ReadEvent[];
  /** Logs that could not be read, by the reason. */
  readonly unread: readonly { readonly logs: readonly string[]; readonly whyNot: WhyNot }[];
};

/** Which of the five sources of the article it is, before the person has said anything. */
export type CannotConnectReading = { readonly symptom: 'cannot-connect'; readonly sources: Sources };

/** What a diagnosis says about what people complain of, as plain data for a card. */
export type SymptomReading =
  | InternalErrorReading
  | LicenseServerReading
  | EventIdsReading
  | CannotConnectReading;
