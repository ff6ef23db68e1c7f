import type { NextHopType } from '../world/network.ts';
import type { World } from '../world/world.ts';
import { covers, type Prefix, parsePrefixes, samePrefix, without } from './address.ts';
import { gatewaysOf } from './gateways.ts';
import { type Home, peersOf, routeTableOf } from './networks.ts';
import { hostAddress, type Surroundings } from './service-tags.ts';

/** Everything that is not for private use or reserved. */
const publicSpace = without(
  parsePrefixes(['0.0.0.0/0']),
  parsePrefixes([
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.168.0.0/16',
    '224.0.0.0/3',
  ]),
);

/**
 * VirtualNetwork is more than the virtual network: connected networks, the host's address, and what
 * routes of the subnet send to an appliance or a gateway, a default route included
 * (https://learn.microsoft.com/azure/virtual-network/service-tags-overview). Internet is the rest of the public space.
 */
export function surroundingsOf(world: World, home: Home): Surroundings {
  const connected = connectedSpace(world, home);
  const routed = parsePrefixes(prefixesRoutedAside(world, home));
  const virtualNetwork = minimal([...connected, ...parsePrefixes([hostAddress]), ...routed]);
  return { virtualNetwork, internet: without(publicSpace, connected) };
}

function connectedSpace(world: World, { network }: Home): Prefix[] {
  const peers = peersOf(world, network)
    .filter(({ peering }) => peering.allowVirtualNetworkAccess)
    .map((peer) => peer.network);
  return parsePrefixes([
    ...[network, ...peers].flatMap(({ properties }) => properties.addressSpace.addressPrefixes),
    ...gatewaysOf(world, network).flatMap(({ properties }) => properties.learnedRoutes),
  ]);
}

const aside: readonly NextHopType[] = ['VirtualAppliance', 'VirtualNetworkGateway'];

const prefixesRoutedAside = (world: World, home: Home): string[] =>
  (routeTableOf(world, home)?.properties.routes ?? [])
    .filter(({ properties }) => aside.includes(properties.nextHopType))
    .map(({ properties }) => properties.addressPrefix);

/** A range that is in another one says nothing new. */
const minimal = (prefixes: readonly Prefix[]): Prefix[] =>
  prefixes.filter(
    (prefix, index) =>
      !prefixes.some((other, at) => covers(other, prefix) && (at < index || !samePrefix(other, prefix))),
  );
