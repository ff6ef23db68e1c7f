import * as z from 'zod';
import { groupOf, type ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import { route } from '../read/route-table.ts';
import { onlyIf, type Unchanged } from './only-if.ts';

export const newRoute = z.strictObject({
  addressPrefix: z.string(),
  nextHopType: z.enum(['VirtualNetworkGateway', 'VnetLocal', 'Internet', 'VirtualAppliance', 'None']),
  nextHopIpAddress: z.exactOptional(z.string()),
});

export type NewRoute = Readonly<z.infer<typeof newRoute>>;

/** Adds the route, or replaces the one of this name. */
export const writeRoute = (
  azure: Azure,
  id: ResourceId,
  { route: next, ...options }: CallOptions & Unchanged & { readonly route: NewRoute },
) =>
  call(azure, {
    deadlineMs: 3 * 60_000,
    ...options,
    operation: 'Routes_CreateOrUpdate',
    effect: true,
    schema: route,
    send: (sending) =>
      azure.change
        .network(id.subscription)
        .routes.beginCreateOrUpdateAndWait(groupOf(id), id.names[0] ?? '', id.name, next, {
          ...sending,
          ...onlyIf(options),
        }),
  });

export const deleteRoute = (azure: Azure, id: ResourceId, options: CallOptions & Unchanged = {}) =>
  call(azure, {
    deadlineMs: 3 * 60_000,
    ...options,
    operation: 'Routes_Delete',
    effect: true,
    schema: z.unknown().transform(() => undefined),
    send: (sending) =>
      azure.change
        .network(id.subscription)
        .routes.beginDeleteAndWait(groupOf(id), id.names[0] ?? '', id.name, {
          ...sending,
          ...onlyIf(options),
        }),
  });
