import { type Answer, type Call, type Operation, ok, param } from '../wire/operation.ts';
import { Refusal } from '../wire/refusal.ts';
import type { Resource } from '../world/resource.ts';
import { all, find } from '../world/world.ts';
import { assignmentFilter, isListed } from './assignment-filter.ts';
import { atEveryScope, scopeOf } from './extension.ts';

const type = 'Microsoft.Authorization/denyAssignments';

/** They can only be read: Azure makes them itself, for deployment stacks and managed applications. */
export const denyAssignmentOperations: readonly Operation[] = [
  ...atEveryScope({
    id: (scope) => (scope === 'Subscription' ? 'DenyAssignments_List' : `DenyAssignments_ListFor${scope}`),
    method: 'GET',
    path: 'denyAssignments',
    action: `${type}/read`,
    handle: list,
  }),
  ...atEveryScope({
    id: 'DenyAssignments_Get',
    method: 'GET',
    path: 'denyAssignments/{name}',
    action: `${type}/read`,
    handle: get,
  }),
];

function list(call: Call): Answer {
  const filter = assignmentFilter(call.world, call.query.get('$filter'));
  const listed = all(call.world, type).filter(({ properties: { scope, principals } }) =>
    isListed(filter, { scope, principals: principals.map(({ id }) => id) }, scopeOf(call)),
  );
  return ok({ value: listed.map(view) });
}

function get(call: Call): Answer {
  const assignment = find(call.world, type, call.scope);
  if (assignment) return ok(view(assignment));
  throw new Refusal(
    404,
    'DenyAssignmentNotFound',
    `The deny assignment '${param(call, 'name')}' is not found.`,
  );
}

const view = ({ id, name, properties, createdTime, changedTime }: Resource<typeof type>) => ({
  properties: { ...properties, createdOn: createdTime, updatedOn: changedTime },
  id,
  type,
  name,
});
