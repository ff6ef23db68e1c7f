import type { ChangeRow } from '../store/changes.ts';

/** One attempt to bring a change further. */
export type Work = {
  readonly claimed: ChangeRow;
  /** Aborted when the attempt does not count any more, or the process ends: nothing new is sent then. */
  readonly signal: AbortSignal;
  /** Since when this process is at work: nobody has asked for longer what became of something. */
  readonly since: number;
};

/** When it is looked at again, in milliseconds since 1970; `null`: no more. */
export type Rest = number | null;
