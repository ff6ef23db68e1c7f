import { supportInfo } from '../resource-graph/support-info.ts';
import { type Buckets, takeToken } from './bucket.ts';
import type { Call } from './operation.ts';
import { Refusal } from './refusal.ts';

/** https://learn.microsoft.com/azure/governance/resource-graph/concepts/guidance-for-throttled-requests */
const quota = { most: 15, again: 15, seconds: 5 } as const;

/** Takes from what one user may ask of Resource Graph, which counts nothing else. */
export function chargeResourceGraph(buckets: Buckets, call: Call): Record<string, string> {
  const taken = takeToken(buckets, `resource-graph/${call.caller.id}`, quota, call.moment.now);
  const headers = {
    'x-ms-ratelimit-remaining-tenant-resource-requests': String(taken.remaining),
    'x-ms-user-quota-remaining': String(taken.remaining),
    'x-ms-user-quota-resets-after': `00:00:${String(taken.refillsIn).padStart(2, '0')}`,
  };
  if (taken.passed) return headers;
  throw new Refusal(429, 'RateLimiting', supportInfo(call), {
    headers: { ...headers, 'retry-after': String(taken.refillsIn) },
    details: [
      {
        code: 'RateLimiting',
        message:
          'Client application has been throttled and should not attempt to repeat the request until an amount of time has elapsed. Please see https://aka.ms/resourcegraph-throttling for help.',
      },
    ],
  });
}
