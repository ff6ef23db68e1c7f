import type { Clock } from '../base/clock.ts';
import type { Outbox } from '../store/outbox.ts';
import type { Store } from '../store/store.ts';

export type Health = {
  readonly ready: boolean;
  /** How long the oldest of what is to be posted has waited. */
  readonly outboxSeconds?: number;
};

type Parts = { readonly store: Pick<Store, 'query'>; readonly outbox: Outbox; readonly clock: Clock };

const patience = 2_000;

/** Whether the bot can do its work: what it must not lose can be written down. The settings were read at the start. */
export async function healthOf({ store, outbox, clock }: Parts): Promise<Health> {
  const answered = async (): Promise<Health> => {
    await store.query('select 1');
    const since = await outbox.waitingSince();
    return { ready: true, outboxSeconds: since ? Math.round((clock.now() - since.getTime()) / 1000) : 0 };
  };
  const late = new AbortController();
  const silent = clock.sleep(patience, late.signal).then((): Health => ({ ready: false }));
  try {
    return await Promise.race([answered().catch((): Health => ({ ready: false })), silent]);
  } finally {
    late.abort();
  }
}
