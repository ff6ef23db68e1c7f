import * as z from 'zod';
import type { Clock } from '../base/clock.ts';
import { jsonb } from './jsonb.ts';
import type { Row } from './pool.ts';
import type { Store } from './store.ts';

const rowSchema = z.object({
  number: z.number(),
  state: z.string(),
  machine: z.string(),
  fold: z.string(),
  undo_of: z.number().nullable(),
  request: z.unknown(),
  plan: z.unknown(),
  decision: z.unknown(),
  outcome: z.unknown(),
  stop_asked: z.boolean(),
  expires_at: z.date().nullable(),
  due_at: z.date().nullable(),
  attempts: z.number(),
  stumbles: z.number(),
  created_at: z.date(),
  ended_at: z.date().nullable(),
});

export type ChangeRow = Readonly<z.infer<typeof rowSchema>>;

export type NewChangeRow = Pick<ChangeRow, 'state' | 'machine' | 'fold' | 'request'> & {
  readonly undoOf?: number;
  /** Decided before it is planned: a way back within its window. */
  readonly decision?: unknown;
};

/** What a move writes besides the state; what is absent stays. */
export type ChangePatch = {
  readonly plan?: unknown;
  readonly decision?: unknown;
  readonly outcome?: unknown;
  readonly expiresAt?: number;
  /** `null`: nothing is to be done any more. */
  readonly dueAt?: number | null;
  readonly ended?: true;
};

export type Move = {
  readonly number: number;
  /** It moves from one of these alone. */
  readonly from: readonly string[];
  readonly to: string;
  /** The attempt that makes it; absent: a person does. */
  readonly attempt?: number;
  /** Only before its time is over. */
  readonly notAfterExpiry?: true;
};

export type ChangeRows = {
  /** Belongs to the caller's transaction, which then holds it. `isNew`: no equal one was open. */
  readonly add: (row: NewChangeRow) => Promise<{ readonly row: ChangeRow; readonly isNew: boolean }>;
  readonly find: (number: number) => Promise<ChangeRow | undefined>;
  /** Belongs to the caller's transaction: until its end nobody else moves or rewrites it. */
  readonly hold: (number: number) => Promise<ChangeRow | undefined>;
  /** The newest first. */
  readonly list: (of: { readonly machine?: string; readonly most: number }) => Promise<readonly ChangeRow[]>;
  /** Those that take this one back, the newest first. */
  readonly undosOf: (number: number) => Promise<readonly ChangeRow[]>;
  /** Compare and set: `undefined` where it was no longer where it moves from, and nothing was changed. */
  readonly move: (move: Move, patch: ChangePatch) => Promise<ChangeRow | undefined>;
  /** Belongs to the caller's transaction. */
  readonly rewriteRequest: (number: number, request: unknown) => Promise<void>;
  /** The one that is due longest and that nobody is at. */
  readonly claim: (lease: { readonly milliseconds: number }) => Promise<ChangeRow | undefined>;
  /** Whether the attempt still counts; if not, it must not send anything more. */
  readonly renew: (claimed: ChangeRow, lease: { readonly milliseconds: number }) => Promise<boolean>;
  /** Ends the attempt; it is looked at again then, or not at all. Not where somebody moved it on meanwhile. */
  readonly rest: (claimed: ChangeRow, until: number | null) => Promise<void>;
  /** Ends an attempt that went wrong. */
  readonly stumble: (claimed: ChangeRow, until: number) => Promise<void>;
  /** Answers whether it could be asked to. */
  readonly askToStop: (number: number) => Promise<boolean>;
  /** For a process that shares the database with nobody: what was at work before it started is not at work now. */
  readonly release: () => Promise<void>;
};

const columns =
  'number, state, machine, fold, undo_of, request, plan, decision, outcome, stop_asked, expires_at, due_at, attempts, stumbles, created_at, ended_at';
const open = `state in ('preparing', 'proposed', 'approved', 'running', 'verifying')`;

export function changeRowsOf(store: Store, clock: Clock): ChangeRows {
  const now = (): Date => new Date(clock.now());
  const changes = async (text: string, params: readonly unknown[]) =>
    (await store.query(text, params)).length > 0;

  return {
    add: async ({ state, machine, fold, request, undoOf, decision }) => {
      for (;;) {
        const there = await store.query(
          `select ${columns} from change where fold = $1 and ${open} for update`,
          [fold],
        );
        // Every try takes a number away, so it is tried only where there is none.
        const [row] =
          there.length > 0
            ? there
            : await store.query(
                `insert into change (state, machine, fold, request, undo_of, decision, due_at, created_at)
                 values ($1, $2, $3, $4, $5, $7, $6, $6)
                 on conflict (fold) where ${open} do nothing returning ${columns}`,
                [state, machine, fold, jsonb(request), undoOf ?? null, now(), orNull(decision)],
              );
        // Otherwise an equal one has come in this moment.
        if (row) return { row: rowSchema.parse(row), isNew: there.length === 0 };
      }
    },

    find: async (number) =>
      firstOf(await store.query(`select ${columns} from change where number = $1`, [number])),

    hold: async (number) =>
      firstOf(await store.query(`select ${columns} from change where number = $1 for update`, [number])),

    list: async ({ machine, most }) =>
      allOf(
        machine === undefined
          ? await store.query(`select ${columns} from change order by number desc limit $1`, [most])
          : await store.query(
              `select ${columns} from change where machine = $2 order by number desc limit $1`,
              [most, machine],
            ),
      ),

    undosOf: async (number) =>
      allOf(
        await store.query(`select ${columns} from change where undo_of = $1 order by number desc`, [number]),
      ),

    move: async ({ number, from, to, attempt, notAfterExpiry }, patch) =>
      firstOf(
        await store.query(
          `update change set state = $3, stumbles = 0,
             plan = coalesce($4::jsonb, plan),
             decision = coalesce($5::jsonb, decision),
             outcome = coalesce($6::jsonb, outcome),
             expires_at = coalesce($7::timestamptz, expires_at),
             due_at = case when $8 then $9::timestamptz else due_at end,
             ended_at = case when $10 then $13::timestamptz else ended_at end
           where number = $1 and state = any($2::text[])
             and ($11::integer is null or attempts = $11)
             and (not $12 or expires_at > $13)
           returning ${columns}`,
          [
            number,
            [...from],
            to,
            orNull(patch.plan),
            orNull(patch.decision),
            orNull(patch.outcome),
            patch.expiresAt === undefined ? null : new Date(patch.expiresAt),
            patch.dueAt !== undefined,
            patch.dueAt === undefined || patch.dueAt === null ? null : new Date(patch.dueAt),
            patch.ended === true,
            attempt ?? null,
            notAfterExpiry === true,
            now(),
          ],
        ),
      ),

    rewriteRequest: async (number, request) => {
      await store.query('update change set request = $2 where number = $1', [number, jsonb(request)]);
    },

    claim: async ({ milliseconds }) =>
      firstOf(
        await store.query(
          `with due as (
             select number as due_number from change
             where due_at <= $1 and (leased_until is null or leased_until <= $1)
             order by due_at, number limit 1 for update skip locked
           )
           update change set attempts = attempts + 1, leased_until = $2,
             stumbles = stumbles + case when leased_until is null then 0 else 1 end
           from due where number = due_number returning ${columns}`,
          [now(), new Date(clock.now() + milliseconds)],
        ),
      ),

    renew: ({ number, attempts }, { milliseconds }) =>
      changes(`update change set leased_until = $3 where number = $1 and attempts = $2 returning number`, [
        number,
        attempts,
        new Date(clock.now() + milliseconds),
      ]),

    rest: async ({ number, attempts, state }, until) => {
      await store.query(
        `update change set leased_until = null, due_at = case when state = $3 then $4::timestamptz else due_at end
         where number = $1 and attempts = $2`,
        [number, attempts, state, until === null ? null : new Date(until)],
      );
    },

    stumble: async ({ number, attempts }, until) => {
      await store.query(
        `update change set leased_until = null, stumbles = stumbles + 1, due_at = $3
         where number = $1 and attempts = $2`,
        [number, attempts, new Date(until)],
      );
    },

    askToStop: (number) =>
      changes(
        `update change set stop_asked = true where number = $1 and state = 'running' and not stop_asked
         returning number`,
        [number],
      ),

    release: async () => {
      await store.query(
        'update change set leased_until = null, stumbles = stumbles + 1 where leased_until is not null',
      );
    },
  };
}

const orNull = (value: unknown): string | null => (value === undefined ? null : jsonb(value));

const firstOf = (rows: readonly Row[]): ChangeRow | undefined => rows[0] && rowSchema.parse(rows[0]);

const allOf = (rows: readonly Row[]): readonly ChangeRow[] => z.array(rowSchema).parse(rows);
