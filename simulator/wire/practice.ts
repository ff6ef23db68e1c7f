import type { TokenKeys } from '../identity/tokens.ts';
import type { World } from '../world/world.ts';
import type { Effects } from './long-running.ts';
import type { Operation } from './operation.ts';
import type { Buckets } from './throttle.ts';

/** Everything that an answer depends on. */
export type Practice = {
  readonly world: World;
  readonly clock: { readonly now: () => number };
  readonly newId: () => string;
  readonly operations: readonly Operation[];
  readonly effects: Effects;
  readonly keys: TokenKeys;
  readonly buckets: Buckets;
};
