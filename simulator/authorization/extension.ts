import type { Call, Operation } from '../wire/operation.ts';
import { resourceNotFound } from '../wire/refusal.ts';
import { keyOf } from '../world/world.ts';

/** Kinds of Microsoft.Authorization can be put on everything: the scope is what stands before them in the path. */
export const scopeOf = (call: Call): string =>
  call.scope.replace(/\/providers\/Microsoft\.Authorization\/[^/]+\/[^/]+$/i, '') || '/';

type Scope = 'Subscription' | 'ResourceGroup' | 'Resource' | 'Scope';

/** The more exact ones come first, so that subscriptions and groups are looked up before anything else is. */
const paths: readonly (readonly [Scope, string])[] = [
  ['Subscription', '/subscriptions/{subscription}'],
  ['ResourceGroup', '/subscriptions/{subscription}/resourceGroups/{group}'],
  ['Resource', '/subscriptions/{subscription}/resourceGroups/{group}/providers/{namespace}/{type}/{name}'],
  // A part of a resource is to Azure's specification just any scope.
  ['Scope', '/subscriptions/{subscription}/resourceGroups/{group}/providers/{+resource}'],
  ['Scope', '/{+scope}'],
  ['Scope', ''],
];

/** The same operation for every kind of scope; `id` may say how Azure's specification names each. */
export const atEveryScope = (
  operation: Omit<Operation, 'id'> & { readonly id: string | ((scope: Scope) => string) },
): Operation[] =>
  paths.map(([scope, path]) => ({
    ...operation,
    id: typeof operation.id === 'string' ? operation.id : operation.id(scope),
    path: `${path}/providers/Microsoft.Authorization/${operation.path}`,
  }));

/** Nothing can be put on a resource that does not exist. Its own children are not looked up. */
export function refuseUnknownResource(call: Call): void {
  const [id, group, type, name] = resourceInGroup.exec(scopeOf(call)) ?? [];
  if (id === undefined || group === undefined || type === undefined || name === undefined) return;
  if (!call.world.resources[keyOf(id)]) throw resourceNotFound(type, name, group);
}

const resourceInGroup =
  /^\/subscriptions\/[^/]+\/resourceGroups\/([^/]+)\/providers\/([^/]+\/[^/]+)\/([^/]+)/i;
