import type { Language } from '../../base/language.ts';
import type { Cites } from '../articles/causes.ts';
import type { Certainty, Row } from '../checks/check.ts';

/** In the order in which a connection meets them, there and back. */
export const pathFindingIds = [
  'source-off',
  'source-nic-failed',
  'source-exhausted',
  'socket-failed',
  'port-throttled',
  'name-not-resolved',
  'no-ipv6-address',
  'source-firewall',
  'networks-not-connected',
  'peering-closed',
  'outbound-denied',
  'route-drops',
  'route-astray',
  'appliance-off',
  'appliance-not-forwarding',
  'appliance-not-found',
  'appliance-denies',
  'through-appliance',
  'no-way-out',
  'destination-off',
  'destination-nic-failed',
  'inbound-denied',
  'second-nic',
  'destination-exhausted',
  'destination-firewall',
  'nothing-listens',
  'answer-lost',
  'platform',
  'agent-stopped',
  'other-issue',
] as const;

export type PathFindingId = (typeof pathFindingIds)[number];

export type PathFindingWords = {
  /** The first line of the card when this blocks first. */
  readonly title: string;
  readonly sentence: string;
  /** What to do about it. */
  readonly action?: string;
  readonly rows: readonly Row[];
};

/** One thing that is wrong, or may be, on the way; plain data in every language. */
export type PathFinding = {
  readonly id: PathFindingId;
  readonly outcome: 'problem' | 'warning';
  /** Of a problem. */
  readonly certainty?: Certainty;
  /** The causes of the articles that it is. */
  readonly cites: Cites;
  readonly words: Readonly<Record<Language, PathFindingWords>>;
  /** What a person types to put it right, where that is one line. */
  readonly command?: { readonly text: string; readonly language: 'shell' | 'powershell' };
  /** Ids of the evidence that it rests on. */
  readonly seen: readonly string[];
  /** The finding of which this is only a consequence. */
  readonly followsFrom?: PathFindingId;
};

export const problem = (certainty: Certainty) => ({ outcome: 'problem', certainty }) as const;

export const warning = { outcome: 'warning' } as const;
