import * as z from 'zod';
import { mayDo } from '../authorization/may-do.ts';
import { refuseForbidden } from '../authorization/refuse-forbidden.ts';
import { begin, type Effects } from '../wire/long-running.ts';
import { type Answer, type Call, type Operation, ok, param } from '../wire/operation.ts';
import { badRequest, Refusal } from '../wire/refusal.ts';
import type { Resource } from '../world/resource.ts';
import { below, find, isOf, keyOf, put, remove, sameId, type World } from '../world/world.ts';

const type = 'Microsoft.Resources/resourceGroups' as const;
const action = 'Microsoft.Resources/subscriptions/resourceGroups';
const path = '/subscriptions/{subscription}/resourceGroups';

const groupView = (world: World, group: Resource<typeof type>) => ({
  id: group.id,
  name: group.name,
  type: group.type,
  location: group.location,
  ...(group.tags ? { tags: group.tags } : {}),
  properties: { provisioningState: isGoing(world, group.id) ? 'Deleting' : 'Succeeded' },
});

const isGoing = (world: World, id: string): boolean =>
  Object.values(world.operations).some(
    ({ style, status, resourceId }) =>
      style === 'group-delete' && status === 'InProgress' && sameId(resourceId, id),
  );

/** As Azure spells it, however it was asked for. */
const idOf = (call: Call): string =>
  `/subscriptions/${param(call, 'subscription')}/resourceGroups/${param(call, 'group')}`;

function known(call: Call): Resource<typeof type> {
  const group = find(call.world, type, call.scope);
  if (group) return group;
  throw new Refusal(
    404,
    'ResourceGroupNotFound',
    `Resource group '${call.params['group']}' could not be found.`,
  );
}

/** Everybody sees the groups that they may read, and is not told of others. */
const list = (call: Call): Answer =>
  ok({
    value: below(call.world, call.scope)
      .filter((resource) => isOf(resource, type))
      .filter((group) => mayDo(call.world, call.caller.id, `${action}/read`, group.id))
      .map((group) => groupView(call.world, group)),
  });

const body = z.object({
  location: z.string(),
  tags: z.exactOptional(z.record(z.string(), z.string())),
});

function createOrUpdate(call: Call): Answer {
  const read = body.safeParse(call.body);
  if (!read.success) {
    throw badRequest('LocationRequired', 'The location property is required for this definition.');
  }
  const location = read.data.location.replaceAll(' ', '').toLowerCase();
  const before = find(call.world, type, call.scope);
  if (before && before.location !== location) {
    throw new Refusal(
      409,
      'InvalidResourceGroupLocation',
      `Invalid resource group location '${location}'. The Resource group already exists in location '${before.location}'.`,
    );
  }
  const group = put(
    call.world,
    { ...read.data, id: idOf(call), type, location, properties: {} },
    call.moment,
  );
  return { status: before ? 200 : 201, body: groupView(call.world, group) };
}

function deleteGroup(call: Call): Answer {
  const group = known(call);
  return begin(call, {
    style: 'group-delete',
    location: group.location ?? '',
    seconds: 60,
    effect: { name: 'delete-resource-group', input: { id: group.id } },
  });
}

/** Without a body there is no room for an error: only the status tells. */
function exists(call: Call): Answer {
  refuseForbidden({ ...call, operation: { ...call.operation, action: `${action}/read` } });
  return { status: call.world.resources[keyOf(call.scope)] ? 204 : 404 };
}

export const resourceGroups: readonly Operation[] = [
  { id: 'ResourceGroups_List', method: 'GET', path, handle: list },
  {
    id: 'ResourceGroups_Get',
    method: 'GET',
    path: `${path}/{group}`,
    action: `${action}/read`,
    handle: (call) => ok(groupView(call.world, known(call))),
  },
  { id: 'ResourceGroups_CheckExistence', method: 'HEAD', path: `${path}/{group}`, handle: exists },
  {
    id: 'ResourceGroups_CreateOrUpdate',
    method: 'PUT',
    path: `${path}/{group}`,
    action: `${action}/write`,
    handle: createOrUpdate,
  },
  {
    id: 'ResourceGroups_Delete',
    method: 'DELETE',
    path: `${path}/{group}`,
    action: `${action}/delete`,
    handle: deleteGroup,
  },
];

const deleted = z.object({ id: z.string() });

export const resourceGroupEffects: Effects = {
  'delete-resource-group': (world, input) => remove(world, deleted.parse(input).id),
};
