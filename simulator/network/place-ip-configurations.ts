import { badRequest } from '../wire/refusal.ts';
import type { Child, IpConfiguration } from '../world/network.ts';
import { all, sameId, type World } from '../world/world.ts';
import { childNamed } from './known.ts';
import type { AskedIpConfiguration } from './read-network-interface.ts';
import { findSubnet, holderOf, ipConfigurations } from './references.ts';
import { refuseBadName } from './refuse-bad-name.ts';
import { invalidReference } from './refuse-unlinked.ts';
import { freeAddress, refuseUnusableAddress } from './subnet-addresses.ts';

type Wanted = {
  /** The network interface that they are of. */
  readonly id: string;
  readonly asked: readonly AskedIpConfiguration[];
  readonly before: readonly Child<IpConfiguration>[];
};

/** Gives every IP configuration its address, or refuses what cannot be. */
export function placeIpConfigurations(world: World, { id, asked, before }: Wanted): Child<IpConfiguration>[] {
  refuseOddSet(id, asked);
  const placed: Child<IpConfiguration>[] = [];
  for (const { name, properties } of asked) {
    refuseBadName(name);
    refuseHeldPublicAddress(world, id, { name, properties });
    const kept = childNamed(before, name)?.properties;
    const { primary, privateIPAddress: wish, ...rest } = properties;
    const taken = new Map([...addressesIn(world, rest.subnet.id, id), ...placed.map(addressOf(id))]);
    const privateIPAddress = addressFor(world, {
      configurationId: `${id}/ipConfigurations/${name}`,
      subnetId: rest.subnet.id,
      wish: rest.privateIPAllocationMethod === 'Static' ? wish : keptAddress(kept, rest.subnet.id),
      isStatic: rest.privateIPAllocationMethod === 'Static',
      taken,
    });
    const isPrimary = primary ?? (asked.length === 1 || (placed.length === 0 && !asked.some(saysPrimary)));
    placed.push({ name, properties: { ...rest, privateIPAddress, primary: isPrimary } });
  }
  return placed;
}

const saysPrimary = ({ properties }: AskedIpConfiguration): boolean => properties.primary === true;

const keptAddress = (kept: IpConfiguration | undefined, subnetId: string): string | undefined =>
  kept && sameId(kept.subnet.id, subnetId) ? kept.privateIPAddress : undefined;

function refuseOddSet(id: string, asked: readonly AskedIpConfiguration[]): void {
  const names = new Set(asked.map(({ name }) => name.toLowerCase()));
  if (names.size < asked.length) {
    throw badRequest('DuplicateResourceName', `Resource ${id} has two child resources with the same name.`);
  }
  if (asked.filter(saysPrimary).length > 1) {
    throw badRequest(
      'MultiplePrimaryIpConfigurations',
      `Network interface ${id} has more than one primary IP configuration.`,
    );
  }
  const subnets = new Set(asked.map(({ properties }) => properties.subnet.id.toLowerCase()));
  if (subnets.size > 1) {
    throw badRequest(
      'IpConfigurationsOnSameNicCannotUseDifferentSubnets',
      `IP configurations on the same network interface ${id} cannot use different subnets.`,
    );
  }
}

function refuseHeldPublicAddress(world: World, id: string, { name, properties }: AskedIpConfiguration): void {
  const address = properties.publicIPAddress?.id;
  const holder = address === undefined ? undefined : holderOf(world, address);
  if (holder === undefined || holder.toLowerCase().startsWith(`${id}/`.toLowerCase())) return;
  throw badRequest(
    'PublicIPAddressInUse',
    `Resource ${id}/ipConfigurations/${name} is referencing public IP address ${address} that is already allocated to resource ${holder}.`,
  );
}

const addressOf =
  (id: string) =>
  ({ properties }: Child<IpConfiguration>): readonly [string, string] => [properties.privateIPAddress, id];

/** Every address of a subnet that others have, and who they are. */
function addressesIn(world: World, subnetId: string, except: string): (readonly [string, string])[] {
  const interfaces = ipConfigurations(world)
    .filter(({ holder }) => !sameId(holder.id, except))
    .filter(({ configuration }) => sameId(configuration.properties.subnet.id, subnetId))
    .map(({ holder, configuration }) => addressOf(holder.id)(configuration));
  const frontends = all(world, 'Microsoft.Network/loadBalancers').flatMap(({ id, properties }) =>
    properties.frontendIPConfigurations.flatMap((frontend): (readonly [string, string])[] => {
      const { subnet, privateIPAddress } = frontend.properties;
      return subnet && privateIPAddress && sameId(subnet.id, subnetId) ? [[privateIPAddress, id]] : [];
    }),
  );
  return [...interfaces, ...frontends];
}

function addressFor(
  world: World,
  at: {
    readonly configurationId: string;
    readonly subnetId: string;
    readonly wish: string | undefined;
    readonly isStatic: boolean;
    readonly taken: ReadonlyMap<string, string>;
  },
): string {
  const place = findSubnet(world, at.subnetId);
  if (!place) throw invalidReference(at.subnetId, at.configurationId);
  if (at.wish === undefined) {
    if (!at.isStatic) return freeAddress(place.subnet, new Set(at.taken.keys()));
    throw badRequest(
      'StaticPrivateIPAddressMissing',
      `IP configuration ${at.configurationId} has a static allocation method and no private IP address.`,
    );
  }
  const holder = at.taken.get(at.wish);
  if (holder !== undefined) {
    throw badRequest(
      'PrivateIPAddressIsAllocated',
      `IP configuration ${at.configurationId} is using the private IP address ${at.wish} which is already allocated to resource ${holder}.`,
    );
  }
  refuseUnusableAddress(at.wish, place.subnet.properties.addressPrefix);
  return at.wish;
}
