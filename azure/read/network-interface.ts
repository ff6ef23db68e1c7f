import * as z from 'zod';
import { groupOf, type ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import { list, maybe, reference, resource, text } from './schema.ts';

const networkInterface = z.object({
  ...resource,
  etag: maybe(text),
  provisioningState: maybe(text),
  primary: maybe(z.boolean()),
  macAddress: maybe(text),
  enableIPForwarding: maybe(z.boolean()),
  networkSecurityGroup: maybe(reference),
  virtualMachine: maybe(reference),
  dnsSettings: maybe(z.object({ dnsServers: list(text) })),
  ipConfigurations: list(
    z.object({
      name: text,
      primary: maybe(z.boolean()),
      privateIPAddress: maybe(text),
      privateIPAllocationMethod: maybe(text),
      privateIPAddressVersion: maybe(text),
      subnet: maybe(reference),
      publicIPAddress: maybe(reference),
      applicationSecurityGroups: list(reference),
      loadBalancerInboundNatRules: list(reference),
      loadBalancerBackendAddressPools: list(reference),
    }),
  ),
});

export type NetworkInterface = z.infer<typeof networkInterface>;

export const readNetworkInterface = (azure: Azure, id: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    ...options,
    operation: 'NetworkInterfaces_Get',
    effect: false,
    schema: networkInterface,
    send: (sending) =>
      azure.read.network(id.subscription).networkInterfaces.get(groupOf(id), id.name, sending),
  });
