import { type Call, param } from '../wire/operation.ts';
import { Refusal, resourceNotFound } from '../wire/refusal.ts';
import type { Child } from '../world/network.ts';
import type { Resource, ResourceType } from '../world/resource.ts';
import { find } from '../world/world.ts';

export const groupOf = (call: Call): string =>
  `/subscriptions/${param(call, 'subscription')}/resourceGroups/${param(call, 'group')}`;

/** The top-level resource that the path names. */
export function known<Type extends ResourceType>(call: Call, type: Type): Resource<Type> {
  const name = param(call, 'name');
  const resource = find(call.world, type, `${groupOf(call)}/providers/${type}/${name}`);
  if (!resource) throw resourceNotFound(type, name, param(call, 'group'));
  return resource;
}

/** Names are compared without case. */
export const childNamed = <Kept extends Child<unknown>>(
  children: readonly Kept[],
  name: string,
): Kept | undefined => children.find((child) => child.name.toLowerCase() === name.toLowerCase());

/** The part of a resource that the path names. */
export function knownChild<Kept extends Child<unknown>>(call: Call, children: readonly Kept[]): Kept {
  const child = childNamed(children, param(call, 'child'));
  if (!child) throw new Refusal(404, 'NotFound', `Resource ${call.scope} not found.`);
  return child;
}

/** The resource that the path's child is to be written or deleted below. */
export function knownParent<Type extends ResourceType>(call: Call, type: Type): Resource<Type> {
  const id = `${groupOf(call)}/providers/${type}/${param(call, 'name')}`;
  const parent = find(call.world, type, id);
  if (parent) return parent;
  const action = call.operation.action?.split('/') ?? [];
  throw new Refusal(
    404,
    'ParentResourceNotFound',
    `Failed to perform '${action.at(-1)}' on resource(s) of type '${action.slice(1, -1).join('/')}', because the parent resource '${id}' could not be found.`,
  );
}
