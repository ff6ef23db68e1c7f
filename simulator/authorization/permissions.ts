import { type Call, type Operation, ok } from '../wire/operation.ts';
import { assignmentsTo, identitiesOf } from './access-of.ts';
import { atEveryScope, scopeOf } from './extension.ts';
import { isAtOrAbove } from './is-at-or-above.ts';
import { roleDefinition } from './role-definition.ts';

/** What the caller was given, one entry for each role; deny assignments are asked for on their own. */
export const permissionOperations: readonly Operation[] = atEveryScope({
  // Its path in Azure's specification has room for the parents of a part.
  id: (scope) => `Permissions_ListFor${scope === 'Scope' ? 'Resource' : scope}`,
  method: 'GET',
  path: 'permissions',
  handle: (call) => ok({ value: permissionsOf(call) }),
});

const permissionsOf = (call: Call) =>
  assignmentsTo(call.world, identitiesOf(call.world, call.caller.id))
    .filter(({ scope }) => isAtOrAbove(scope, scopeOf(call)))
    .flatMap(({ roleDefinitionId }) => roleDefinition(call.world, roleDefinitionId)?.permissions ?? []);
