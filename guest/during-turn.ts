import type { ProbeParts, Turn } from './probe-parts.ts';

/** A process that says nothing for so long has lost its turn. */
export const leaseMs = 30_000;

type Parts = Pick<ProbeParts, 'leases' | 'azure' | 'closing'>;

type Doing<Value> = {
  /** Stopped when the process ends or the turn was lost. */
  readonly work: (stop: AbortSignal) => Promise<Value>;
  /** What may be told to those who wait for the same. */
  readonly found: (value: Value) => unknown;
};

/** Does something in one's own turn at a machine, and ends the turn whatever comes of it. */
export async function duringTurn<Value>(
  parts: Parts,
  turn: Turn,
  { work, found }: Doing<Value>,
): Promise<Value> {
  const over = new AbortController();
  const lost = new AbortController();
  const keeping = keep(parts, turn, { over: over.signal, lost });
  let answer: unknown;
  try {
    const value = await work(AbortSignal.any([parts.closing, lost.signal]));
    answer = found(value);
    return value;
  } finally {
    over.abort();
    await keeping;
    await parts.leases.end(turn, answer);
  }
}

async function keep(
  { leases, azure }: Parts,
  turn: Turn,
  { over, lost }: { readonly over: AbortSignal; readonly lost: AbortController },
): Promise<void> {
  for (;;) {
    await azure.clock.sleep(leaseMs / 3, over);
    if (over.aborted) return;
    // While the database cannot be reached, what it said last counts.
    const held = await leases.renew(turn, { milliseconds: leaseMs }).catch(() => true);
    if (!held) return lost.abort();
  }
}
