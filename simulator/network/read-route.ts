import { isIP } from 'node:net';
import * as z from 'zod';
import { badRequest } from '../wire/refusal.ts';
import type { Child, Route } from '../world/network.ts';
import { anyCase } from './any-case.ts';
import { refuseBadPrefix } from './prefix.ts';
import { isServiceTag } from './service-tags.ts';

export const route = z.object({
  addressPrefix: z.string(),
  nextHopType: anyCase(['VirtualNetworkGateway', 'VnetLocal', 'Internet', 'VirtualAppliance', 'None']),
  nextHopIpAddress: z
    .string()
    .optional()
    .transform((address) => address || undefined),
});

export const routeOf = ({ nextHopIpAddress, ...rest }: z.infer<typeof route>): Route => ({
  ...rest,
  ...(nextHopIpAddress === undefined ? {} : { nextHopIpAddress }),
});

/** https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits#azure-networking-limits */
const mostRoutes = 400;

/** What Azure checks of the routes of a table, in its own words. */
export function refuseBadRoutes(tableId: string, routes: readonly Child<Route>[]): void {
  if (routes.length > mostRoutes) {
    throw badRequest('RouteCountLimitReached', `A route table cannot have more than ${mostRoutes} routes.`);
  }
  for (const [index, { name, properties }] of routes.entries()) {
    refuseBadRoute(`${tableId}/routes/${name}`, name, properties);
    const same = routes
      .slice(0, index)
      .find((other) => other.properties.addressPrefix === properties.addressPrefix);
    if (same) {
      throw badRequest(
        'RouteConflict',
        `Route: ${name} conflicts with Route: ${same.name}. Routes cannot have the same AddressPrefix.`,
      );
    }
  }
}

function refuseBadRoute(
  id: string,
  name: string,
  { addressPrefix, nextHopType, nextHopIpAddress }: Route,
): void {
  if (!isServiceTag(addressPrefix)) refuseBadPrefix(addressPrefix, id);
  if (nextHopType !== 'VirtualAppliance') {
    if (nextHopIpAddress === undefined) return;
    throw badRequest(
      'NextHopIpAddressNotAllowed',
      `NextHopIpAddress should be empty in route ${name} when NextHopType is ${nextHopType}.`,
    );
  }
  if (nextHopIpAddress === undefined) {
    throw badRequest(
      'MissingNextHopIpAddress',
      `NextHopIpAddress cannot be Null or Empty in route ${name} when NextHopType is VirtualAppliance.`,
    );
  }
  if (isIP(nextHopIpAddress) === 0) {
    throw badRequest(
      'InvalidIPAddressFormat',
      `IP address ${nextHopIpAddress} of resource ${id} is not formatted correctly.`,
    );
  }
}
