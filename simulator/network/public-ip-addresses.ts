import * as z from 'zod';
import { badRequest } from '../wire/refusal.ts';
import type { PublicIpAddress } from '../world/network.ts';
import type { Resource } from '../world/resource.ts';
import { all, sameId, type World } from '../world/world.ts';
import { anyCase } from './any-case.ts';
import { newPublicAddress } from './new-public-address.ts';
import { readBody } from './read-body.ts';
import { holderOf, natGatewayWith } from './references.ts';
import { resourceView } from './resource-view.ts';
import { operationsOf, type Target, type Written } from './writes.ts';

const type = 'Microsoft.Network/publicIPAddresses' as const;

function view(world: World, address: Resource<typeof type>) {
  const { resourceGuid, ipAddress, dnsSettings, ...rest } = address.properties;
  const gateway = natGatewayWith(world, address.id);
  const holder = gateway === undefined ? holderOf(world, address.id) : undefined;
  return resourceView(world, address, {
    resourceGuid,
    ...(ipAddress === undefined ? {} : { ipAddress }),
    ...rest,
    ...(dnsSettings ? { dnsSettings } : {}),
    ipTags: [],
    ...(holder === undefined ? {} : { ipConfiguration: { id: holder } }),
    ...(gateway === undefined ? {} : { natGateway: { id: gateway } }),
  });
}

const body = z.object({
  sku: z
    .object({
      name: anyCase(['Basic', 'Standard', 'StandardV2']).default('Basic'),
      tier: anyCase(['Regional', 'Global']).default('Regional'),
    })
    .prefault({}),
  zones: z.array(z.string()).exactOptional(),
  properties: z
    .object({
      publicIPAllocationMethod: anyCase(['Dynamic', 'Static']).default('Dynamic'),
      publicIPAddressVersion: anyCase(['IPv4', 'IPv6']).default('IPv4'),
      idleTimeoutInMinutes: z.int().min(4).max(30).default(4),
      dnsSettings: z.object({ domainNameLabel: z.string() }).optional(),
    })
    .prefault({}),
});

function read({ call, id, location, before }: Target<typeof type>): Written<typeof type> {
  const { sku, zones, properties: asked } = readBody(call, body);
  if (sku.tier === 'Global' && sku.name === 'Basic') {
    throw badRequest(
      'GlobalPublicIPAddressNotSupportedForBasicPublicIpAddress',
      `Global publicIP addresses are only supported for standard SKU public IP addresses. Public IP address ${id} is not standard SKU.`,
    );
  }
  if (sku.name !== 'Basic' && asked.publicIPAllocationMethod === 'Dynamic') {
    throw badRequest(
      'StandardAndStandardV2SkuPublicIPAddressesMustBeStatic',
      `Standard sku publicIp ${id} must have AllocationMethod set to Static.`,
    );
  }
  const { dnsSettings: label, ...rest } = asked;
  const dnsSettings = label ? nameOf(call.world, id, location, label.domainNameLabel) : undefined;
  const ipAddress =
    before?.properties.ipAddress ??
    (asked.publicIPAllocationMethod === 'Static' ? newPublicAddress(call.world) : undefined);
  return {
    sku,
    ...(zones ? { zones } : {}),
    properties: {
      resourceGuid: before?.properties.resourceGuid ?? call.moment.newId(),
      ...(ipAddress === undefined ? {} : { ipAddress }),
      ...rest,
      ...(dnsSettings ? { dnsSettings } : {}),
    },
  };
}

/** A label is a name in the region's domain, so nobody else in the region may have it. */
function nameOf(world: World, id: string, location: string, label: string): PublicIpAddress['dnsSettings'] {
  const fqdn = `${label.toLowerCase()}.${location}.cloudapp.azure.com`;
  const other = all(world, type).find(
    (address) => !sameId(address.id, id) && address.properties.dnsSettings?.fqdn === fqdn,
  );
  if (other) throw badRequest('DnsRecordInUse', `DNS record ${fqdn} is already used by another public IP.`);
  return { domainNameLabel: label, fqdn };
}

function refuseDelete(world: World, { id }: Resource<typeof type>): void {
  const holder = holderOf(world, id);
  if (holder === undefined) return;
  throw badRequest(
    'PublicIPAddressCannotBeDeleted',
    `Public IP address ${id} can not be deleted since it is still allocated to resource ${holder}. In order to delete the public IP, disassociate/detach the Public IP address from the resource.  To learn how to do this, see aka.ms/deletepublicip.`,
  );
}

export const publicIpAddresses = operationsOf({
  type,
  group: 'PublicIPAddresses',
  view,
  read,
  refuseDelete,
  seconds: 3,
});
