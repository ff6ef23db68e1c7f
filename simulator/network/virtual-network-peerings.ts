import * as z from 'zod';
import type { Call } from '../wire/operation.ts';
import type { Peering } from '../world/network.ts';
import type { Resource } from '../world/resource.ts';
import { find } from '../world/world.ts';
import { type ChildKind, childEffectsOf, childOperationsOf } from './child-writes.ts';
import { followPeering, peeringTo } from './peering-state.ts';
import { readBody, reference } from './read-body.ts';
import { refuseBadPeering } from './refuse-bad-peering.ts';
import { refuseUnlinked } from './refuse-unlinked.ts';
import { peeringView } from './virtual-network-view.ts';

const type = 'Microsoft.Network/virtualNetworks' as const;

const body = z.object({
  properties: z.object({
    remoteVirtualNetwork: reference,
    allowVirtualNetworkAccess: z.boolean().default(true),
    allowForwardedTraffic: z.boolean().default(false),
    allowGatewayTransit: z.boolean().default(false),
    useRemoteGateways: z.boolean().default(false),
  }),
});

function read(call: Call, network: Resource<typeof type>, name: string): Peering {
  const { properties } = readBody(call, body);
  refuseUnlinked(call, [{ scope: properties.remoteVirtualNetwork.id, action: `${type}/peer/action` }]);
  refuseBadPeering(call.world, network, { name, properties });
  const remote = find(call.world, type, properties.remoteVirtualNetwork.id);
  return { ...properties, peeringState: peeringTo(remote, network.id) ? 'Connected' : 'Initiated' };
}

const kind: ChildKind<typeof type, Peering> = {
  parent: type,
  collection: 'virtualNetworkPeerings',
  group: 'VirtualNetworkPeerings',
  noun: 'virtual-network-peering',
  of: (network) => network.properties.virtualNetworkPeerings,
  view: peeringView,
  read,
  follow: (world, network, { properties }, moment) =>
    followPeering(world, network.id, properties.remoteVirtualNetwork.id, moment),
  seconds: 8,
};

export const virtualNetworkPeerings = childOperationsOf(kind);

export const virtualNetworkPeeringEffects = childEffectsOf(kind);
