import type { Clock } from '../base/clock.ts';
import type { Store } from './store.ts';

export type SeenActivities = {
  /** Whether this process knows that it came before: saves looking. Who acts on it asks `isFirst`. */
  readonly has: (key: string) => boolean;
  /** Whether it comes for the first time within the period that was given when it came before. */
  readonly isFirst: (key: string, remember: { readonly milliseconds: number }) => Promise<boolean>;
  /** Lets go of what need not be remembered any more. */
  readonly tidy: () => Promise<void>;
};

/** What comes twice comes within seconds. */
const mostKnown = 10_000;

/** Channels deliver an activity again when they got no answer. In a transaction, it is seen if that is committed. */
export function seenActivitiesOf(store: Store, clock: Clock): SeenActivities {
  /** When each one expires; the oldest first. */
  const known = new Map<string, number>();
  const know = (key: string, expires: number): void => {
    known.delete(key);
    known.set(key, expires);
    const [oldest] = known.keys();
    if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  };

  return {
    has: (key) => (known.get(key) ?? Number.NEGATIVE_INFINITY) > clock.now(),

    isFirst: async (key, { milliseconds }) => {
      const now = clock.now();
      const expires = now + milliseconds;
      const rows = await store.query(
        `insert into seen_activity (key, expires_at) values ($1, $2)
         on conflict (key) do update set expires_at = excluded.expires_at where seen_activity.expires_at <= $3
         returning key`,
        [key, new Date(expires), new Date(now)],
      );
      if (rows.length === 0) return false;
      store.whenCommitted(() => know(key, expires));
      return true;
    },

    tidy: async () => {
      await store.query('delete from seen_activity where expires_at <= $1', [new Date(clock.now())]);
    },
  };
}
