import { type Buckets, takeToken } from './bucket.ts';
import type { Call } from './operation.ts';
import { Refusal } from './refusal.ts';

/** https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling#network-throttling */
const budgets = {
  reads: { most: 10_000, again: 10_000, seconds: 300 },
  writes: { most: 1_000, again: 1_000, seconds: 300 },
} as const;

/** Takes from the network provider's budget. It says nothing of what remains. */
export function chargeNetwork(buckets: Buckets, call: Call, before: Record<string, string>): void {
  const kind = call.operation.method === 'GET' ? 'reads' : 'writes';
  const budget = budgets[kind];
  const name = `network/${call.params['subscription']?.toLowerCase() ?? ''}/${kind}`;
  const taken = takeToken(buckets, name, budget, call.moment.now);
  if (taken.passed) return;
  throw new Refusal(
    429,
    'ResourceRequestsThrottled',
    `Number of requests for action '${call.operation.action ?? call.operation.id}' exceeded the limit of '${budget.most}' for time interval '00:05:00'. Please try again after '${taken.refillsIn}' seconds.`,
    { headers: { ...before, 'retry-after': String(taken.refillsIn) } },
  );
}
