import type { Clock } from '../base/clock.ts';
import type { Store } from './store.ts';

export type SeenActivities = {
  /** Whether it came before, within the period that was given then. */
  readonly has: (key: string) => Promise<boolean>;
  /** Whether it comes for the first time within the period that was given when it came before. */
  readonly isFirst: (key: string, remember: { readonly milliseconds: number }) => Promise<boolean>;
  /** Lets go of what need not be remembered any more. */
  readonly tidy: () => Promise<void>;
};

/** Channels deliver an activity again when they got no answer. In a transaction, it is seen if that is committed. */
export const seenActivitiesOf = (store: Store, clock: Clock): SeenActivities => ({
  has: async (key) => {
    const params = [key, new Date(clock.now())];
    return (
      (await store.query('select from seen_activity where key = $1 and expires_at > $2', params)).length > 0
    );
  },
  isFirst: async (key, { milliseconds }) => {
    const now = clock.now();
    const rows = await store.query(
      `insert into seen_activity (key, expires_at) values ($1, $2)
       on conflict (key) do update set expires_at = excluded.expires_at where seen_activity.expires_at <= $3
       returning key`,
      [key, new Date(now + milliseconds), new Date(now)],
    );
    return rows.length > 0;
  },
  tidy: async () => {
    await store.query('delete from seen_activity where expires_at <= $1', [new Date(clock.now())]);
  },
});
