import * as z from 'zod';
import type { Clock } from '../base/clock.ts';
import { jsonb } from './jsonb.ts';
import type { Store } from './store.ts';

const rowSchema = z.object({
  step: z.number(),
  state: z.enum(['intended', 'done', 'skipped', 'failed', 'unknown']),
  sent: z.number(),
  sent_at: z.date().nullable(),
  operation: z.string().nullable(),
  before: z.unknown(),
  after: z.unknown(),
  failure: z.unknown(),
});

export type EffectRow = Readonly<z.infer<typeof rowSchema>>;

type At = { readonly change: number; readonly step: number };

/** Who writes: nothing counts any more once another attempt has begun, or has sent it again. */
type By = { readonly attempt: number; readonly sent: number };

/** What a change is about to do, written down before it is done. */
export type ChangeEffects = {
  readonly list: (change: number) => Promise<readonly EffectRow[]>;
  /** Before it is sent for the first time. Does nothing where it was written down before. */
  readonly intend: (at: At, before: unknown) => Promise<void>;
  /** In the moment of sending. `false`: nothing must be sent; the attempt is over, or somebody else has sent it. */
  readonly sending: (at: At, by: By) => Promise<boolean>;
  /** Azure took it on: where it says how it goes. */
  readonly accepted: (at: At, by: By, operation: string) => Promise<void>;
  /** Azure refused it, so nobody need look for it. */
  readonly refused: (at: At, by: By) => Promise<void>;
  /** `false`: it was not this one's to end any more, and nothing was changed. */
  readonly end: (
    at: At,
    by: By,
    end: {
      readonly state: 'done' | 'skipped' | 'failed' | 'unknown';
      readonly after?: unknown;
      readonly failure?: unknown;
    },
  ) => Promise<boolean>;
  /**
   * All of them for one change, or none; `for`: which other change has one of them. `lost`: it is not about to begin any
   * more, or another attempt is, and has no use for locks that nobody would let go.
   */
  readonly lock: (
    change: number,
    at: { readonly attempt: number; readonly from: string },
    resources: readonly string[],
  ) => Promise<'locked' | 'lost' | { readonly for: number }>;
  readonly unlock: (change: number) => Promise<void>;
};

/** Of the attempt that began last, while the step is as that attempt knows it. */
const mine = `change = $1 and step = $2 and state = 'intended' and sent = $3
  and exists (select from change where number = $1 and attempts = $4)`;

const changeOf = z.object({ change: z.number() });

export const changeEffectsOf = (store: Store, clock: Clock): ChangeEffects => ({
  list: async (change) =>
    z
      .array(rowSchema)
      .parse(
        await store.query(
          'select step, state, sent, sent_at, operation, before, after, failure from change_effect where change = $1 order by step',
          [change],
        ),
      ),

  intend: async ({ change, step }, before) => {
    await store.query(
      `insert into change_effect (change, step, state, before) values ($1, $2, 'intended', $3)
       on conflict (change, step) do nothing`,
      [change, step, jsonb(before ?? null)],
    );
  },

  sending: async ({ change, step }, { attempt, sent }) =>
    (
      await store.query(
        `update change_effect set sent = sent + 1, sent_at = $5, operation = null
         where ${mine} and exists (select from change where number = $1 and leased_until > $5)
         returning step`,
        [change, step, sent, attempt, new Date(clock.now())],
      )
    ).length > 0,

  accepted: async ({ change, step }, { attempt, sent }, operation) => {
    await store.query(`update change_effect set operation = $5 where ${mine}`, [
      change,
      step,
      sent,
      attempt,
      operation,
    ]);
  },

  refused: async ({ change, step }, { attempt, sent }) => {
    await store.query(`update change_effect set sent_at = null, operation = null where ${mine}`, [
      change,
      step,
      sent,
      attempt,
    ]);
  },

  end: async ({ change, step }, { attempt, sent }, { state, after, failure }) =>
    (
      await store.query(
        `update change_effect set state = $5, after = $6, failure = $7 where ${mine} returning step`,
        [change, step, sent, attempt, state, orNull(after), orNull(failure)],
      )
    ).length > 0,

  lock: (change, { attempt, from }, resources) =>
    store.transaction(async () => {
      // Whoever ends it now waits until the locks are there, and lets go of them.
      const own = await store.query(
        'select number from change where number = $1 and attempts = $2 and state = $3 for update',
        [change, attempt, from],
      );
      if (own.length === 0) return 'lost';
      const wanted = [...new Set(resources)].sort();
      const [held] = await store.query(
        'select change from change_lock where resource = any($1::text[]) and change <> $2 limit 1',
        [wanted, change],
      );
      if (held) return { for: changeOf.parse(held).change };
      // Whoever comes at the same moment waits for the commit of the other here.
      const rows = await store.query(
        `insert into change_lock (resource, change)
         select resource, $2 from unnest($1::text[]) as wanted(resource) order by resource
         on conflict (resource) do update set change = change_lock.change returning change`,
        [wanted, change],
      );
      const other = rows.map((row) => changeOf.parse(row)).find((row) => row.change !== change);
      if (!other) return 'locked';
      await store.query('delete from change_lock where change = $1', [change]);
      return { for: other.change };
    }),

  unlock: async (change) => {
    await store.query('delete from change_lock where change = $1', [change]);
  },
});

const orNull = (value: unknown): string | null => (value === undefined ? null : jsonb(value));
