import * as z from 'zod';
import { groupOf, type ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import { list, maybe, reference, resource, text } from './schema.ts';

const loadBalancer = z.object({
  ...resource,
  sku: maybe(z.object({ name: maybe(text) })),
  frontendIPConfigurations: list(
    z.object({
      id: maybe(text),
      name: maybe(text),
      publicIPAddress: maybe(reference),
      privateIPAddress: maybe(text),
    }),
  ),
  inboundNatRules: list(
    z.object({
      id: maybe(text),
      name: maybe(text),
      protocol: maybe(text),
      frontendPort: maybe(z.number()),
      backendPort: maybe(z.number()),
      frontendIPConfiguration: maybe(reference),
      backendIPConfiguration: maybe(reference),
    }),
  ),
});

export type LoadBalancer = z.infer<typeof loadBalancer>;

export const readLoadBalancer = (azure: Azure, id: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    ...options,
    operation: 'LoadBalancers_Get',
    effect: false,
    schema: loadBalancer,
    send: (sending) => azure.read.network(id.subscription).loadBalancers.get(groupOf(id), id.name, sending),
  });
