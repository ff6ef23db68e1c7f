import { AsyncLocalStorage } from 'node:async_hooks';

/** One HTTP request to Azure, as it may be logged and shown: no query, no body, no header with a secret. */
export type TracedRequest = {
  /** The operation it belongs to; polls belong to the operation that they follow. */
  readonly operation: string;
  readonly identity: string;
  readonly method: string;
  readonly path: string;
  /** Absent when no answer came. */
  readonly status?: number;
  readonly durationMs: number;
  /** Counts the requests of one call, from 1: retries and polls. */
  readonly attempt: number;
  /** What Azure says it took, and what is left of the provider's own budget. */
  readonly charge?: string;
};

/** What is known of a call while it runs. */
export type RunningCall = {
  readonly operation: string;
  attempts: number;
  sent: boolean;
  firstStatus?: number;
  lastStatus?: number;
  /** How long Azure asked us to stay away, the last time it did. */
  retryAfterMs?: number;
  /** Whether it stands in line because the budget is used up. */
  waiting: boolean;
  /** Under which Azure's Activity Log knows it. */
  readonly correlationId?: string;
  /** Told once where Azure says how a long-running operation goes, before anybody waits for it. */
  accepted?: ((operation: string) => Promise<void>) | undefined;
  /** The first request leaves before that, or not at all. */
  readonly leavesBy?: number;
};

/** The SDKs give their policies no room for such a thing, so it travels beside them. */
export const runningCall = new AsyncLocalStorage<RunningCall>();
