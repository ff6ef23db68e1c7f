import * as z from 'zod';
import type { Clock } from '../base/clock.ts';
import { jsonb } from './jsonb.ts';
import type { Row } from './pool.ts';
import type { Store } from './store.ts';

const rowSchema = z.object({
  number: z.number(),
  asker: z.string(),
  machine: z.string(),
  /** What is asked about it. */
  purpose: z.string(),
  request: z.unknown(),
  state: z.enum(['waiting', 'running', 'done', 'cancelled', 'failed']),
  result: z.unknown(),
  attempts: z.number(),
});

export type DiagnosisRow = Readonly<z.infer<typeof rowSchema>>;

export type DiagnosisRows = {
  /** Belongs to the caller's transaction. `isNew`: the asker has no open one of that machine and purpose yet. */
  readonly add: (
    row: Pick<DiagnosisRow, 'asker' | 'machine' | 'purpose' | 'request'>,
  ) => Promise<{ readonly row: DiagnosisRow; readonly isNew: boolean }>;
  readonly find: (number: number) => Promise<DiagnosisRow | undefined>;
  /** The newest that has ended well, of one machine. */
  readonly lastOf: (asker: string, machine: string) => Promise<DiagnosisRow | undefined>;
  readonly openOf: (asker: string) => Promise<readonly DiagnosisRow[]>;
  /** The oldest that waits, or whose attempt has said nothing for its lease. */
  readonly claim: (lease: { readonly milliseconds: number }) => Promise<DiagnosisRow | undefined>;
  /** These two answer whether the attempt still counts; if not, nothing was changed. */
  readonly renew: (claimed: DiagnosisRow, lease: { readonly milliseconds: number }) => Promise<boolean>;
  readonly end: (
    claimed: DiagnosisRow,
    end: { readonly state: 'done' | 'failed'; readonly result?: unknown },
  ) => Promise<boolean>;
  /** Answers whether it was still open. */
  readonly cancel: (number: number) => Promise<boolean>;
  /** For a process that shares the database with nobody: what was running before it started is not running now. */
  readonly release: () => Promise<void>;
  /** Lets go of what was asked before that and has ended. */
  readonly tidy: (before: { readonly milliseconds: number }) => Promise<void>;
};

const columns = 'number, asker, machine, purpose, request, state, result, attempts';
const open = `state in ('waiting', 'running')`;
const ofThisAttempt = `where number = $1 and attempts = $2 and state = 'running' returning number`;

export function diagnosisRowsOf(store: Store, clock: Clock): DiagnosisRows {
  const fromNow = (milliseconds: number): Date => new Date(clock.now() + milliseconds);
  const changes = async (text: string, params: readonly unknown[]) =>
    (await store.query(text, params)).length > 0;

  return {
    add: async ({ asker, machine, purpose, request }) => {
      const added = await store.query(
        `insert into diagnosis (asker, machine, purpose, request, created_at) values ($1, $2, $3, $4, $5)
         on conflict (asker, machine, purpose) where ${open} do nothing returning ${columns}`,
        [asker, machine, purpose, jsonb(request), fromNow(0)],
      );
      const there =
        added.length > 0
          ? added
          : await store.query(
              `select ${columns} from diagnosis
               where asker = $1 and machine = $2 and purpose = $3 and ${open}`,
              [asker, machine, purpose],
            );
      const row = firstOf(there);
      if (!row)
        throw new Error(`The diagnosis of ${machine} ended in the moment when it was asked for again.`);
      return { row, isNew: added.length > 0 };
    },

    find: async (number) =>
      firstOf(await store.query(`select ${columns} from diagnosis where number = $1`, [number])),

    lastOf: async (asker, machine) =>
      firstOf(
        await store.query(
          `select ${columns} from diagnosis where asker = $1 and machine = $2 and state = 'done'
           order by number desc limit 1`,
          [asker, machine],
        ),
      ),

    openOf: async (asker) =>
      z
        .array(rowSchema)
        .parse(
          await store.query(`select ${columns} from diagnosis where asker = $1 and ${open} order by number`, [
            asker,
          ]),
        ),

    claim: async ({ milliseconds }) =>
      firstOf(
        await store.query(
          `with due as (
             select number as due_number from diagnosis
             where state = 'waiting' or (state = 'running' and leased_until <= $1)
             order by number limit 1 for update skip locked
           )
           update diagnosis set state = 'running', attempts = attempts + 1, leased_until = $2
           from due where number = due_number returning ${columns}`,
          [fromNow(0), fromNow(milliseconds)],
        ),
      ),

    renew: ({ number, attempts }, { milliseconds }) =>
      changes(`update diagnosis set leased_until = $3 ${ofThisAttempt}`, [
        number,
        attempts,
        fromNow(milliseconds),
      ]),

    end: ({ number, attempts }, { state, result }) =>
      changes(`update diagnosis set state = $3, result = $4, leased_until = null ${ofThisAttempt}`, [
        number,
        attempts,
        state,
        result === undefined ? null : jsonb(result),
      ]),

    cancel: (number) =>
      changes(
        `update diagnosis set state = 'cancelled', leased_until = null
         where number = $1 and ${open} returning number`,
        [number],
      ),

    release: async () => {
      await store.query(`update diagnosis set leased_until = $1 where state = 'running'`, [fromNow(0)]);
    },

    tidy: async ({ milliseconds }) => {
      await store.query(`delete from diagnosis where not ${open} and created_at < $1`, [
        new Date(milliseconds),
      ]);
    },
  };
}

const firstOf = (rows: readonly Row[]): DiagnosisRow | undefined => rows[0] && rowSchema.parse(rows[0]);
