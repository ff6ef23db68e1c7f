import * as z from 'zod';
import type { Call } from '../wire/operation.ts';
import type { Route } from '../world/network.ts';
import type { Resource } from '../world/resource.ts';
import { type ChildKind, childEffectsOf, childOperationsOf } from './child-writes.ts';
import { readBody } from './read-body.ts';
import { refuseBadRoutes, route, routeOf } from './read-route.ts';
import { routeView } from './route-view.ts';

const parent = 'Microsoft.Network/routeTables' as const;

function read(call: Call, table: Resource<typeof parent>, name: string): Route {
  const properties = routeOf(readBody(call, z.object({ properties: route })).properties);
  const others = table.properties.routes.filter((other) => other.name.toLowerCase() !== name.toLowerCase());
  refuseBadRoutes(table.id, [...others, { name, properties }]);
  return properties;
}

const kind: ChildKind<typeof parent, Route> = {
  parent,
  collection: 'routes',
  group: 'Routes',
  noun: 'route',
  of: (table) => table.properties.routes,
  view: routeView,
  read,
  seconds: 5,
};

export const routes = childOperationsOf(kind);
export const routeEffects = childEffectsOf(kind);
