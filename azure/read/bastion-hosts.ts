import * as z from 'zod';
import type { ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call, collect } from '../call.ts';
import { list, maybe, reference, resource, text } from './schema.ts';

const bastionHost = z.object({
  ...resource,
  sku: maybe(z.object({ name: maybe(text) })),
  dnsName: maybe(text),
  provisioningState: maybe(text),
  ipConfigurations: list(z.object({ subnet: maybe(reference), publicIPAddress: maybe(reference) })),
});

export const listBastionHosts = (azure: Azure, { subscription }: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    ...options,
    operation: 'BastionHosts_List',
    effect: false,
    schema: z.array(bastionHost),
    send: (sending) => collect(azure.read.network(subscription).bastionHosts.list(sending)),
  });
