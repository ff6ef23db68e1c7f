import type { World } from '../world/world.ts';
import { covers, parsePrefix, parsePrefixes, samePrefix } from './address.ts';
import { gatewaysOf } from './gateways.ts';
import { type Home, routeTableOf } from './networks.ts';
import { type Route, ranks } from './route.ts';
import { isServiceTag, prefixesBehind } from './service-tags.ts';
import { surroundingsOf } from './surroundings.ts';
import { systemRoutes } from './system-routes.ts';

export type EffectiveRoute = Route & { readonly state: 'Active' | 'Invalid' };

/** Every route of a subnet; where two have the same prefix, the user's goes before the gateway's, and that before Azure's own. */
export function effectiveRoutes(world: World, home: Home): EffectiveRoute[] {
  const users = userRoutes(world, home);
  const routes = [...systemRoutes(world, home, users), ...gatewayRoutes(world, home), ...users];
  return routes.map((route) => ({ ...route, state: isOverridden(route, routes) ? 'Invalid' : 'Active' }));
}

const isOverridden = (route: Route, routes: readonly Route[]): boolean =>
  route.prefixes.length > 0 &&
  route.prefixes.every((prefix) =>
    routes.some(
      (other) => other.rank < route.rank && other.prefixes.some((theirs) => samePrefix(theirs, prefix)),
    ),
  );

/** The longest prefix wins; between equals, the rank. Routes of virtual networks, peerings and service endpoints are preferred to a gateway's, however long those are. */
export function routeFor(routes: readonly EffectiveRoute[], destination: string): EffectiveRoute | undefined {
  const address = parsePrefix(destination);
  if (!address) return undefined;
  const fitting = routes.flatMap((route) =>
    route.prefixes
      .filter((prefix) => covers(prefix, address))
      .map((prefix) => ({ route, length: prefix.length })),
  );
  const isDirect = fitting.some(({ route }) => route.source === 'Default' && direct.has(route.nextHopType));
  return fitting
    .filter(({ route }) => !(isDirect && route.source === 'VirtualNetworkGateway'))
    .sort((a, b) => b.length - a.length || a.route.rank - b.route.rank)[0]?.route;
}

const direct: ReadonlySet<string> = new Set([
  'VnetLocal',
  'VNetPeering',
  'VNetGlobalPeering',
  'VirtualNetworkServiceEndpoint',
]);

function userRoutes(world: World, home: Home): Route[] {
  const table = routeTableOf(world, home);
  const surroundings = surroundingsOf(world, home);
  return (table?.properties.routes ?? []).map(({ name, properties }) => ({
    name,
    source: 'User' as const,
    prefixes: prefixesBehind(properties.addressPrefix, surroundings),
    nextHopType: properties.nextHopType,
    ...(properties.nextHopIpAddress ? { nextHopIpAddress: properties.nextHopIpAddress } : {}),
    ...(table ? { routeTableId: table.id } : {}),
    rank: rankOf(properties.addressPrefix),
  }));
}

/** An explicit prefix, then regional tags, then tags, then AzureCloud of a region, then AzureCloud. */
function rankOf(prefix: string): number {
  if (!isServiceTag(prefix)) return ranks.user;
  const isWide = /^AzureCloud(\.|$)/i.test(prefix);
  return ranks.serviceTag + (isWide ? 2 : 0) + (prefix.includes('.') ? 0 : 1);
}

function gatewayRoutes(world: World, home: Home): Route[] {
  if (routeTableOf(world, home)?.properties.disableBgpRoutePropagation) return [];
  return gatewaysOf(world, home.network)
    .flatMap(({ properties }) => properties.learnedRoutes)
    .map((learned) => ({
      source: 'VirtualNetworkGateway' as const,
      prefixes: parsePrefixes([learned]),
      nextHopType: 'VirtualNetworkGateway' as const,
      rank: ranks.gateway,
    }));
}
