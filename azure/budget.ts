import type { Clock } from '../base/clock.ts';

export type RequestKind = 'read' | 'write' | 'delete';

/** Resource Manager's token buckets per subscription, principal and kind of request: how many fit, and how many come back a second. */
const buckets: Readonly<Record<RequestKind, { capacity: number; perSecond: number }>> = {
  // https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling
  read: { capacity: 250, perSecond: 25 },
  write: { capacity: 200, perSecond: 10 },
  delete: { capacity: 200, perSecond: 10 },
};

export type Budget = {
  /** Resolves when a request may be sent; waits its turn behind those who asked before. */
  readonly take: (request: BudgetedRequest, signal?: AbortSignal) => Promise<void>;
  /** Learns from an answer what Azure says is left. */
  readonly learn: (
    request: BudgetedRequest,
    answer: { status: number; retryAfterMs?: number; header: (name: string) => string | undefined },
  ) => void;
};

export type BudgetedRequest = {
  readonly subscription: string;
  readonly principal: string;
  readonly kind: RequestKind;
  /** The path, for answers that concern one resource only. */
  readonly path: string;
};

type Bucket = { tokens: number; at: number; turn: Promise<void> };

/**
 * Parallel work shares what Azure allows, and slows down together when it gets scarce.
 * Invariant: a bucket never holds more than Azure said was left in its last answer, plus what came back since.
 */
export function createBudget(clock: Clock): Budget {
  const known = new Map<string, Bucket>();
  const closedUntil = new Map<string, number>();

  const bucketOf = ({ subscription, principal, kind }: BudgetedRequest): Bucket => {
    const key = `${subscription}|${principal}|${kind}`.toLowerCase();
    const bucket = known.get(key) ?? {
      tokens: buckets[kind].capacity,
      at: clock.now(),
      turn: Promise.resolve(),
    };
    known.set(key, bucket);
    return bucket;
  };

  const refill = (bucket: Bucket, kind: RequestKind) => {
    const { capacity, perSecond } = buckets[kind];
    const back = ((clock.now() - bucket.at) / 1000) * perSecond;
    bucket.tokens = Math.min(capacity, bucket.tokens + Math.max(0, back));
    bucket.at = clock.now();
  };

  async function wait(request: BudgetedRequest, bucket: Bucket, signal?: AbortSignal): Promise<void> {
    while (!signal?.aborted) {
      refill(bucket, request.kind);
      const missing = Math.max(0, 1 - bucket.tokens) / buckets[request.kind].perSecond;
      const closed = Math.max(...doorsOf(request).map((door) => (closedUntil.get(door) ?? 0) - clock.now()));
      const pause = Math.max(missing * 1000, closed);
      if (pause <= 0) {
        bucket.tokens -= 1;
        return;
      }
      await clock.sleep(Math.ceil(pause), signal);
    }
  }

  return {
    take: (request, signal) => {
      const bucket = bucketOf(request);
      const mine = bucket.turn.then(() => wait(request, bucket, signal));
      bucket.turn = mine;
      return mine;
    },
    learn: (request, { status, retryAfterMs = 1000, header }) => {
      const bucket = bucketOf(request);
      const left = Number(header(`x-ms-ratelimit-remaining-subscription-${request.kind}s`) ?? Number.NaN);
      if (Number.isFinite(left)) bucket.tokens = Math.min(bucket.tokens, left);
      if (status !== 429) return;
      const [whole, one] = doorsOf(request);
      const door = header('x-ms-failure-cause') === 'gateway' ? whole : one;
      if (door) closedUntil.set(door, clock.now() + retryAfterMs);
    },
  };
}

/** Resource Manager itself may ask us to stay away, or a provider, for one resource. */
const doorsOf = ({ subscription, principal, kind, path }: BudgetedRequest): [string, string] => [
  `${subscription}|${principal}|${kind}`.toLowerCase(),
  `${principal}|${path}`.toLowerCase(),
];
