import type { Words } from '../base/language.ts';
import type { Finding } from './checks/check.ts';
import type { Evidence, Part } from './evidence/evidence.ts';
import type { Question } from './question.ts';

/** What kind of machine it is. Some are answered honestly instead of being diagnosed. */
export type Nature = 'windows' | 'linux' | 'session-host' | 'scale-set-instance' | 'not-known';

/** One thing that was looked at, with all that a card or a file needs to show it. */
export type LookedAt = {
  readonly id: string;
  readonly part: Part;
  readonly name: Words;
  readonly evidence: Evidence<unknown>;
  /** In one short line; absent where it is missing. */
  readonly summary?: Words;
  readonly command?: string;
  /** The action that would let us look. */
  readonly permission: string;
};

/** Something that works already. */
export type WayInNow = {
  readonly id: string;
  readonly words: Words;
  /** A page of the portal. */
  readonly link?: string;
  /** Something to type on the person's own PC. */
  readonly command?: string;
};

/** A whole case: plain data that can be stored, saved to a file and judged again. */
export type Diagnosis = {
  readonly question: Question;
  readonly nature: Nature;
  /** The region as people read it where Azure named it, such as `japaneast`. */
  readonly location?: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly evidence: readonly LookedAt[];
  /** In the order in which they would block, on the way from the client to the session. */
  readonly findings: readonly Finding[];
  readonly waysIn: readonly WayInNow[];
};

/** How far a diagnosis has come: one line of the status card for each part. */
export type Progress = {
  readonly parts: readonly {
    readonly part: Part;
    readonly state: 'looking' | 'fine' | 'problem' | 'warning' | 'unknown';
    readonly done: number;
    readonly of: number;
    /** The worst that is known already. */
    readonly worst?: Finding;
  }[];
};
