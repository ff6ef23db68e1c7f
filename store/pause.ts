import * as z from 'zod';
import { jsonb } from './jsonb.ts';
import type { Store } from './store.ts';

const rowSchema = z.object({ by: z.unknown(), reason: z.string(), since: z.date() });

export type PauseRow = Readonly<z.infer<typeof rowSchema>>;

/** The stop button: while somebody holds it down, no change begins. */
export type Pause = {
  readonly now: () => Promise<PauseRow | undefined>;
  /** Answers whether it was not down before. */
  readonly begin: (row: PauseRow) => Promise<boolean>;
  readonly end: () => Promise<boolean>;
};

export const pauseOf = (store: Store): Pause => ({
  now: async () => {
    const [row] = await store.query('select by, reason, since from pause');
    return row && rowSchema.parse(row);
  },
  begin: async ({ by, reason, since }) =>
    (
      await store.query(
        `insert into pause (by, reason, since) values ($1, $2, $3)
         on conflict (only_one) do nothing returning since`,
        [jsonb(by), reason, since],
      )
    ).length > 0,
  end: async () => (await store.query('delete from pause returning since')).length > 0,
});
