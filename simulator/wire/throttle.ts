import { type Buckets, takeToken } from './bucket.ts';
import { chargeCompute } from './charge-compute.ts';
import { chargeNetwork } from './charge-network.ts';
import { chargeResourceGraph } from './charge-resource-graph.ts';
import type { Call } from './operation.ts';
import { Refusal } from './refusal.ts';

export type { Buckets } from './bucket.ts';

/** Takes what the call costs and says what remains; refuses with 429 when a bucket is empty. */
export function charge(buckets: Buckets, call: Call): Record<string, string> {
  if (call.operation.charge === 'ResourceGraph') return chargeResourceGraph(buckets, call);
  const headers = chargeResourceManager(buckets, call);
  switch (call.operation.charge) {
    case undefined:
      return headers;
    case 'Network':
      chargeNetwork(buckets, call, headers);
      return headers;
    default:
      return { ...headers, ...chargeCompute(buckets, call, headers, call.operation.charge) };
  }
}

type Kind = 'reads' | 'writes' | 'deletes';

/** https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling */
const budgets = {
  reads: { most: 250, again: 25, seconds: 1 },
  writes: { most: 200, again: 10, seconds: 1 },
  deletes: { most: 200, again: 10, seconds: 1 },
} as const;

/** All callers of a subscription together have so many times what one has. */
const together = 15;

const kindOf = (call: Call): Kind =>
  call.operation.method === 'GET' || call.operation.method === 'HEAD'
    ? 'reads'
    : call.operation.method === 'DELETE'
      ? 'deletes'
      : 'writes';

function chargeResourceManager(buckets: Buckets, call: Call): Record<string, string> {
  const kind = kindOf(call);
  const subscription = /^\/subscriptions\/([^/]+)/i.exec(call.scope)?.[1]?.toLowerCase();
  const place = subscription ?? call.world.tenantId;
  const now = call.moment.now;
  const own = takeToken(buckets, `arm/${place}/${call.caller.id}/${kind}`, budgets[kind], now);
  if (subscription === undefined) {
    const headers = { [`x-ms-ratelimit-remaining-tenant-${kind}`]: String(own.remaining) };
    if (!own.passed) throw throttled(call, `tenant '${place}'`, kind, own.refillsIn, headers);
    return headers;
  }
  const { most, again, seconds } = budgets[kind];
  const whole = { most: most * together, again: again * together, seconds };
  const all = takeToken(buckets, `arm/${place}/${kind}`, whole, now);
  const headers = {
    [`x-ms-ratelimit-remaining-subscription-${kind}`]: String(own.remaining),
    [`x-ms-ratelimit-remaining-subscription-global-${kind}`]: String(all.remaining),
  };
  if (!own.passed || !all.passed) {
    const seconds = Math.max(own.passed ? 0 : own.refillsIn, all.passed ? 0 : all.refillsIn);
    throw throttled(call, `subscription '${subscription}'`, kind, seconds, headers);
  }
  return headers;
}

const throttled = (
  call: Call,
  place: string,
  kind: Kind,
  seconds: number,
  headers: Record<string, string>,
): Refusal =>
  new Refusal(
    429,
    'SubscriptionRequestsThrottled',
    `Number of '${kind.slice(0, -1)}' requests for ${place} actor '${call.caller.id}' exceeded. Please try again after '${seconds}' seconds.`,
    { headers: { ...headers, 'retry-after': String(seconds) } },
  );
