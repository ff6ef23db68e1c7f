import * as z from 'zod';
import type { Call } from '../wire/operation.ts';
import type { Subnet } from '../world/network.ts';
import type { Resource } from '../world/resource.ts';
import { type ChildKind, childEffectsOf, childOperationsOf } from './child-writes.ts';
import { childNamed } from './known.ts';
import { readBody } from './read-body.ts';
import { refuseUnlinked } from './refuse-unlinked.ts';
import { linksOf, refuseBadSubnets, refuseLosing, subnetInput } from './subnet-input.ts';
import { subnetView } from './virtual-network-view.ts';

const type = 'Microsoft.Network/virtualNetworks' as const;

function read(call: Call, network: Resource<typeof type>, name: string): Subnet {
  const { properties } = readBody(call, z.object({ properties: subnetInput }));
  const { addressSpace, subnets } = network.properties;
  const before = childNamed(subnets, name);
  refuseUnlinked(call, linksOf(properties));
  refuseBadSubnets({
    id: network.id,
    addressPrefixes: addressSpace.addressPrefixes,
    subnets: [...subnets.filter((other) => other !== before), { name, properties }],
  });
  if (before) refuseLosing(call.world, network.id, before, properties);
  return properties;
}

const kind: ChildKind<typeof type, Subnet> = {
  parent: type,
  collection: 'subnets',
  group: 'Subnets',
  noun: 'subnet',
  of: (network) => network.properties.subnets,
  view: subnetView,
  read,
  refuseDelete: (world, network, subnet) => refuseLosing(world, network.id, subnet),
  seconds: 4,
};

export const subnets = childOperationsOf(kind);

export const subnetEffects = childEffectsOf(kind);
