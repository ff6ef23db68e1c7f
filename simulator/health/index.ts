import { type Answer, type Call, type Operation, ok, param } from '../wire/operation.ts';
import { resourceNotFound } from '../wire/refusal.ts';
import type { Resource, ResourceType } from '../world/resource.ts';
import { below, keyOf } from '../world/world.ts';
import { statusOf } from './status-of.ts';

const group = '/subscriptions/{subscription}/resourceGroups/{group}';
const statuses = 'providers/Microsoft.ResourceHealth/availabilityStatuses';

/** GETs of a status and of a list of them need the same permission: the last name is no type. */
const action = 'Microsoft.ResourceHealth/availabilityStatuses/read';

/** https://learn.microsoft.com/azure/service-health/resource-health-checks-resource-types */
const watched: ReadonlySet<ResourceType> = new Set<ResourceType>([
  'Microsoft.Compute/virtualMachines',
  'Microsoft.Network/loadBalancers',
  'Microsoft.Network/natGateways',
  'Microsoft.Network/bastionHosts',
  'Microsoft.Network/virtualNetworkGateways',
]);

/** Resource Health answers errors in a shape of its own, without an envelope. */
function about(call: Call, answer: (resource: Resource) => unknown): Answer {
  const rest = param(call, 'resource');
  const group = param(call, 'group');
  const id = `/subscriptions/${param(call, 'subscription')}/resourceGroups/${group}/providers/${rest}`;
  const resource = call.world.resources[keyOf(id)];
  if (resource) return ok(answer(resource));
  const [namespace = '', type = '', ...names] = rest.split('/');
  const { status, code, message } = resourceNotFound(`${namespace}/${type}`, names.join('/'), group);
  return { status, body: { code, message } };
}

const listBelow = (call: Call, scope: string) =>
  ok({
    value: below(call.world, scope)
      .filter(({ type }) => watched.has(type))
      .map((resource) => statusOf(call, resource)),
  });

export const operations: readonly Operation[] = [
  {
    id: 'AvailabilityStatuses_GetByResource',
    method: 'GET',
    path: `${group}/providers/{+resource}/${statuses}/current`,
    action,
    handle: (call) => about(call, (resource) => statusOf(call, resource)),
  },
  {
    id: 'AvailabilityStatuses_List',
    method: 'GET',
    path: `${group}/providers/{+resource}/${statuses}`,
    action,
    handle: (call) => about(call, (resource) => ({ value: [statusOf(call, resource)] })),
  },
  {
    id: 'AvailabilityStatuses_ListByResourceGroup',
    method: 'GET',
    path: `${group}/${statuses}`,
    action,
    handle: (call) =>
      listBelow(call, `/subscriptions/${param(call, 'subscription')}/resourceGroups/${param(call, 'group')}`),
  },
  {
    id: 'AvailabilityStatuses_ListBySubscriptionId',
    method: 'GET',
    path: `/subscriptions/{subscription}/${statuses}`,
    action,
    handle: (call) => listBelow(call, `/subscriptions/${param(call, 'subscription')}`),
  },
];
