import * as z from 'zod';
import { badRequest } from '../wire/refusal.ts';
import type { Resource } from '../world/resource.ts';
import type { World } from '../world/world.ts';
import { readBody } from './read-body.ts';
import { refuseBadRoutes, route, routeOf } from './read-route.ts';
import { subnetsWith } from './references.ts';
import { refuseBadName } from './refuse-bad-name.ts';
import { resourceView } from './resource-view.ts';
import { routeView } from './route-view.ts';
import { operationsOf, type Target, type Written } from './writes.ts';

const type = 'Microsoft.Network/routeTables' as const;

function view(world: World, table: Resource<typeof type>) {
  const { resourceGuid, disableBgpRoutePropagation, routes } = table.properties;
  const subnets = subnetsWith(world, 'routeTable', table.id);
  return resourceView(world, table, {
    resourceGuid,
    disableBgpRoutePropagation,
    routes: routes.map((one) => routeView(world, table, one)),
    ...(subnets.length > 0 ? { subnets: subnets.map((id) => ({ id })) } : {}),
  });
}

const body = z.object({
  properties: z
    .object({
      disableBgpRoutePropagation: z.boolean().default(false),
      routes: z.array(z.object({ name: z.string(), properties: route })).default([]),
    })
    .prefault({}),
});

/** All routes are replaced: those that the body does not name are gone afterwards. */
function read({ call, id, before }: Target<typeof type>): Written<typeof type> {
  const { routes, disableBgpRoutePropagation } = readBody(call, body).properties;
  const kept = routes.map(({ name, properties }) => ({ name, properties: routeOf(properties) }));
  for (const { name } of kept) refuseBadName(name);
  refuseBadRoutes(id, kept);
  const resourceGuid = before?.properties.resourceGuid ?? call.moment.newId();
  return { properties: { resourceGuid, routes: kept, disableBgpRoutePropagation } };
}

function refuseDelete(world: World, { id, name }: Resource<typeof type>): void {
  if (subnetsWith(world, 'routeTable', id).length === 0) return;
  throw badRequest('InUseRouteTableCannotBeDeleted', `Route table ${name} is in use and cannot be deleted.`);
}

export const routeTables = operationsOf({ type, group: 'RouteTables', view, read, refuseDelete, seconds: 3 });
