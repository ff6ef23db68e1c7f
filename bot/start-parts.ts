import type { Clock } from '../base/clock.ts';
import type { NewId } from '../base/ids.ts';

/** What starting works with. */
export type StartParts = {
  readonly clock: Clock;
  readonly newId: NewId;
  /** Tells the person who started it something, in a sentence. */
  readonly say: (sentence: string) => void;
};
