import * as z from 'zod';
import { type Answer, type Call, type Operation, ok, param } from '../wire/operation.ts';
import { badRequest, Refusal } from '../wire/refusal.ts';
import type { Principal, RoleAssignment } from '../world/access.ts';
import type { Resource } from '../world/resource.ts';
import { all, find, put, remove, sameId } from '../world/world.ts';
import { assignmentFilter, isListed } from './assignment-filter.ts';
import { atEveryScope, refuseUnknownResource, scopeOf } from './extension.ts';
import { isGuid } from './is-guid.ts';
import { readProperties } from './read-properties.ts';
import { roleDefinition, roleName } from './role-definition.ts';

const type = 'Microsoft.Authorization/roleAssignments';

export const roleAssignmentOperations: readonly Operation[] = [
  ...atEveryScope({
    id: (scope) => `RoleAssignments_ListFor${scope}`,
    method: 'GET',
    path: 'roleAssignments',
    action: `${type}/read`,
    handle: list,
  }),
  ...atEveryScope({
    id: 'RoleAssignments_Get',
    method: 'GET',
    path: 'roleAssignments/{name}',
    action: `${type}/read`,
    handle: (call) => ok(view(known(call))),
  }),
  ...atEveryScope({
    id: 'RoleAssignments_Create',
    method: 'PUT',
    path: 'roleAssignments/{name}',
    action: `${type}/write`,
    handle: create,
  }),
  ...atEveryScope({
    id: 'RoleAssignments_Delete',
    method: 'DELETE',
    path: 'roleAssignments/{name}',
    action: `${type}/delete`,
    handle: take,
  }),
];

function list(call: Call): Answer {
  const filter = assignmentFilter(call.world, call.query.get('$filter'));
  const listed = all(call.world, type).filter(({ properties: { scope, principalId } }) =>
    isListed(filter, { scope, principals: [principalId] }, scopeOf(call)),
  );
  return ok({ value: listed.map(view) });
}

function known(call: Call): Resource<typeof type> {
  const assignment = find(call.world, type, call.scope);
  if (assignment) return assignment;
  throw new Refusal(
    404,
    'RoleAssignmentNotFound',
    `The role assignment '${param(call, 'name')}' is not found.`,
  );
}

const bodySchema = z.object({
  roleDefinitionId: z.string(),
  principalId: z.string(),
  principalType: z.enum(['User', 'Group', 'ServicePrincipal']).optional(),
  condition: z.string().nullish(),
  conditionVersion: z.string().nullish(),
  description: z.string().nullish(),
});

function create(call: Call): Answer {
  const name = param(call, 'name');
  if (!isGuid(name)) {
    throw badRequest(
      'InvalidRoleAssignmentId',
      `The role assignment ID '${name}' is not valid. The role assignment ID must be a GUID.`,
    );
  }
  refuseUnknownResource(call);
  const asked = readProperties(call, bodySchema);
  const { condition, conditionVersion, description } = asked;
  const properties: RoleAssignment = {
    roleDefinitionId: fullRoleId(call, asked.roleDefinitionId),
    principalId: asked.principalId,
    principalType: principalType(call, asked),
    scope: scopeOf(call),
    ...(condition ? { condition, conditionVersion: conditionVersion ?? '2.0' } : {}),
    ...(description ? { description } : {}),
  };
  const before = find(call.world, type, call.scope);
  if (before) refuseOther(before.properties, properties);
  else refuseSecond(call, properties);
  const written = put(call.world, { id: call.scope, type, properties }, call.moment);
  return { status: before ? 200 : 201, body: view(written) };
}

/** Azure keeps the id of a role as it is in the subscription of the scope, however it was given. */
function fullRoleId(call: Call, id: string): string {
  const name = roleName(id);
  if (!roleDefinition(call.world, id)) {
    throw new Refusal(
      404,
      'RoleDefinitionDoesNotExist',
      `The specified role definition with ID '${name.replaceAll('-', '')}' does not exist.`,
    );
  }
  const subscription = /^\/subscriptions\/[^/]+/i.exec(scopeOf(call))?.[0] ?? '';
  return `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${name}`;
}

/** Who says the type is believed when the directory does not know the principal yet. */
function principalType(
  call: Call,
  asked: { principalId: string; principalType?: RoleAssignment['principalType'] | undefined },
): RoleAssignment['principalType'] {
  const principal = call.world.principals.find(({ id }) => sameId(id, asked.principalId));
  const real = principal && typeOf[principal.kind];
  const said = asked.principalType;
  if (real && said && real !== said) {
    throw badRequest(
      'UnmatchedPrincipalType',
      `The PrincipalId '${asked.principalId.replaceAll('-', '')}' has type '${real}' , which is different from specified PrinciaplType '${said}'.`,
    );
  }
  const type = real ?? said;
  if (type) return type;
  throw badRequest(
    'PrincipalNotFound',
    `Principal ${asked.principalId.replaceAll('-', '')} does not exist in the directory ${call.world.tenantId}. Check that you have the correct principal ID. If you are creating this principal and then immediately assigning a role, this error might be related to a replication delay. In this case, set the role assignment principalType property to a value, such as ServicePrincipal, User, or Group.  See https://aka.ms/docs-principaltype`,
  );
}

const typeOf = {
  user: 'User',
  group: 'Group',
  application: 'ServicePrincipal',
} as const satisfies Record<Principal['kind'], RoleAssignment['principalType']>;

const isSameGrant = (a: RoleAssignment, b: RoleAssignment): boolean =>
  roleName(a.roleDefinitionId) === roleName(b.roleDefinitionId) &&
  sameId(a.principalId, b.principalId) &&
  sameId(a.scope, b.scope);

function refuseOther(before: RoleAssignment, after: RoleAssignment): void {
  if (isSameGrant(before, after)) return;
  throw badRequest(
    'RoleAssignmentUpdateNotPermitted',
    'Tenant ID, application ID, principal ID, and scope are not allowed to be updated.',
  );
}

function refuseSecond(call: Call, wanted: RoleAssignment): void {
  const same = all(call.world, type).find(({ properties }) => isSameGrant(properties, wanted));
  if (!same) return;
  throw new Refusal(
    409,
    'RoleAssignmentExists',
    `The role assignment already exists. The ID of the existing role assignment is ${same.name.replaceAll('-', '')}.`,
  );
}

function take(call: Call): Answer {
  const assignment = find(call.world, type, call.scope);
  if (!assignment) return { status: 204 };
  remove(call.world, assignment.id);
  return ok(view(assignment));
}

const view = ({ id, name, properties, createdTime, changedTime }: Resource<typeof type>) => ({
  properties: { ...properties, createdOn: createdTime, updatedOn: changedTime },
  id,
  type,
  name,
});
