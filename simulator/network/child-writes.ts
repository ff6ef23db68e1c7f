import * as z from 'zod';
import { begin, type Effects } from '../wire/long-running.ts';
import { type Answer, type Call, type Operation, ok, param } from '../wire/operation.ts';
import type { Child } from '../world/network.ts';
import type { Resource, ResourceType } from '../world/resource.ts';
import { find, type Moment, sameId, touch, type World } from '../world/world.ts';
import { childNamed, known, knownChild, knownParent } from './known.ts';
import { inGroup } from './reads.ts';
import { refuseBadName } from './refuse-bad-name.ts';
import { refuseBusy } from './refuse-busy.ts';
import { refuseStale } from './refuse-stale.ts';

/** What differs from one kind of part, such as the rules of a network security group, to the next. */
export type ChildKind<Type extends ResourceType, Properties> = {
  readonly parent: Type;
  /** Its name in paths, such as `securityRules`. */
  readonly collection: string;
  /** How Azure's operation ids begin, such as `SecurityRules`. */
  readonly group: string;
  /** The name of one in effects, such as `security-rule`. */
  readonly noun: string;
  /** The list that is kept in the parent; it is changed in place. */
  readonly of: (parent: Resource<Type>) => Child<Properties>[];
  readonly view: (world: World, parent: Resource<Type>, child: Child<Properties>) => unknown;
  /** What the body asks for. Throws a Refusal when that cannot be beside its siblings. */
  readonly read: (call: Call, parent: Resource<Type>, name: string) => Properties;
  readonly refuseDelete?: (world: World, parent: Resource<Type>, child: Child<Properties>) => void;
  /** What else changes once one was written or deleted. */
  readonly follow?: (world: World, parent: Resource<Type>, child: Child<Properties>, moment: Moment) => void;
  /** How long Azure takes to write or to delete one. */
  readonly seconds: number;
};

/** Everything that can be asked of a kind of part. */
export function childOperationsOf<Type extends ResourceType, Properties>(
  kind: ChildKind<Type, Properties>,
): readonly Operation[] {
  const { parent: type, collection, group } = kind;
  const list = `${inGroup}/${type}/{name}/${collection}`;
  const common = { path: `${list}/{child}`, charge: 'Network' } as const;
  const read = { ...common, method: 'GET', action: `${type}/${collection}/read` } as const;
  return [
    { ...read, id: `${group}_Get`, handle: (call) => getOne(kind, call) },
    { ...read, id: `${group}_List`, path: list, handle: (call) => listAll(kind, call) },
    {
      ...common,
      id: `${group}_CreateOrUpdate`,
      method: 'PUT',
      action: `${type}/${collection}/write`,
      handle: (call) => createOrUpdate(kind, call),
    },
    {
      ...common,
      id: `${group}_Delete`,
      method: 'DELETE',
      action: `${type}/${collection}/delete`,
      handle: (call) => deleteOne(kind, call),
    },
  ];
}

function getOne<Type extends ResourceType, Properties>(
  kind: ChildKind<Type, Properties>,
  call: Call,
): Answer {
  const parent = known(call, kind.parent);
  const child = comingChild(kind, call, parent) ?? knownChild(call, kind.of(parent));
  return { ...ok(kind.view(call.world, parent, child)), headers: { etag: parent.etag } };
}

/** A new part can be read while it is still being written. */
function comingChild<Type extends ResourceType, Properties>(
  kind: ChildKind<Type, Properties>,
  call: Call,
  parent: Resource<Type>,
): Child<Properties> | undefined {
  const name = param(call, 'child');
  if (childNamed(kind.of(parent), name)) return undefined;
  const coming = Object.values(call.world.operations).find(
    ({ status, resourceId, effect }) =>
      status === 'InProgress' && effect.name === `put-${kind.noun}` && sameId(resourceId, call.scope),
  );
  return coming && writtenChild<Properties>().parse(coming.effect.input).child;
}

/** What `createOrUpdate` has handed over: an operation's input is kept with the world and as trusted as that. */
const writtenChild = <Properties>() => z.object({ parent: z.string(), child: z.custom<Child<Properties>>() });

function listAll<Type extends ResourceType, Properties>(
  kind: ChildKind<Type, Properties>,
  call: Call,
): Answer {
  const parent = known(call, kind.parent);
  return ok({ value: kind.of(parent).map((child) => kind.view(call.world, parent, child)) });
}

function createOrUpdate<Type extends ResourceType, Properties>(
  kind: ChildKind<Type, Properties>,
  call: Call,
): Answer {
  const parent = knownParent(call, kind.parent);
  const name = param(call, 'child');
  refuseBadName(name);
  const properties = kind.read(call, parent, name);
  const before = childNamed(kind.of(parent), name);
  refuseStale(call, call.scope, before && parent);
  refuseBusy(call, parent.id);
  const child = { name: before?.name ?? name, properties };
  const accepted = begin(call, {
    style: 'network-put',
    location: parent.location ?? '',
    seconds: kind.seconds,
    created: before === undefined,
    effect: { name: `put-${kind.noun}`, input: { parent: parent.id, child } },
  });
  const shown = { ...parent };
  touch(shown, call.moment);
  return { ...accepted, body: kind.view(call.world, shown, child) };
}

function deleteOne<Type extends ResourceType, Properties>(
  kind: ChildKind<Type, Properties>,
  call: Call,
): Answer {
  const parent = knownParent(call, kind.parent);
  const child = childNamed(kind.of(parent), param(call, 'child'));
  if (!child) return { status: 204 };
  refuseStale(call, call.scope, parent);
  kind.refuseDelete?.(call.world, parent, child);
  refuseBusy(call, parent.id);
  return begin(call, {
    style: 'network-delete',
    location: parent.location ?? '',
    seconds: kind.seconds,
    effect: { name: `delete-${kind.noun}`, input: { parent: parent.id, name: child.name } },
  });
}

const deleted = z.object({ parent: z.string(), name: z.string() });

/** What happens in the world when a part of this kind was written or deleted. */
export function childEffectsOf<Type extends ResourceType, Properties>(
  kind: ChildKind<Type, Properties>,
): Effects {
  const written = writtenChild<Properties>();
  return {
    [`put-${kind.noun}`]: (world, input, moment) => {
      const { parent: id, child } = written.parse(input);
      const parent = find(world, kind.parent, id);
      if (!parent) return;
      const before = childNamed(kind.of(parent), child.name);
      if (before) before.properties = child.properties;
      else kind.of(parent).push(child);
      touch(parent, moment);
      kind.follow?.(world, parent, child, moment);
    },
    [`delete-${kind.noun}`]: (world, input, moment) => {
      const { parent: id, name } = deleted.parse(input);
      const parent = find(world, kind.parent, id);
      if (!parent) return;
      const children = kind.of(parent);
      const child = childNamed(children, name);
      if (!child) return;
      children.splice(children.indexOf(child), 1);
      touch(parent, moment);
      kind.follow?.(world, parent, child, moment);
    },
  };
}
