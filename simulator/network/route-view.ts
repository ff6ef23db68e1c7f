import type { Child, Route } from '../world/network.ts';
import type { Resource } from '../world/resource.ts';
import type { World } from '../world/world.ts';
import { childView } from './child-view.ts';

export const routeView = (
  world: World,
  table: Resource<'Microsoft.Network/routeTables'>,
  { name, properties }: Child<Route>,
) =>
  childView(world, table, {
    collection: 'routes',
    name,
    properties: { ...properties, hasBgpOverride: false },
  });
