import { badRequest } from '../wire/refusal.ts';
import type { Child, Peering } from '../world/network.ts';
import type { Resource } from '../world/resource.ts';
import { all, find, sameId, type World } from '../world/world.ts';
import { peeringTo } from './peering-state.ts';
import { overlaps } from './prefix.ts';

type VirtualNetwork = Resource<'Microsoft.Network/virtualNetworks'>;

/** Refuses a peering that Azure would not make, in its words. */
export function refuseBadPeering(
  world: World,
  network: VirtualNetwork,
  peering: Child<Omit<Peering, 'peeringState'>>,
): void {
  const id = `${network.id}/virtualNetworkPeerings/${peering.name}`;
  const remote = find(world, 'Microsoft.Network/virtualNetworks', peering.properties.remoteVirtualNetwork.id);
  if (!remote) return;
  refuseSecond(network, remote, { id, name: peering.name });
  refuseOverlap(network, remote, id);
  const back = peeringTo(remote, network.id);
  if (back?.properties.peeringState === 'Disconnected') {
    throw badRequest(
      'RemotePeeringIsDisconnected',
      `Cannot create or update peering ${id} because remote peering ${remote.id}/virtualNetworkPeerings/${back.name} referencing parent virtual network ${network.id} is in Disconnected state. Update or re-create the remote peering to get it back to Initiated state. Peering gets Disconnected when remote vnet or remote peering is deleted and re-created.`,
    );
  }
  if (peering.properties.useRemoteGateways && !hasGateway(world, remote)) {
    throw badRequest(
      'RemoteVnetHasNoGateways',
      `Peering ${id} cannot have UseRemoteGateways flag set to true because remote virtual network ${remote.id} referenced by the peering does not have any gateways.`,
    );
  }
}

function refuseSecond(
  network: VirtualNetwork,
  remote: VirtualNetwork,
  peering: { readonly id: string; readonly name: string },
): void {
  const other = network.properties.virtualNetworkPeerings.find(
    ({ name, properties }) =>
      name.toLowerCase() !== peering.name.toLowerCase() &&
      sameId(properties.remoteVirtualNetwork.id, remote.id),
  );
  if (!other) return;
  throw badRequest(
    'AnotherPeeringAlreadyReferencesRemoteVnet',
    `Peering ${peering.id} cannot be created or updated because another peering ${network.id}/virtualNetworkPeerings/${other.name} referencing the same remote virtual network ${remote.id} already exists.`,
  );
}

function refuseOverlap(network: VirtualNetwork, remote: VirtualNetwork, id: string): void {
  const shared = network.properties.addressSpace.addressPrefixes.flatMap((own) =>
    remote.properties.addressSpace.addressPrefixes
      .filter((theirs) => overlaps(own, theirs))
      .flatMap((theirs) => [own, theirs]),
  );
  if (shared.length === 0) return;
  throw badRequest(
    'VnetAddressSpacesOverlap',
    `Cannot create or update peering ${id}. Virtual networks ${network.id} and ${remote.id} cannot be peered because their address spaces overlap. Overlapping address prefixes: ${[...new Set(shared)].join(', ')}`,
  );
}

const hasGateway = (world: World, network: VirtualNetwork): boolean =>
  all(world, 'Microsoft.Network/virtualNetworkGateways').some(({ properties }) =>
    sameId(properties.subnet.id, `${network.id}/subnets/GatewaySubnet`),
  );
