import type { World } from '../world/world.ts';
import { homeOf, type NetworkInterface } from './networks.ts';
import { type EffectiveRoute, effectiveRoutes, routeFor } from './routes.ts';

/** The route that a packet from a network interface takes; none when no prefix fits. */
export function nextHop(
  world: World,
  networkInterface: NetworkInterface,
  destination: string,
): EffectiveRoute | undefined {
  const home = homeOf(world, networkInterface);
  return home && routeFor(effectiveRoutes(world, home), destination);
}
