import * as z from 'zod';
import { type Answer, type Call, type Operation, ok, param } from '../wire/operation.ts';
import { badRequest, Refusal } from '../wire/refusal.ts';
import type { RoleDefinition } from '../world/access.ts';
import type { Resource } from '../world/resource.ts';
import { all, put, remove } from '../world/world.ts';
import { authorizationFailed } from './authorization-failed.ts';
import { builtInRoles } from './built-in-roles.ts';
import { atEveryScope, scopeOf } from './extension.ts';
import { isAtOrAbove } from './is-at-or-above.ts';
import { mayDo } from './may-do.ts';
import { readProperties } from './read-properties.ts';
import { roleName } from './role-definition.ts';

const type = 'Microsoft.Authorization/roleDefinitions';

/** Whoever is signed in may read roles at the root; elsewhere it takes the right to. */
const reading = (operation: { id: string; path: string; handle: Operation['handle'] }): Operation[] =>
  atEveryScope({ ...operation, method: 'GET' }).map((at) =>
    at.path.startsWith('/providers/') ? at : { ...at, action: `${type}/read` },
  );

export const roleDefinitionOperations: readonly Operation[] = [
  ...reading({ id: 'RoleDefinitions_List', path: 'roleDefinitions', handle: list }),
  ...reading({ id: 'RoleDefinitions_Get', path: 'roleDefinitions/{name}', handle: get }),
  ...atEveryScope({
    id: 'RoleDefinitions_CreateOrUpdate',
    method: 'PUT',
    path: 'roleDefinitions/{name}',
    action: `${type}/write`,
    handle: write,
  }),
  ...atEveryScope({
    id: 'RoleDefinitions_Delete',
    method: 'DELETE',
    path: 'roleDefinitions/{name}',
    action: `${type}/delete`,
    handle: take,
  }),
];

type Named = { readonly name: string; readonly properties: RoleDefinition; readonly times?: object };

const customRole = ({ name, properties, createdTime, changedTime }: Resource<typeof type>): Named => ({
  name,
  properties,
  times: { createdOn: createdTime, updatedOn: changedTime },
});

const rolesOf = (call: Call): Named[] => [
  ...Object.entries(builtInRoles).map(([name, properties]) => ({ name, properties })),
  ...all(call.world, type).map(customRole),
];

function list(call: Call): Answer {
  const fits = filterOf(call);
  return ok({
    value: rolesOf(call)
      .filter(fits)
      .map((role) => view(call, role)),
  });
}

/** Clauses of a filter, joined by `and`. */
function filterOf(call: Call): (role: Named) => boolean {
  const clauses = (call.query.get('$filter') ?? '').split(' and ').filter((clause) => clause !== '');
  const at = scopeOf(call);
  const below = clauses.some((clause) => /^atScopeAndBelow\(\)$/i.test(clause));
  const usable = ({ properties }: Named) =>
    properties.assignableScopes.some((scope) => isAtOrAbove(scope, at) || (below && isAtOrAbove(at, scope)));
  const tests = clauses.map((clause) => {
    if (/^(atScopeAndBelow|atScope)\(\)$/i.test(clause)) return () => true;
    const [, field, value = ''] = /^(roleName|type) eq '([^']*)'$/i.exec(clause) ?? [];
    if (field === undefined) {
      throw badRequest('UnsupportedQuery', `The filter '${clauses.join(' and ')}' is not supported.`);
    }
    const key = field.toLowerCase() === 'type' ? 'type' : 'roleName';
    return ({ properties }: Named) => properties[key].toLowerCase() === value.toLowerCase();
  });
  return (role) => usable(role) && tests.every((passes) => passes(role));
}

function get(call: Call): Answer {
  const name = param(call, 'name').toLowerCase();
  const role = rolesOf(call).find((one) => one.name.toLowerCase() === name);
  if (role) return ok(view(call, role));
  throw new Refusal(
    404,
    'RoleDefinitionDoesNotExist',
    `The specified role definition with ID '${name.replaceAll('-', '')}' does not exist.`,
  );
}

const patterns = z.array(z.string()).default([]);

const bodySchema = z.object({
  roleName: z.string().min(1),
  description: z.string().nullish(),
  permissions: z
    .array(
      z.object({ actions: patterns, notActions: patterns, dataActions: patterns, notDataActions: patterns }),
    )
    .min(1),
  assignableScopes: z.array(z.string()).min(1),
});

function write(call: Call): Answer {
  const name = param(call, 'name');
  const asked = readProperties(call, bodySchema);
  for (const scope of asked.assignableScopes) {
    if (!mayDo(call.world, call.caller.id, `${type}/write`, scope)) {
      throw authorizationFailed(call.caller, `${type}/write`, scope);
    }
  }
  refuseTaken(call, name, asked.roleName);
  const properties: RoleDefinition = { ...asked, description: asked.description ?? '', type: 'CustomRole' };
  const before = custom(call);
  const written = put(call.world, { id: before?.id ?? call.scope, type, properties }, call.moment);
  return { status: 201, body: view(call, customRole(written)) };
}

function refuseTaken(call: Call, name: string, roleName: string): void {
  const same = rolesOf(call).find(
    (role) => role.properties.roleName.toLowerCase() === roleName.toLowerCase() && role.name !== name,
  );
  if (!same && builtInRoles[name.toLowerCase()] === undefined) return;
  throw new Refusal(
    409,
    'RoleDefinitionWithSameNameExists',
    `Custom role with this name already exists in current directory. Use a different name`,
  );
}

const custom = (call: Call): Resource<typeof type> | undefined =>
  all(call.world, type).find((role) => roleName(role.id) === param(call, 'name').toLowerCase());

function take(call: Call): Answer {
  const role = custom(call);
  if (!role) return { status: 204 };
  const isUsed = all(call.world, 'Microsoft.Authorization/roleAssignments').some(
    ({ properties }) => roleName(properties.roleDefinitionId) === roleName(role.id),
  );
  if (isUsed) {
    throw badRequest(
      'RoleDefinitionHasAssignments',
      'There are existing role assignments referencing role (code: RoleDefinitionHasAssignments)',
    );
  }
  remove(call.world, role.id);
  return ok(view(call, customRole(role)));
}

/** A role has one name, and an id in every subscription. */
const view = (call: Call, { name, properties, times }: Named) => ({
  properties: { ...properties, ...times },
  id: `${/^\/subscriptions\/[^/]+/i.exec(scopeOf(call))?.[0] ?? ''}/providers/${type}/${name}`,
  type,
  name,
});
