import { keyOf } from '../world/world.ts';
import { type Buckets, type Taken, takeToken } from './bucket.ts';
import { type ComputeCharge, type ComputePolicy, computePolicies } from './compute-policies.ts';
import type { Call } from './operation.ts';
import { Refusal } from './refusal.ts';

/** Takes from the compute provider's own budgets, in its own words. */
export function chargeCompute(
  buckets: Buckets,
  call: Call,
  before: Record<string, string>,
  group: ComputeCharge,
): Record<string, string> {
  const charged = computePolicies[group].map((policy) => ({
    policy,
    taken: takeToken(buckets, bucketOf(call, policy), policy.budget, call.moment.now),
  }));
  const headers = {
    'x-ms-ratelimit-remaining-resource': charged
      .map(({ policy, taken }) => `Microsoft.Compute/${policy.name};${taken.remaining}`)
      .join(','),
    'x-ms-request-charge': '1',
  };
  const empty = charged.find(({ taken }) => !taken.passed);
  if (empty) throw throttled(call, empty.policy, empty.taken, { ...before, ...headers });
  return headers;
}

/** Without a machine or an operation of its own, a call has its scope's bucket. */
function bucketOf(call: Call, policy: ComputePolicy): string {
  const subscription = call.params['subscription']?.toLowerCase() ?? '';
  if (policy.per === 'region') return `compute/${policy.name}/${subscription}/${regionOf(call)}`;
  const machine = machineOf(call);
  return `compute/${policy.name}/${call.params['operation']?.toLowerCase() ?? keyOf(machine ?? call.scope)}`;
}

const machineOf = (call: Call): string | undefined => /^.*\/virtualMachines\/[^/]+/i.exec(call.scope)?.[0];

/** A list and a resource that does not exist yet have no region to be found by. */
const regionOf = (call: Call): string =>
  (
    call.params['location'] ??
    call.world.resources[keyOf(machineOf(call) ?? call.scope)]?.location ??
    ''
  ).toLowerCase();

/** https://learn.microsoft.com/troubleshoot/azure/virtual-machines/troubleshooting-throttling-errors */
function throttled(
  call: Call,
  policy: ComputePolicy,
  taken: Taken,
  headers: Record<string, string>,
): Refusal {
  const end = call.moment.now + taken.refillsIn * 1000;
  const measured = {
    operationGroup: policy.name,
    startTime: new Date(end - policy.budget.seconds * 1000).toISOString(),
    endTime: new Date(end).toISOString(),
    allowedRequestCount: policy.budget.most,
    measuredRequestCount: policy.budget.most + 1,
  };
  return new Refusal(
    429,
    'OperationNotAllowed',
    'The server rejected the request because too many requests have been received for this subscription.',
    {
      headers: { ...headers, 'retry-after': String(taken.refillsIn) },
      details: [{ code: 'TooManyRequests', target: policy.name, message: JSON.stringify(measured) }],
    },
  );
}
