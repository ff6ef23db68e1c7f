import type { Resource } from '../world/resource.ts';
import { all, sameId, type World } from '../world/world.ts';
import { homeAt, peersOf, type VirtualNetwork } from './networks.ts';

type Gateway = Resource<'Microsoft.Network/virtualNetworkGateways'>;

/** The gateways that a virtual network can send through: its own, and those of peers that lend theirs. */
export function gatewaysOf(world: World, network: VirtualNetwork): Gateway[] {
  const borrowed = peersOf(world, network)
    .filter(({ peering, back }) => peering.useRemoteGateways && back?.allowGatewayTransit)
    .map((peer) => peer.network);
  return [network, ...borrowed].flatMap((owner) => ownGateways(world, owner));
}

const ownGateways = (world: World, network: VirtualNetwork): Gateway[] =>
  all(world, 'Microsoft.Network/virtualNetworkGateways').filter(({ properties }) => {
    const home = homeAt(world, properties.subnet.id);
    return home !== undefined && sameId(home.network.id, network.id);
  });
