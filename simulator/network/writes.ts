import * as z from 'zod';
import { begin, type Effects } from '../wire/long-running.ts';
import { type Answer, type Call, type Operation, param } from '../wire/operation.ts';
import type { Resource, ResourceType } from '../world/resource.ts';
import { find, type NewResource, put, remove, type World } from '../world/world.ts';
import { groupOf } from './known.ts';
import { placeOf } from './place-of.ts';
import { readBody } from './read-body.ts';
import { inGroup, readsOf } from './reads.ts';
import { refuseBadName } from './refuse-bad-name.ts';
import { refuseBusy } from './refuse-busy.ts';
import { refuseStale } from './refuse-stale.ts';
import { updateTagsOf } from './update-tags.ts';

/** What is about to be written: where it is to be, and what was there before. */
export type Target<Type extends ResourceType> = {
  readonly call: Call;
  readonly id: string;
  readonly location: string;
  readonly before: Resource<Type> | undefined;
};

export type Written<Type extends ResourceType> = Pick<Resource<Type>, 'properties'> &
  Partial<Pick<Resource<Type>, 'sku' | 'zones'>>;

/** What differs from one type of top-level network resource to the next. */
export type Kind<Type extends ResourceType> = {
  readonly type: Type;
  /** How Azure's operation ids begin, such as `RouteTables`. */
  readonly group: string;
  readonly view: (world: World, resource: Resource<Type>) => unknown;
  /** What the body asks for. Throws a Refusal when that cannot be. */
  readonly read: (target: Target<Type>) => Written<Type>;
  readonly refuseDelete: (world: World, resource: Resource<Type>) => void;
  /** How long Azure takes to write or to delete one. */
  readonly seconds: number;
  /** The effect that writes it, where there is more to it than putting it into the world. */
  readonly effect?: string;
  /** The effect that deletes it, where there is more to it than taking it out of the world. */
  readonly deletion?: string;
};

/** Everything that can be asked of a type of top-level network resource. */
export function operationsOf<Type extends ResourceType>(kind: Kind<Type>): readonly Operation[] {
  const { type, group } = kind;
  const ids = { get: `${group}_Get`, list: `${group}_List`, listAll: `${group}_ListAll` };
  const common = { path: `${inGroup}/${type}/{name}`, charge: 'Network' } as const;
  return [
    ...readsOf(type, ids, kind.view),
    {
      ...common,
      id: `${group}_CreateOrUpdate`,
      method: 'PUT',
      action: `${type}/write`,
      handle: (call) => createOrUpdate(kind, call),
    },
    updateTagsOf(type, `${group}_UpdateTags`, kind.view),
    {
      ...common,
      id: `${group}_Delete`,
      method: 'DELETE',
      action: `${type}/delete`,
      handle: (call) => deleteOne(kind, call),
    },
  ];
}

const envelope = z.object({
  location: z.string().optional(),
  tags: z.record(z.string(), z.string()).exactOptional(),
});

function createOrUpdate<Type extends ResourceType>(kind: Kind<Type>, call: Call): Answer {
  const { type } = kind;
  const { world } = call;
  const body = readBody(call, envelope);
  const before = find(world, type, idOf(kind, call));
  const id = before?.id ?? idOf(kind, call);
  refuseBadName(param(call, 'name'));
  const location = placeOf(id, body.location, before);
  const resource = { id, type, ...body, ...kind.read({ call, id, location, before }), location };
  refuseStale(call, id, before);
  refuseBusy(call, id);
  const accepted = begin(call, {
    style: 'network-put',
    location,
    seconds: kind.seconds,
    created: before === undefined,
    effect: { name: kind.effect ?? 'put-network-resource', input: { resource } },
  });
  // What is new can be seen at once. What was there stays as it was until the operation is done.
  const draft = before ? { ...world, resources: { ...world.resources } } : world;
  return { ...accepted, body: kind.view(world, put(draft, resource, call.moment)) };
}

const idOf = <Type extends ResourceType>(kind: Kind<Type>, call: Call): string =>
  `${groupOf(call)}/providers/${kind.type}/${param(call, 'name')}`;

function deleteOne<Type extends ResourceType>(kind: Kind<Type>, call: Call): Answer {
  const resource = find(call.world, kind.type, idOf(kind, call));
  if (!resource) return { status: 204 };
  refuseStale(call, resource.id, resource);
  kind.refuseDelete(call.world, resource);
  refuseBusy(call, resource.id);
  return begin(call, {
    style: 'network-delete',
    location: resource.location ?? '',
    seconds: kind.seconds,
    effect: { name: kind.deletion ?? 'delete-network-resource', input: { id: resource.id } },
  });
}

/** What `createOrUpdate` has handed over: an operation's input is kept with the world and as trusted as that. */
export const writtenInput = <Type extends ResourceType>() =>
  z.object({ resource: z.custom<NewResource<Type>>() });

const deleted = z.object({ id: z.string() });

export const effects: Effects = {
  'put-network-resource': (world, input, moment) => {
    put(world, writtenInput().parse(input).resource, moment);
  },
  'delete-network-resource': (world, input) => remove(world, deleted.parse(input).id),
};
