import type { Azure } from '../azure/azure.ts';
import type { AzureFailure } from '../azure/failure.ts';
import type { GuestOutput } from '../azure/probe/run-command.ts';
import type { NewId } from '../base/ids.ts';
import type { MissingReason } from '../base/reasons.ts';
import type { ResourceId } from '../base/resource-id.ts';
import type { ProbeAnswer } from './answer.ts';
import type { GuestScript } from './put-together.ts';

/** What a turn before this one has begun and not ended. */
export type Unfinished = { readonly sentAt?: number; readonly managed?: readonly string[] };

export type Turn = { readonly machine: string; readonly holder: string };

type Lasting = { readonly milliseconds: number };

/** One look inside a machine at a time, over all processes. */
export type Leases = {
  readonly take: (turn: Turn, lease: Lasting) => Promise<Unfinished | undefined>;
  readonly renew: (turn: Turn, lease: Lasting) => Promise<boolean>;
  /** Written down before it is sent; `false`: it is somebody else's turn by now. */
  readonly note: (
    turn: Turn,
    begun: { readonly sent: boolean } | { readonly managed: string },
  ) => Promise<boolean>;
  readonly end: (turn: Turn, answer?: unknown) => Promise<void>;
  readonly answerSince: (machine: string, since: number) => Promise<unknown>;
  readonly forget: (managed: string) => Promise<void>;
};

export type ProbeParts = {
  readonly azure: Azure;
  readonly newId: NewId;
  readonly leases: Leases;
  /** The bytes that run. */
  readonly script: GuestScript;
  /** Stops everything: the process ends. */
  readonly closing: AbortSignal;
  /** Work that nobody waits for. */
  readonly later: (work: Promise<void>) => void;
};

export type ProbedMachine = { readonly id: ResourceId; readonly location: string };

/** What Windows said, and by which of Azure's operations it was asked. */
export type Probed = { readonly answer: ProbeAnswer; readonly operation: string };

/** Why there is no answer, and what would let us look. */
export type Unprobed = {
  readonly reason: MissingReason;
  readonly action?: string;
  readonly scope?: string;
  /** What Azure or the guest says: hostile text. */
  readonly message?: string;
  /** Whose command is running in the machine, as Azure names them: hostile text. */
  readonly heldBy?: string;
};

/** What came back over one of the roads, and when by our clock. */
export type Printed = {
  readonly printed: GuestOutput;
  readonly operation: string;
  readonly sent: number;
  readonly received: number;
};

/** As the script takes them. */
export type Parameters = Readonly<Record<string, string>>;

/** The probe ends itself after 80 seconds, and Azure takes half a minute around it. */
export const answerMs = 150_000;

/** Between two looks at what is not there yet. */
export const tryEveryMs = 10_000;

/** Somebody else's script is usually over by then. */
export const patienceMs = 60_000;

export const unprobed = ({ reason, action, scope, message }: AzureFailure): Unprobed => ({
  reason,
  ...(action === undefined ? {} : { action }),
  ...(scope === undefined ? {} : { scope }),
  ...(message === '' ? {} : { message }),
});

/** One turn at one machine. */
export type Asking = {
  readonly vm: ProbedMachine;
  readonly turn: Turn;
  /** Aborted when the process ends or the turn was lost. */
  readonly stop: AbortSignal;
  /** Aborted when nobody waits for the answer any more: nothing new is begun then. */
  readonly unwanted: AbortSignal;
};
