import { createHash } from 'node:crypto';
import type { ClientCheckReason } from '../../../base/reasons.ts';
import type { ClientCheck } from '../../../guest/client/client-check.ts';

/** Who stands at the port. */
export type Door =
  | { readonly kind: 'rdp'; readonly chooses: 1 | 2 | 8; readonly certificate: 'valid' | 'expired' | 'early' }
  /** Agrees on TLS and hangs up before it. */
  | { readonly kind: 'tls-fails' }
  /** Says these bytes, and waits or hangs up. */
  | { readonly kind: 'says'; readonly bytes: readonly number[]; readonly hangsUp?: true }
  /** One byte of its answer each second. */
  | { readonly kind: 'drips' }
  /** Nobody listens. */
  | { readonly kind: 'nobody' }
  /** Somebody listens, and takes nobody in. */
  | { readonly kind: 'full' };

/** One PC, one way, and what the script has to say of it. */
export type ClientCase = {
  readonly name: string;
  readonly door: Door;
  /** What is typed; `PORT` stands for the port of the door. */
  readonly answers: readonly string[];
  /** Who answers in place of the sign-in page of Azure; open where nothing is said. */
  readonly web?: 'nobody';
  /** Functions in the place of what only Windows has. */
  readonly windows?: string;
  /** The port is 3389 here, times are 0, and the thumbprint is zeros; `undefined`: no line comes. */
  readonly expected: ClientCheck | undefined;
  readonly because?: ClientCheckReason;
  /** Windows refuses what does not fit into the queue. */
  readonly notOnWindows?: true;
};

/** Of the case itself: a record of another one says nothing. */
export const caseHash = ({ name, door, answers, web, windows }: ClientCase): string =>
  createHash('sha256').update(JSON.stringify({ name, door, answers, web, windows })).digest('hex');
