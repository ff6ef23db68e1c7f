import type { FactState } from '../../guest/facts/fact.ts';

/** What Windows has, where it is known and there. */
export const knownOf = <Value>(state: FactState<Value>): Value | undefined =>
  state.state === 'value' ? state.value : undefined;
