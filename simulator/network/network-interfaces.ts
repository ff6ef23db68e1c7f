import type { Effects } from '../wire/long-running.ts';
import { type Call, type Operation, ok } from '../wire/operation.ts';
import { badRequest } from '../wire/refusal.ts';
import type { NetworkInterface } from '../world/network.ts';
import type { Resource } from '../world/resource.ts';
import { find, keyOf, type Moment, put, touch, type World } from '../world/world.ts';
import { known, knownChild } from './known.ts';
import { ipConfigurationView, networkInterfaceView } from './network-interface-view.ts';
import { newPublicAddress } from './new-public-address.ts';
import { placeIpConfigurations } from './place-ip-configurations.ts';
import { regionOf } from './place-of.ts';
import { linksOf, readNetworkInterface } from './read-network-interface.ts';
import { inGroup } from './reads.ts';
import { findSubnet, machineWith } from './references.ts';
import { invalidReference, type Link, refuseUnlinked } from './refuse-unlinked.ts';
import { operationsOf, type Target, type Written, writtenInput } from './writes.ts';

const type = 'Microsoft.Network/networkInterfaces' as const;

function read({ call, id, location, before }: Target<typeof type>): Written<typeof type> {
  const asked = readNetworkInterface(call);
  const links = linksOf(asked);
  refuseUnlinked(call, links);
  refuseElsewhere(call.world, { id, location, links });
  const guid = before?.properties.resourceGuid ?? call.moment.newId();
  const properties: NetworkInterface = {
    ...asked,
    resourceGuid: guid,
    // A write that goes well is what brings a failed network interface back.
    provisioningState: 'Succeeded',
    ipConfigurations: placeIpConfigurations(call.world, {
      id,
      asked: asked.ipConfigurations,
      before: before?.properties.ipConfigurations ?? [],
    }),
    macAddress: before?.properties.macAddress ?? macOf(guid),
  };
  return { properties };
}

/** Azure finds only what is in the same region. */
function refuseElsewhere(
  world: World,
  at: { readonly id: string; readonly location: string; readonly links: readonly Link[] },
): void {
  for (const { scope } of at.links) {
    const place = findSubnet(world, scope)?.network ?? world.resources[keyOf(scope)];
    if (regionOf(place?.location ?? '') !== at.location) throw invalidReference(scope, at.id);
  }
}

/** Microsoft's prefix of hardware addresses, and a part of our own. */
const macOf = (guid: string): string =>
  ['00', '0D', '3A', ...(guid.toUpperCase().slice(-6).match(/../g) ?? [])].join('-');

function refuseDelete(world: World, { id }: Resource<typeof type>): void {
  const machine = machineWith(world, id);
  if (!machine) return;
  throw badRequest(
    'NicInUse',
    `Network Interface ${id} is used by existing resource ${machine.id}. In order to delete the network interface, it must be dissociated from the resource. To learn more, see aka.ms/deletenic.`,
  );
}

const parts = `${inGroup}/${type}/{name}/ipConfigurations`;
const readParts = { method: 'GET', action: `${type}/ipconfigurations/read`, charge: 'Network' } as const;

export const networkInterfaces: readonly Operation[] = [
  ...operationsOf({
    type,
    group: 'NetworkInterfaces',
    view: networkInterfaceView,
    read,
    refuseDelete,
    seconds: 3,
    effect: 'put-network-interface',
  }),
  {
    ...readParts,
    id: 'NetworkInterfaceIPConfigurations_List',
    path: parts,
    handle: (call) => {
      const one = known(call, type);
      return ok({
        value: one.properties.ipConfigurations.map((configuration) =>
          ipConfigurationView(call.world, one, configuration),
        ),
      });
    },
  },
  {
    ...readParts,
    id: 'NetworkInterfaceIPConfigurations_Get',
    path: `${parts}/{child}`,
    handle: (call: Call) => {
      const one = known(call, type);
      const configuration = knownChild(call, one.properties.ipConfigurations);
      return {
        ...ok(ipConfigurationView(call.world, one, configuration)),
        headers: { etag: one.etag },
      };
    },
  },
];

const publicAddressesOf = (one: Pick<Resource<typeof type>, 'properties'> | undefined): string[] =>
  (one?.properties.ipConfigurations ?? []).flatMap(({ properties }) => properties.publicIPAddress?.id ?? []);

/** A dynamic public address comes with being used and goes with being left. */
function allot(world: World, at: { left: readonly string[]; used: readonly string[] }, moment: Moment): void {
  for (const id of [...at.left, ...at.used]) {
    const address = find(world, 'Microsoft.Network/publicIPAddresses', id);
    if (address?.properties.publicIPAllocationMethod !== 'Dynamic') continue;
    if (!at.used.includes(id)) delete address.properties.ipAddress;
    else address.properties.ipAddress ??= newPublicAddress(world);
    touch(address, moment);
  }
}

export const networkInterfaceEffects: Effects = {
  'put-network-interface': (world, input, moment) => {
    const { resource } = writtenInput<typeof type>().parse(input);
    const left = publicAddressesOf(find(world, type, resource.id));
    put(world, resource, moment);
    allot(world, { left, used: publicAddressesOf(resource) }, moment);
  },
};
