import { type Answer, type Call, type Operation, ok } from '../wire/operation.ts';
import type { Resource } from '../world/resource.ts';
import { all, sameId } from '../world/world.ts';
import { assignmentFilter, isListed } from './assignment-filter.ts';
import { atEveryScope, scopeOf } from './extension.ts';
import { roleDefinition } from './role-definition.ts';

const type = 'Microsoft.Authorization/roleEligibilityScheduleInstances';

/** Roles that can be switched on, as Privileged Identity Management lists them. Nobody can switch one on here. */
export const roleEligibilityOperations: readonly Operation[] = atEveryScope({
  id: 'RoleEligibilityScheduleInstances_ListForScope',
  method: 'GET',
  path: 'roleEligibilityScheduleInstances',
  action: `${type}/read`,
  handle: list,
});

function list(call: Call): Answer {
  const filter = assignmentFilter(call.world, call.query.get('$filter'));
  const listed = all(call.world, type).filter(({ properties: { scope, principalId } }) =>
    isListed(filter, { scope, principals: [principalId] }, scopeOf(call)),
  );
  return ok({ value: listed.map((eligibility) => view(call, eligibility)) });
}

function view(call: Call, { id, name, properties, createdTime }: Resource<typeof type>) {
  const { principalId, principalType, roleDefinitionId, scope } = properties;
  const principal = call.world.principals.find((one) => sameId(one.id, principalId));
  return {
    properties: {
      ...properties,
      roleEligibilityScheduleId: id.replace(/Instances(?=\/[^/]+$)/i, 's'),
      memberType: 'Direct',
      status: 'Provisioned',
      startDateTime: createdTime,
      createdOn: createdTime,
      expandedProperties: {
        scope: { id: scope, displayName: scope.split('/').at(-1) },
        roleDefinition: {
          id: roleDefinitionId,
          displayName: roleDefinition(call.world, roleDefinitionId)?.roleName,
        },
        principal: { id: principalId, displayName: principal?.displayName, type: principalType },
      },
    },
    id,
    type,
    name,
  };
}
