import * as z from 'zod';
import { groupOf, type ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import { list, maybe, reference, resource, text } from './schema.ts';

const subnet = z.object({
  id: text,
  name: text,
  etag: maybe(text),
  addressPrefix: maybe(text),
  addressPrefixes: list(text),
  networkSecurityGroup: maybe(reference),
  routeTable: maybe(reference),
  natGateway: maybe(reference),
  defaultOutboundAccess: maybe(z.boolean()),
});

const virtualNetwork = z.object({
  ...resource,
  addressSpace: maybe(z.object({ addressPrefixes: list(text) })),
  dhcpOptions: maybe(z.object({ dnsServers: list(text) })),
  subnets: list(subnet),
  virtualNetworkPeerings: list(
    z.object({
      name: maybe(text),
      peeringState: maybe(text),
      remoteVirtualNetwork: maybe(reference),
      allowVirtualNetworkAccess: maybe(z.boolean()),
      allowForwardedTraffic: maybe(z.boolean()),
      allowGatewayTransit: maybe(z.boolean()),
      useRemoteGateways: maybe(z.boolean()),
    }),
  ),
});

export const readVirtualNetwork = (azure: Azure, id: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    ...options,
    operation: 'VirtualNetworks_Get',
    effect: false,
    schema: virtualNetwork,
    send: (sending) => azure.read.network(id.subscription).virtualNetworks.get(groupOf(id), id.name, sending),
  });

export const readSubnet = (azure: Azure, id: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    ...options,
    operation: 'Subnets_Get',
    effect: false,
    schema: subnet,
    send: (sending) =>
      azure.read.network(id.subscription).subnets.get(groupOf(id), id.names[0] ?? '', id.name, sending),
  });
