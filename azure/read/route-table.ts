import * as z from 'zod';
import { groupOf, type ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import { list, maybe, reference, resource, text } from './schema.ts';

export const route = z.object({
  id: maybe(text),
  name: text,
  etag: maybe(text),
  addressPrefix: maybe(text),
  nextHopType: text,
  nextHopIpAddress: maybe(text),
  provisioningState: maybe(text),
});

const routeTable = z.object({
  ...resource,
  etag: maybe(text),
  disableBgpRoutePropagation: maybe(z.boolean()),
  routes: list(route),
  subnets: list(reference),
});

export const readRouteTable = (azure: Azure, id: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    ...options,
    operation: 'RouteTables_Get',
    effect: false,
    schema: routeTable,
    send: (sending) => azure.read.network(id.subscription).routeTables.get(groupOf(id), id.name, sending),
  });

/** One route of a table, to be compared before it is written and after. */
export const readRoute = (azure: Azure, id: ResourceId, options: CallOptions = {}) =>
  call(azure, {
    ...options,
    operation: 'Routes_Get',
    effect: false,
    schema: route,
    send: (sending) =>
      azure.read.network(id.subscription).routes.get(groupOf(id), id.names[0] ?? '', id.name, sending),
  });
