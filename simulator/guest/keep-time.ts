import type { World } from '../world/world.ts';
import { takeBackUnconfirmed } from './harness/take-back.ts';
import { refreshPolicy } from './refresh-policy.ts';

/** What Windows does by the clock. Called before each request, so that nobody sees a machine that is late. */
export function keepTimeInside(world: World, now: number): void {
  for (const vm of Object.keys(world.machines)) {
    takeBackUnconfirmed(world, vm, now);
    refreshPolicy(world, vm, now);
  }
}
