import * as z from 'zod';
import { badRequest } from '../wire/refusal.ts';
import type { Child, Subnet } from '../world/network.ts';
import type { World } from '../world/world.ts';
import { contains, overlaps, refuseBadPrefix } from './prefix.ts';
import { reference } from './read-body.ts';
import type { Link } from './refuse-unlinked.ts';
import { subnetUsers } from './subnet-users.ts';

const subnetProperties = z.object({
  addressPrefix: z.string(),
  networkSecurityGroup: z.exactOptional(reference),
  routeTable: z.exactOptional(reference),
  natGateway: z.exactOptional(reference),
  serviceEndpoints: z.exactOptional(
    z.array(z.object({ service: z.string(), locations: z.exactOptional(z.array(z.string())) })),
  ),
  defaultOutboundAccess: z.exactOptional(z.boolean()),
});

/** Newer clients send a list of prefixes; the practice Azure keeps the first. */
export const subnetInput = z.preprocess((sent) => {
  const list = z.object({ addressPrefixes: z.array(z.string()).min(1) }).safeParse(sent);
  const own = z.looseObject({}).safeParse(sent);
  return list.success && own.success && own.data['addressPrefix'] === undefined
    ? { ...own.data, addressPrefix: list.data.addressPrefixes[0] }
    : sent;
}, subnetProperties);

/** What a subnet will be tied to. Azure asks for the permissions even where nothing changes. */
export const linksOf = ({ networkSecurityGroup, routeTable, natGateway }: Subnet): Link[] => [
  ...linkTo('networkSecurityGroups', networkSecurityGroup),
  ...linkTo('routeTables', routeTable),
  ...linkTo('natGateways', natGateway),
];

const linkTo = (type: string, to: { id: string } | undefined): Link[] =>
  to ? [{ scope: to.id, action: `Microsoft.Network/${type}/join/action` }] : [];

type NetworkInput = {
  readonly id: string;
  readonly addressPrefixes: readonly string[];
  readonly subnets: readonly Child<Subnet>[];
};

/** Refuses subnets that are outside of their virtual network, or on top of one another. */
export function refuseBadSubnets({ id, addressPrefixes, subnets }: NetworkInput): void {
  const network = id.split('/').at(-1) ?? '';
  for (const [index, { name, properties }] of subnets.entries()) {
    const prefix = properties.addressPrefix;
    refuseBadPrefix(prefix, `${id}/subnets/${name}`);
    if (!addressPrefixes.some((space) => contains(space, prefix))) {
      throw badRequest(
        'NetcfgInvalidSubnet',
        `Subnet '${name}' is not valid in virtual network '${network}'.`,
      );
    }
    if (subnets.slice(0, index).some((other) => overlaps(other.properties.addressPrefix, prefix))) {
      throw badRequest(
        'NetcfgSubnetRangesOverlap',
        `Subnet '${name}' is not valid because its IP address range overlaps with that of an existing subnet in virtual network '${network}'.`,
      );
    }
  }
}

/** A subnet with addresses in use can neither be moved nor taken away. */
export function refuseLosing(world: World, networkId: string, before: Child<Subnet>, after?: Subnet): void {
  const user = subnetUsers(world, `${networkId}/subnets/${before.name}`)[0];
  if (user === undefined || after?.addressPrefix === before.properties.addressPrefix) return;
  if (after) {
    throw badRequest(
      'InUsePrefixCannotBeDeleted',
      `IpPrefix ${before.properties.addressPrefix} on Subnet ${before.name} has active allocations and cannot be deleted.`,
    );
  }
  throw badRequest(
    'InUseSubnetCannotBeDeleted',
    `Subnet ${before.name} is in use by ${user} and cannot be deleted. In order to delete the subnet, delete all the resources within the subnet. See aka.ms/deletesubnet.`,
  );
}
