import type { Clock } from '../base/clock.ts';
import type { Store } from './store.ts';

/** A process that says nothing for so long has lost its turn. The clocks of all machines must agree well within it. */
const leaseMilliseconds = 30_000;

/** How often who waits looks again. */
const looksEvery = 100;

/** Who is in a turn of which conversation. A holder is one turn, not one process. */
export type Lease = { readonly conversation: string; readonly holder: string };

type Parts = { readonly store: Store; readonly clock: Clock };

/** Does the work while no other process has the lease. `lost` is aborted when it is not held any more. */
export async function withLease<T>(
  lease: Lease,
  parts: Parts,
  work: (lost: AbortSignal) => Promise<T>,
): Promise<T> {
  let end = await take(lease, parts);
  while (end === undefined) {
    await parts.clock.sleep(looksEvery);
    end = await take(lease, parts);
  }
  const done = new AbortController();
  const lost = new AbortController();
  const keeping = keep(lease, parts, { end, done: done.signal, lost });
  try {
    return await work(lost.signal);
  } finally {
    done.abort();
    await keeping;
    await parts.store.query('delete from turn_lease where conversation = $1 and holder = $2', [
      lease.conversation,
      lease.holder,
    ]);
  }
}

/** Answers when it ends; `undefined` when somebody else has it. */
async function take({ conversation, holder }: Lease, { store, clock }: Parts): Promise<number | undefined> {
  const now = clock.now();
  const end = now + leaseMilliseconds;
  const rows = await store.query(
    `insert into turn_lease (conversation, holder, leased_until) values ($1, $2, $3)
     on conflict (conversation) do update set holder = excluded.holder, leased_until = excluded.leased_until
     where turn_lease.leased_until <= $4 returning holder`,
    [conversation, holder, new Date(end), new Date(now)],
  );
  return rows.length > 0 ? end : undefined;
}

async function renew({ conversation, holder }: Lease, { store }: Parts, end: number): Promise<boolean> {
  const rows = await store.query(
    'update turn_lease set leased_until = $3 where conversation = $1 and holder = $2 returning holder',
    [conversation, holder, new Date(end)],
  );
  return rows.length > 0;
}

type Keeping = { end: number; readonly done: AbortSignal; readonly lost: AbortController };

async function keep(lease: Lease, parts: Parts, keeping: Keeping): Promise<void> {
  while (!keeping.lost.signal.aborted) {
    await parts.clock.sleep(leaseMilliseconds / 3, keeping.done);
    if (keeping.done.aborted) return;
    const end = parts.clock.now() + leaseMilliseconds;
    // While the database cannot be reached, what it said last counts.
    const held = await renew(lease, parts, end).catch(() => undefined);
    if (held) keeping.end = end;
    else if (held === false || parts.clock.now() >= keeping.end) {
      keeping.lost.abort(new Error(`The turn in ${lease.conversation} took too long and was lost.`));
    }
  }
}
