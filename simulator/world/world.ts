import type { Principal } from './access.ts';
import type { ActivityEvent } from './activity.ts';
import type { Machine } from './compute.ts';
import type { Fault } from './fault.ts';
import type { LongRunning } from './long-running.ts';
import type { PropertiesOf, Resource, ResourceType } from './resource.ts';

/** The state of the practice Azure: plain data, changed in place, kept in one file. */
export type World = {
  readonly format: 2;
  readonly tenantId: string;
  /** How long things take: 1 as in Azure, 0 at once. */
  pace: number;
  readonly subscriptions: { id: string; displayName: string; state: 'Enabled' | 'Disabled' }[];
  /** By `keyOf(id)`. */
  readonly resources: Record<string, Resource>;
  /** What is behind each VM, by `keyOf(id)` of the VM. */
  readonly machines: Record<string, Machine>;
  readonly principals: Principal[];
  readonly activity: ActivityEvent[];
  /** By operation id. */
  readonly operations: Record<string, LongRunning>;
  readonly faults: Fault[];
};

export const emptyWorld = (tenantId: string): World => ({
  format: 2,
  tenantId,
  pace: 0,
  subscriptions: [],
  resources: {},
  machines: {},
  principals: [],
  activity: [],
  operations: {},
  faults: [],
});

/** Azure compares ids without case; so do we, by keeping them under this key. */
export const keyOf = (id: string): string => id.toLowerCase().replace(/\/$/, '');

export const sameId = (a: string, b: string): boolean => keyOf(a) === keyOf(b);

export function find<Type extends ResourceType>(
  world: World,
  type: Type,
  id: string,
): Resource<Type> | undefined {
  const resource = world.resources[keyOf(id)];
  return resource && isOf(resource, type) ? resource : undefined;
}

export function all<Type extends ResourceType>(world: World, type: Type): Resource<Type>[] {
  return Object.values(world.resources).filter((resource) => isOf(resource, type));
}

/** The one place where a resource's type tells the shape of its properties. */
export function isOf<Type extends ResourceType>(resource: Resource, type: Type): resource is Resource<Type> {
  return resource.type.toLowerCase() === type.toLowerCase();
}

/** Everything below a scope: a subscription, a group, a resource's children. */
export const below = (world: World, scope: string): Resource[] =>
  Object.entries(world.resources)
    .filter(([key]) => key.startsWith(`${keyOf(scope)}/`))
    .map(([, resource]) => resource);

export type NewResource<Type extends ResourceType> = Pick<Resource<Type>, 'id' | 'type' | 'properties'> &
  Partial<Pick<Resource<Type>, 'location' | 'tags' | 'zones' | 'sku'>>;

/** What writing needs besides the world: the time and new ids. */
export type Moment = { readonly now: number; readonly newId: () => string };

/** Adds the resource, or replaces the one with this id; keeps the spelling of the first. */
export function put<Type extends ResourceType>(
  world: World,
  resource: NewResource<Type>,
  moment: Moment,
): Resource<Type> {
  const before = find(world, resource.type, resource.id);
  const time = new Date(moment.now).toISOString();
  const written: Resource<Type> = {
    ...resource,
    id: before?.id ?? resource.id,
    name: before?.name ?? resource.id.split('/').at(-1) ?? '',
    etag: nextEtag(resource.type, before?.etag, moment),
    createdTime: before?.createdTime ?? time,
    changedTime: time,
    properties: resource.properties as PropertiesOf[Type],
  };
  world.resources[keyOf(resource.id)] = written as Resource;
  return written;
}

/** To be called after changing a resource in place, so that who saw the old one can tell. */
export function touch(resource: Resource, moment: Moment): void {
  resource.etag = nextEtag(resource.type, resource.etag, moment);
  resource.changedTime = new Date(moment.now).toISOString();
}

/** The compute provider counts the writes to a VM, where others make up a new id for each. */
const nextEtag = (type: ResourceType, before: string | undefined, moment: Moment): string =>
  type === 'Microsoft.Compute/virtualMachines'
    ? `"${Number.parseInt(before?.slice(1) ?? '0', 10) + 1}"`
    : `W/"${moment.newId()}"`;

/** Removes the resource and everything below it. */
export function remove(world: World, id: string): void {
  for (const key of [...below(world, id), { id }].map((gone) => keyOf(gone.id))) {
    delete world.resources[key];
    delete world.machines[key];
  }
}
