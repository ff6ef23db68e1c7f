import type { Child, Peering } from '../world/network.ts';
import type { Resource } from '../world/resource.ts';
import { find, type Moment, sameId, touch, type World } from '../world/world.ts';

type VirtualNetwork = Resource<'Microsoft.Network/virtualNetworks'>;

export const peeringTo = (
  network: VirtualNetwork | undefined,
  remoteId: string,
): Child<Peering> | undefined =>
  network?.properties.virtualNetworkPeerings.find(({ properties }) =>
    sameId(properties.remoteVirtualNetwork.id, remoteId),
  );

/** Two sides are connected; a side that was and is left alone is disconnected, and stays so until it is written anew. */
export function followPeering(world: World, id: string, remoteId: string, moment: Moment): void {
  const network = find(world, 'Microsoft.Network/virtualNetworks', id);
  const remote = find(world, 'Microsoft.Network/virtualNetworks', remoteId);
  const own = peeringTo(network, remoteId);
  const back = peeringTo(remote, id);
  for (const [side, peering] of [
    [network, own],
    [remote, back],
  ] as const) {
    if (!side || !peering) continue;
    const before = peering.properties.peeringState;
    const after = own && back ? 'Connected' : before === 'Connected' ? 'Disconnected' : before;
    if (after === before) continue;
    peering.properties.peeringState = after;
    touch(side, moment);
  }
}
