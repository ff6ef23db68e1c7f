import type { ClientCheckReason } from '../../base/reasons.ts';
import type { Certainty } from '../checks/check.ts';

/** Where the trouble lies: of the five sources of the article those that a client can tell apart. */
export type TroubleSource = 'client' | 'office-edge' | 'azure' | 'windows' | 'works' | 'undecided';

export type Ending = {
  readonly source: TroubleSource;
  readonly because: ClientCheckReason;
  readonly certainty: Certainty;
};

export const ending = (source: TroubleSource, because: ClientCheckReason, certainty: Certainty): Ending => ({
  source,
  because,
  certainty,
});
