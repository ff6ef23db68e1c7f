import * as z from 'zod';
import { type Answer, type Call, type Operation, ok, param } from '../wire/operation.ts';
import { badRequest, Refusal } from '../wire/refusal.ts';
import type { Resource } from '../world/resource.ts';
import { all, find, put, remove } from '../world/world.ts';
import { atEveryScope, refuseUnknownResource, scopeOf } from './extension.ts';
import { isAtOrAbove } from './is-at-or-above.ts';
import { lockedScope } from './locked-scope.ts';
import { readProperties } from './read-properties.ts';

const type = 'Microsoft.Authorization/locks';

const operationName = {
  Subscription: 'SubscriptionLevel',
  ResourceGroup: 'ResourceGroupLevel',
  Resource: 'ResourceLevel',
  Scope: 'ByScope',
} as const;

export const lockOperations: readonly Operation[] = [
  ...atEveryScope({
    id: (scope) => `ManagementLocks_List${scope === 'Scope' ? '' : 'At'}${operationName[scope]}`,
    method: 'GET',
    path: 'locks',
    action: `${type}/read`,
    handle: list,
  }),
  ...atEveryScope({
    id: 'ManagementLocks_GetByScope',
    method: 'GET',
    path: 'locks/{name}',
    action: `${type}/read`,
    handle: get,
  }),
  ...atEveryScope({
    id: 'ManagementLocks_CreateOrUpdateByScope',
    method: 'PUT',
    path: 'locks/{name}',
    action: `${type}/write`,
    handle: write,
  }),
  ...atEveryScope({
    id: 'ManagementLocks_DeleteByScope',
    method: 'DELETE',
    path: 'locks/{name}',
    action: `${type}/delete`,
    handle: take,
  }),
];

function list(call: Call): Answer {
  const filter = call.query.get('$filter');
  if (filter && !/^atScope\(\)$/i.test(filter)) {
    throw badRequest('UnsupportedQuery', `The filter '${filter}' is not supported.`);
  }
  const at = scopeOf(call);
  const listed = all(call.world, type).filter((lock) => {
    const scope = lockedScope(lock);
    return isAtOrAbove(scope, at) || (!filter && isAtOrAbove(at, scope));
  });
  return ok({ value: listed.map(view) });
}

function get(call: Call): Answer {
  const lock = find(call.world, type, call.scope);
  if (lock) return ok(view(lock));
  throw new Refusal(404, 'LockNotFound', `The lock '${param(call, 'name')}' could not be found.`);
}

const bodySchema = z.object({ level: z.enum(['CanNotDelete', 'ReadOnly']), notes: z.string().nullish() });

function write(call: Call): Answer {
  refuseUnknownResource(call);
  const { level, notes } = readProperties(call, bodySchema);
  const before = find(call.world, type, call.scope);
  const properties = { level, ...(notes ? { notes } : {}) };
  const written = put(call.world, { id: call.scope, type, properties }, call.moment);
  return { status: before ? 200 : 201, body: view(written) };
}

function take(call: Call): Answer {
  const lock = find(call.world, type, call.scope);
  if (!lock) return { status: 204 };
  remove(call.world, lock.id);
  return { status: 200 };
}

const view = ({ id, name, properties }: Resource<typeof type>) => ({ properties, id, type, name });
