import * as z from 'zod';
import { groupOf, type ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import { list, maybe, text } from './schema.ts';

const route = z.object({
  name: maybe(text),
  source: maybe(text),
  state: maybe(text),
  addressPrefix: list(text),
  nextHopIpAddress: list(text),
  nextHopType: maybe(text),
  disableBgpRoutePropagation: maybe(z.boolean()),
});

export type EffectiveRoute = z.infer<typeof route>;

/** The routes that apply to a network interface of a running VM. */
export const readEffectiveRoutes = (azure: Azure, networkInterface: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    deadlineMs: 90_000,
    ...options,
    operation: 'NetworkInterfaces_GetEffectiveRouteTable',
    effect: false,
    schema: z.object({ value: list(route) }).transform(({ value }) => value),
    send: (sending) =>
      azure.read
        .network(networkInterface.subscription)
        .networkInterfaces.beginGetEffectiveRouteTableAndWait(
          groupOf(networkInterface),
          networkInterface.name,
          sending,
        ),
  });
