import type { World } from '../world/world.ts';
import { covers, parsePrefixes } from './address.ts';
import { type Home, peersOf, sameRegion } from './networks.ts';
import { type Route, ranks } from './route.ts';
import { tagPrefixes } from './service-tags.ts';

const reserved = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'];

/** What Azure routes by itself: https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#system-routes */
export function systemRoutes(world: World, home: Home, userRoutes: readonly Route[]): Route[] {
  const { addressPrefixes } = home.network.properties.addressSpace;
  return [
    ...addressPrefixes.map((prefix) => to(prefix, 'VnetLocal')),
    ...peersOf(world, home.network).flatMap(({ network }) =>
      network.properties.addressSpace.addressPrefixes.map((prefix) =>
        to(prefix, sameRegion(network.location, home.network.location) ? 'VNetPeering' : 'VNetGlobalPeering'),
      ),
    ),
    ...endpointRoutes(home),
    to('0.0.0.0/0', 'Internet'),
    ...reservedRoutes(addressPrefixes, userRoutes).map((prefix) => to(prefix, 'None')),
  ];
}

const to = (prefix: string, nextHopType: Route['nextHopType']): Route => ({
  source: 'Default',
  prefixes: parsePrefixes([prefix]),
  nextHopType,
  rank: ranks.system,
});

/** Private ranges lead nowhere, unless the virtual network takes the whole range; with a user's default route, Azure takes them away. */
function reservedRoutes(addressPrefixes: readonly string[], userRoutes: readonly Route[]): string[] {
  const hasDefaultRoute = userRoutes.some(({ prefixes }) =>
    prefixes.some(({ family, length }) => family === 4 && length === 0),
  );
  if (hasDefaultRoute) return [];
  const own = parsePrefixes(addressPrefixes);
  return reserved.filter((range) =>
    parsePrefixes([range]).every((prefix) => !own.some((space) => covers(space, prefix))),
  );
}

/** A service endpoint is the service's ranges in the region of the virtual network: https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview */
const endpointRoutes = ({ network, subnet }: Home): Route[] =>
  (subnet.properties.serviceEndpoints ?? []).map(({ service, locations }) => {
    const tag = service.replace(/^Microsoft\./i, '');
    const regions = locations && !locations.includes('*') ? locations : [network.location ?? ''];
    const nowhere = { virtualNetwork: [], internet: [] };
    return {
      source: 'Default',
      prefixes: regions.flatMap((region) => tagPrefixes(`${tag}.${region.replaceAll(' ', '')}`, nowhere)),
      nextHopType: 'VirtualNetworkServiceEndpoint',
      rank: ranks.system,
    };
  });
