import * as z from 'zod';
import { groupOf, type ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import { list, maybe, reference, resource, text } from './schema.ts';

const publicIpAddress = z.object({
  ...resource,
  zones: list(text),
  sku: maybe(z.object({ name: maybe(text), tier: maybe(text) })),
  provisioningState: maybe(text),
  ipAddress: maybe(text),
  publicIPAllocationMethod: maybe(text),
  publicIPAddressVersion: maybe(text),
  ipConfiguration: maybe(reference),
  dnsSettings: maybe(z.object({ fqdn: maybe(text) })),
});

export const readPublicIpAddress = (azure: Azure, id: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    ...options,
    operation: 'PublicIPAddresses_Get',
    effect: false,
    schema: publicIpAddress,
    send: (sending) =>
      azure.read.network(id.subscription).publicIPAddresses.get(groupOf(id), id.name, sending),
  });
