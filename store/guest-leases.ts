import * as z from 'zod';
import type { Clock } from '../base/clock.ts';
import { jsonb } from './jsonb.ts';
import type { Store } from './store.ts';

const openSchema = z.object({ sent_at: z.date().nullable(), managed: z.array(z.string()) });

/** What a turn before this one has begun and not ended. */
export type Unfinished = { readonly sentAt?: number; readonly managed?: readonly string[] };

export type Turn = { readonly machine: string; readonly holder: string };

type Lasting = { readonly milliseconds: number };

/** One look inside a machine at a time. What is about to be sent is written down first. */
export type GuestLeases = {
  /** Answers what is unfinished there; `undefined` while it is somebody else's turn. */
  readonly take: (turn: Turn, lease: Lasting) => Promise<Unfinished | undefined>;
  /** These two answer whether it is still this one's turn; if not, nothing was changed. */
  readonly renew: (turn: Turn, lease: Lasting) => Promise<boolean>;
  readonly note: (
    turn: Turn,
    begun: { readonly sent: boolean } | { readonly managed: string },
  ) => Promise<boolean>;
  /** It is the next one's turn. Without an answer, those who waited look themselves. */
  readonly end: (turn: Turn, answer?: unknown) => Promise<void>;
  /** What somebody else found after that. */
  readonly answerSince: (machine: string, since: number) => Promise<unknown>;
  /** It was deleted in Azure, whoever made it. */
  readonly forget: (managed: string) => Promise<void>;
  /** Resources that nobody is using any more. */
  readonly leftBehind: () => Promise<readonly string[]>;
  /** For a process that shares the database with nobody: it is nobody's turn. */
  readonly release: () => Promise<void>;
  /** Lets go of what was over before that. */
  readonly tidy: (before: Lasting) => Promise<void>;
};

export function guestLeasesOf(store: Store, clock: Clock): GuestLeases {
  const fromNow = (milliseconds: number): Date => new Date(clock.now() + milliseconds);
  const mine = 'where machine = $1 and holder = $2';
  const changes = async (text: string, params: readonly unknown[]) =>
    (await store.query(text, params)).length > 0;

  return {
    take: async ({ machine, holder }, { milliseconds }) => {
      const [row] = await store.query(
        `insert into guest_lease (machine, holder, leased_until) values ($1, $2, $3)
         on conflict (machine) do update set holder = excluded.holder, leased_until = excluded.leased_until
         where guest_lease.leased_until <= $4 returning sent_at, managed`,
        [machine, holder, fromNow(milliseconds), fromNow(0)],
      );
      if (!row) return undefined;
      const { sent_at: sentAt, managed } = openSchema.parse(row);
      return {
        ...(sentAt === null ? {} : { sentAt: sentAt.getTime() }),
        ...(managed.length === 0 ? {} : { managed }),
      };
    },

    renew: ({ machine, holder }, { milliseconds }) =>
      changes(`update guest_lease set leased_until = $3 ${mine} returning machine`, [
        machine,
        holder,
        fromNow(milliseconds),
      ]),

    note: ({ machine, holder }, begun) =>
      'managed' in begun
        ? changes(
            `update guest_lease set managed = array_append(managed, $3::text) ${mine} returning machine`,
            [machine, holder, begun.managed],
          )
        : changes(`update guest_lease set sent_at = $3 ${mine} returning machine`, [
            machine,
            holder,
            begun.sent ? fromNow(0) : null,
          ]),

    end: async ({ machine, holder }, answer) => {
      const now = fromNow(0);
      await (answer === undefined
        ? store.query(`update guest_lease set leased_until = $3 ${mine}`, [machine, holder, now])
        : store.query(`update guest_lease set leased_until = $3, answered_at = $3, answer = $4 ${mine}`, [
            machine,
            holder,
            now,
            jsonb(answer),
          ]));
    },

    answerSince: async (machine, since) => {
      const [row] = await store.query(
        'select answer from guest_lease where machine = $1 and answered_at >= $2',
        [machine, new Date(since)],
      );
      return row?.['answer'];
    },

    forget: async (managed) => {
      await store.query(
        'update guest_lease set managed = array_remove(managed, $1::text) where $1::text = any(managed)',
        [managed],
      );
    },

    leftBehind: async () => {
      const rows = await store.query(
        `select unnest(managed) as managed from guest_lease
         where managed <> '{}' and leased_until <= $1 order by machine`,
        [fromNow(0)],
      );
      return z
        .array(z.object({ managed: z.string() }))
        .parse(rows)
        .map(({ managed }) => managed);
    },

    release: async () => {
      await store.query('update guest_lease set leased_until = $1 where leased_until > $1', [fromNow(0)]);
    },

    tidy: async ({ milliseconds }) => {
      await store.query("delete from guest_lease where managed = '{}' and leased_until < $1", [
        new Date(milliseconds),
      ]);
    },
  };
}
