import type { FactState } from '../../guest/facts/fact.ts';
import type { FactName } from '../../guest/facts/index.ts';
import type { Judgement } from '../checks/check.ts';

/** A fact that would have decided, and that the probe could not tell. */
export const couldNotRead = (
  fact: FactName,
  { why, code }: Extract<FactState<unknown>, { readonly state: 'unknown' }>,
): Judgement<never> => ({
  outcome: 'unknown',
  without: [],
  unread: [{ fact, why, ...(code === undefined ? {} : { code }) }],
});
