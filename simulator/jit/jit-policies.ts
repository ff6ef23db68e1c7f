import * as z from 'zod';
import { groupOf } from '../network/known.ts';
import { readBody } from '../network/read-body.ts';
import { refuseUnlinked } from '../network/refuse-unlinked.ts';
import { type Answer, type Call, type Operation, ok, param } from '../wire/operation.ts';
import { badRequest, Refusal } from '../wire/refusal.ts';
import type { JitPolicy } from '../world/network.ts';
import type { Resource } from '../world/resource.ts';
import { below, find, isOf, put, remove, sameId, type World } from '../world/world.ts';
import { duration } from './duration.ts';
import { jitPolicyView } from './jit-policy-view.ts';
import { inForce, revoke } from './revoke.ts';
import { shut } from './rules.ts';

const type = 'Microsoft.Security/locations/jitNetworkAccessPolicies' as const;
const group = '/subscriptions/{subscription}/resourceGroups/{group}';
const subscription = '/subscriptions/{subscription}';
const inLocation = '/providers/Microsoft.Security/locations/{location}/jitNetworkAccessPolicies';
const anywhere = '/providers/Microsoft.Security/jitNetworkAccessPolicies';

export const jitPolicyPath = `${group}${inLocation}/{policy}`;

/** As Azure spells it, however it was asked for. */
const idOf = (call: Call): string =>
  `${groupOf(call)}/providers/Microsoft.Security/locations/${param(call, 'location')}/jitNetworkAccessPolicies/${param(call, 'policy')}`;

export function knownPolicy(call: Call): Resource<typeof type> {
  const policy = find(call.world, type, call.scope);
  if (policy) return policy;
  throw new Refusal(
    404,
    'PolicyNotFound',
    `The just-in-time network access policy '${param(call, 'policy')}' was not found.`,
  );
}

const port = z.object({
  number: z.int().min(0).max(65535),
  protocol: z.enum(['TCP', 'UDP', '*']),
  allowedSourceAddressPrefix: z.exactOptional(z.string()),
  allowedSourceAddressPrefixes: z.exactOptional(z.array(z.string())),
  maxRequestAccessDuration: z.string().refine((text) => duration(text) !== undefined, 'not a duration'),
});

const body = z.object({
  properties: z.object({
    virtualMachines: z.array(z.object({ id: z.string(), ports: z.array(port).min(1) })),
  }),
});

type Guarded = JitPolicy['virtualMachines'];

function putPolicy(call: Call): Answer {
  const { virtualMachines } = readBody(call, body).properties;
  const writing = 'Microsoft.Compute/virtualMachines/write';
  refuseUnlinked(
    call,
    virtualMachines.map(({ id }) => ({ scope: id, action: writing })),
  );
  refuseTwice(virtualMachines);
  const before = find(call.world, type, call.scope);
  const written = put(
    call.world,
    {
      id: idOf(call),
      type,
      location: param(call, 'location').toLowerCase(),
      properties: { virtualMachines, requests: before?.properties.requests ?? [] },
    },
    call.moment,
  );
  const given = (before?.properties.virtualMachines ?? []).filter(
    ({ id }) => !virtualMachines.some((kept) => sameId(kept.id, id)),
  );
  leaveOpen(call, written, given);
  for (const { id, ports } of virtualMachines) {
    const numbers = ports.map(({ number }) => String(number));
    shut(call.world, { policy: written.name, virtualMachineId: id }, numbers, call.moment);
  }
  return ok(jitPolicyView(written));
}

function refuseTwice(virtualMachines: Guarded): void {
  const again = virtualMachines.find(({ id }, index) =>
    virtualMachines.slice(0, index).some((other) => sameId(other.id, id)),
  );
  if (again) {
    throw badRequest(
      'InvalidPolicyInput',
      `The virtual machine '${again.id}' is in the policy more than once.`,
    );
  }
}

function deletePolicy(call: Call): Answer {
  const policy = find(call.world, type, call.scope);
  if (!policy) return { status: 204 };
  leaveOpen(call, policy, policy.properties.virtualMachines);
  remove(call.world, policy.id);
  return { status: 200 };
}

/** Machines that the policy no longer guards have neither its shut ports nor its openings. */
function leaveOpen({ world, moment }: Call, policy: Resource<typeof type>, left: Guarded): void {
  for (const { id } of left) {
    shut(world, { policy: policy.name, virtualMachineId: id }, [], moment);
    for (const opened of inForce(policy.properties.requests)) {
      if (sameId(opened.virtualMachineId, id)) revoke(world, opened.port, 'UserRequested', moment);
    }
  }
}

function list(call: Call): Answer {
  const { subscription, group, location } = call.params;
  const scope = `/subscriptions/${subscription}${group === undefined ? '' : `/resourceGroups/${group}`}`;
  return ok({ value: policiesBelow(call.world, scope, location).map(jitPolicyView) });
}

const policiesBelow = (world: World, scope: string, location: string | undefined): Resource<typeof type>[] =>
  below(world, scope)
    .filter((resource) => isOf(resource, type))
    .filter((policy) => location === undefined || policy.location?.toLowerCase() === location.toLowerCase());

const read = { method: 'GET', action: `${type}/read`, handle: list } as const;

export const jitPolicies: readonly Operation[] = [
  { ...read, id: 'JitNetworkAccessPolicies_List', path: `${subscription}${anywhere}` },
  { ...read, id: 'JitNetworkAccessPolicies_ListByRegion', path: `${subscription}${inLocation}` },
  { ...read, id: 'JitNetworkAccessPolicies_ListByResourceGroup', path: `${group}${anywhere}` },
  { ...read, id: 'JitNetworkAccessPolicies_ListByResourceGroupAndRegion', path: `${group}${inLocation}` },
  {
    ...read,
    id: 'JitNetworkAccessPolicies_Get',
    path: jitPolicyPath,
    handle: (call) => ok(jitPolicyView(knownPolicy(call))),
  },
  {
    id: 'JitNetworkAccessPolicies_CreateOrUpdate',
    method: 'PUT',
    path: jitPolicyPath,
    action: `${type}/write`,
    handle: putPolicy,
  },
  {
    id: 'JitNetworkAccessPolicies_Delete',
    method: 'DELETE',
    path: jitPolicyPath,
    action: `${type}/delete`,
    handle: deletePolicy,
  },
];
