import { groupsOf } from '../graph/groups-of.ts';
import type { DenyAssignment, Permission, RoleAssignment } from '../world/access.ts';
import { all, sameId, type World } from '../world/world.ts';
import { isAtOrAbove } from './is-at-or-above.ts';
import { matchesAction } from './matches-action.ts';
import { roleDefinition } from './role-definition.ts';

/** In deny assignments: every user, group and application of the tenant. */
export const everyone = '00000000-0000-0000-0000-000000000000';

/** Whether a principal may do an action on a scope. */
export type Access = (action: string, scope: string) => boolean;

/** What one principal may do, worked out once to be asked about many resources. */
export function accessOf(world: World, principalId: string): Access {
  const who = identitiesOf(world, principalId);
  const grants = assignmentsTo(world, who).map((assignment) => ({
    ...assignment,
    permissions: roleDefinition(world, assignment.roleDefinitionId)?.permissions ?? [],
  }));
  const denials = denialsFor(world, who);
  return (action, scope) =>
    grants.some(
      (grant) =>
        isAtOrAbove(grant.scope, scope) &&
        !isLeftToCondition(grant, action) &&
        grant.permissions.some((permission) => allows(permission, action)),
    ) &&
    !denials.some((denial) => reaches(denial, scope) && denial.permissions.some((p) => allows(p, action)));
}

/** A principal and every group it is in: a role of any of them is its own. */
export const identitiesOf = (world: World, principalId: string): ReadonlySet<string> =>
  new Set([principalId, ...groupsOf(world, principalId).map(({ id }) => id)].map((id) => id.toLowerCase()));

export const assignmentsTo = (world: World, who: ReadonlySet<string>): RoleAssignment[] =>
  all(world, 'Microsoft.Authorization/roleAssignments')
    .map(({ properties }) => properties)
    .filter(({ principalId }) => who.has(principalId.toLowerCase()));

function denialsFor(world: World, who: ReadonlySet<string>): DenyAssignment[] {
  const isOneOf = ({ id }: { id: string }) => id === everyone || who.has(id.toLowerCase());
  return all(world, 'Microsoft.Authorization/denyAssignments')
    .map(({ properties }) => properties)
    .filter((denial) => denial.principals.some(isOneOf) && !denial.excludePrincipals.some(isOneOf));
}

const reaches = (denial: DenyAssignment, scope: string): boolean =>
  denial.doNotApplyToChildScopes ? sameId(denial.scope, scope) : isAtOrAbove(denial.scope, scope);

/** What a permission leaves out, another one may still give. */
export const allows = (permission: Permission, action: string): boolean =>
  permission.actions.some((pattern) => matchesAction(pattern, action)) &&
  !permission.notActions.some((pattern) => matchesAction(pattern, action));

/**
 * Of the control plane, conditions can only restrict who is given roles; we cannot read them, so there they give nothing.
 * https://learn.microsoft.com/azure/role-based-access-control/conditions-authorization-actions-attributes
 */
const isLeftToCondition = (assignment: RoleAssignment, action: string): boolean =>
  assignment.condition !== undefined &&
  /^Microsoft\.Authorization\/roleAssignments\/(write|delete)$/i.test(action);
