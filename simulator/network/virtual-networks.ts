import * as z from 'zod';
import type { Effects } from '../wire/long-running.ts';
import type { Resource } from '../world/resource.ts';
import { find, put, remove, type World } from '../world/world.ts';
import { childNamed } from './known.ts';
import { followPeering } from './peering-state.ts';
import { refuseBadPrefix } from './prefix.ts';
import { readBody } from './read-body.ts';
import { refuseUnlinked } from './refuse-unlinked.ts';
import { linksOf, refuseBadSubnets, refuseLosing, subnetInput } from './subnet-input.ts';
import { virtualNetworkView } from './virtual-network-view.ts';
import { operationsOf, type Target, type Written, writtenInput } from './writes.ts';

const type = 'Microsoft.Network/virtualNetworks' as const;

/** Subnets that are left out stay as they are. Peerings are written on their own. */
const body = z.object({
  properties: z.object({
    addressSpace: z.object({ addressPrefixes: z.array(z.string()).min(1) }),
    dhcpOptions: z.exactOptional(z.object({ dnsServers: z.array(z.string()).default([]) })),
    subnets: z.exactOptional(z.array(z.object({ name: z.string(), properties: subnetInput }))),
  }),
});

function read({ call, id, before }: Target<typeof type>): Written<typeof type> {
  const { addressSpace, dhcpOptions, ...given } = readBody(call, body).properties;
  const { addressPrefixes } = addressSpace;
  const subnets = given.subnets ?? before?.properties.subnets ?? [];
  refuseUnlinked(
    call,
    subnets.flatMap(({ properties }) => linksOf(properties)),
  );
  for (const prefix of addressPrefixes) refuseBadPrefix(prefix, id);
  refuseBadSubnets({ id, addressPrefixes, subnets });
  for (const subnet of before?.properties.subnets ?? []) {
    refuseLosing(call.world, id, subnet, childNamed(subnets, subnet.name)?.properties);
  }
  return {
    properties: {
      resourceGuid: before?.properties.resourceGuid ?? call.moment.newId(),
      addressSpace,
      ...(dhcpOptions ? { dhcpOptions } : {}),
      subnets,
      virtualNetworkPeerings: before?.properties.virtualNetworkPeerings ?? [],
    },
  };
}

function refuseDelete(world: World, network: Resource<typeof type>): void {
  for (const subnet of network.properties.subnets) refuseLosing(world, network.id, subnet);
}

export const virtualNetworks = operationsOf({
  type,
  group: 'VirtualNetworks',
  view: virtualNetworkView,
  read,
  refuseDelete,
  seconds: 4,
  effect: 'put-virtual-network',
  deletion: 'delete-virtual-network',
});

const deleted = z.object({ id: z.string() });

export const virtualNetworkEffects: Effects = {
  'put-virtual-network': (world, given, moment) => {
    const { resource } = writtenInput<typeof type>().parse(given);
    const virtualNetworkPeerings = find(world, type, resource.id)?.properties.virtualNetworkPeerings ?? [];
    put(world, { ...resource, properties: { ...resource.properties, virtualNetworkPeerings } }, moment);
  },
  'delete-virtual-network': (world, given, moment) => {
    const { id } = deleted.parse(given);
    const peerings = find(world, type, id)?.properties.virtualNetworkPeerings ?? [];
    remove(world, id);
    for (const { properties } of peerings) {
      followPeering(world, id, properties.remoteVirtualNetwork.id, moment);
    }
  },
};
