import type { Resource } from '../../simulator/world/resource.ts';
import type { World } from '../../simulator/world/world.ts';

/** Every address under which something in a world may be read: resources, their parts, and the lists that hold them. */
export function readPaths(world: World): string[] {
  const ids = Object.values(world.resources).flatMap((resource) => [resource.id, ...partsOf(resource)]);
  const subscriptions = world.subscriptions.map(({ id }) => `/subscriptions/${id}`);
  const paths = [
    ...ids.flatMap((id) => [id, listOf(id)]),
    ...ids.flatMap((id) => subscriptions.map((subscription) => `${subscription}/providers/${typeOf(id)}`)),
    ...Object.values(world.resources).flatMap(extensionsOf),
    ...subscriptions.map((id) => `${id}/${access}/roleAssignments`),
    ...subscriptions.flatMap((id) => [`${id}/${access}/roleDefinitions`, `${id}/${health}`]),
    ...Object.keys(world.machines).map((id) => `${id}/instanceView`),
    ...Object.values(world.resources).flatMap(({ id }) => regionlessListsOf(id)),
  ];
  return [...new Set(paths.map((path) => path.toLowerCase()))].sort();
}

/** Rules, routes, subnets and the like stand inside another resource and have addresses of their own. */
const partsOf = ({ id, properties }: Resource): string[] =>
  Object.entries(properties).flatMap(([part, children]) =>
    Array.isArray(children)
      ? children.flatMap((child) => nameOf(child).map((name) => `${id}/${part}/${name}`))
      : [],
  );

const nameOf = (child: unknown): string[] => {
  const named = typeof child === 'object' && child !== null && 'name' in child && 'properties' in child;
  return named ? [String(child.name)] : [];
};

const listOf = (id: string): string => id.slice(0, id.lastIndexOf('/'));

const typeOf = (id: string): string => {
  const [namespace, ...pairs] = id.slice(id.lastIndexOf('/providers/') + '/providers/'.length).split('/');
  return [namespace, ...pairs.filter((_, index) => index % 2 === 0)].join('/');
};

const health = 'providers/Microsoft.ResourceHealth/availabilityStatuses';
const access = 'providers/Microsoft.Authorization';

/** Who may do what there, and how it is; nobody asks that of a role assignment or a lock. */
const extensionsOf = ({ id, type }: Resource): string[] =>
  type.startsWith('Microsoft.Authorization/')
    ? []
    : [`${id}/${access}/roleAssignments`, `${id}/${access}/permissions`, `${id}/${health}/current`];

/** What stands in a region can be listed without it as well. */
const regionlessListsOf = (id: string): string[] => {
  const list = listOf(id);
  const without = list.replace(/\/locations\/[^/]+/i, '');
  return without === list ? [] : [without, without.replace(/\/resourceGroups\/[^/]+/i, '')];
};
