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

/** What a change is about to do, written down before it is done. */
export type ChangeEffects = {
  readonly list: (change: number) => Promise<readonly EffectRow[]>;
  /** Before it is sent for the first time. `false`: it was written down before. */
  readonly intend: (at: At, before: unknown) => Promise<boolean>;
  /**
   * In the moment of sending. `false`: it was sent more often than the sender knows, or the attempt is no longer the
   * one that may, and nothing must be sent.
   */
  readonly sending: (at: At, known: { readonly sent: number; readonly attempt: number }) => Promise<boolean>;
  /** Azure took it on: where it says how it goes. */
  readonly accepted: (at: At, operation: string) => Promise<void>;
  readonly end: (
    at: At,
    end: {
      readonly state: 'done' | 'skipped' | 'failed' | 'unknown';
      readonly after?: unknown;
      readonly failure?: unknown;
    },
  ) => Promise<void>;
  /** All of them for one change, or none. Answers which other change has one of them. */
  readonly lock: (change: number, resources: readonly string[]) => Promise<number | undefined>;
  readonly unlock: (change: number) => Promise<void>;
};

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

  intend: async ({ change, step }, before) =>
    (
      await store.query(
        `insert into change_effect (change, step, state, before) values ($1, $2, 'intended', $3)
         on conflict (change, step) do nothing returning step`,
        [change, step, jsonb(before ?? null)],
      )
    ).length > 0,

  sending: async ({ change, step }, { sent, attempt }) =>
    (
      await store.query(
        `update change_effect set sent = sent + 1, sent_at = $4, operation = null
         where change = $1 and step = $2 and state = 'intended' and sent = $3
           and exists (
             select from change where number = $1 and attempts = $5 and leased_until > $4
           )
         returning step`,
        [change, step, sent, new Date(clock.now()), attempt],
      )
    ).length > 0,

  accepted: async ({ change, step }, operation) => {
    await store.query(
      `update change_effect set operation = $3 where change = $1 and step = $2 and state = 'intended'`,
      [change, step, operation],
    );
  },

  end: async ({ change, step }, { state, after, failure }) => {
    await store.query(
      `update change_effect set state = $3, after = $4, failure = $5
       where change = $1 and step = $2 and state = 'intended'`,
      [
        change,
        step,
        state,
        after === undefined ? null : jsonb(after),
        failure === undefined ? null : jsonb(failure),
      ],
    );
  },

  lock: async (change, resources) => {
    const wanted = [...new Set(resources)].sort();
    return store.transaction(async () => {
      const held = await store.query(
        `select resource, change from change_lock where resource = any($1::text[]) and change <> $2
         order by resource limit 1`,
        [wanted, change],
      );
      const other = z.array(z.object({ change: z.number() })).parse(held)[0];
      if (other) return other.change;
      // Whoever comes at the same moment waits for the commit of the other here.
      const got = await store.query(
        `insert into change_lock (resource, change)
         select resource, $2 from unnest($1::text[]) as wanted(resource)
         on conflict (resource) do update set change = change_lock.change returning change`,
        [wanted, change],
      );
      const raced = z
        .array(z.object({ change: z.number() }))
        .parse(got)
        .find((row) => row.change !== change);
      if (!raced) return undefined;
      await store.query('delete from change_lock where change = $1', [change]);
      return raced.change;
    });
  },

  unlock: async (change) => {
    await store.query('delete from change_lock where change = $1', [change]);
  },
});
