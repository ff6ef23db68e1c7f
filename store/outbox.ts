import * as z from 'zod';
import type { Clock } from '../base/clock.ts';
import type { NewId } from '../base/ids.ts';
import { errorCode } from './error-code.ts';
import { jsonb } from './jsonb.ts';
import type { Row } from './pool.ts';
import type { Store } from './store.ts';

const entrySchema = z.object({
  id: z.string(),
  conversation: z.string(),
  kind: z.enum(['send', 'update', 'delete']),
  payload: z.unknown(),
  key: z.string(),
  state: z.enum(['pending', 'sending', 'sent', 'failed']),
  attempts: z.number(),
  inDoubt: z.boolean(),
  nextAt: z.date(),
  sentId: z.string().nullable(),
  failure: z.string().nullable(),
});

/** Something to be posted to a conversation. `inDoubt`: an earlier attempt may have posted it. */
export type OutboxEntry = Readonly<z.infer<typeof entrySchema>>;

export type ToPost = Pick<OutboxEntry, 'conversation' | 'kind' | 'payload'> & {
  /** What has the same key is the same, and is posted once. */
  readonly key: string;
};

export type Outbox = {
  /** Belongs to the caller's transaction. Answers with the entry that has the key, new or not. */
  readonly enqueue: (toPost: ToPost) => Promise<OutboxEntry>;
  /** The next one that is due and has nothing before it in its conversation; the caller has it for the lease. */
  readonly claim: (lease: { readonly milliseconds: number }) => Promise<OutboxEntry | undefined>;
  /** These three end an attempt. `false`: it was not this one's to end any more, and nothing was changed. */
  readonly sent: (claimed: OutboxEntry, sentId: string | undefined) => Promise<boolean>;
  readonly failed: (claimed: OutboxEntry, failure: string) => Promise<boolean>;
  readonly retry: (
    claimed: OutboxEntry,
    again: { readonly inMilliseconds: number; readonly failure: string },
  ) => Promise<boolean>;
  /** Attempts whose lease has run out may be made again, and are in doubt. Answers how many. */
  readonly recover: () => Promise<number>;
  readonly find: (key: string) => Promise<OutboxEntry | undefined>;
  /** Lets go of what was sent or has failed and was enqueued before that. */
  readonly tidy: (before: { readonly milliseconds: number }) => Promise<void>;
};

const columns = `id, conversation, kind, payload, idempotency_key as key, state, attempts, in_doubt as "inDoubt",
  next_at as "nextAt", sent_id as "sentId", failure`;

const claimStatement = `
  with due as (
    select id as due_id from outbox this
    where state = 'pending' and next_at <= $1 and not exists (
      select from outbox other
      where other.conversation = this.conversation
        and (other.state = 'sending' or (other.state = 'pending' and other.sequence < this.sequence))
    )
    order by next_at, sequence limit 1 for update skip locked
  )
  update outbox set state = 'sending', attempts = attempts + 1, leased_until = $2
  from due where id = due_id returning ${columns}`;

/** An attempt that was given up may still report that it was sent, as long as no other one has begun. */
const ofThisAttempt = `where id = $1 and attempts = $2 and state in ('sending', 'pending') returning id`;

/** What is to be posted, kept until it is. One at a time in a conversation, in the order in which it came. */
export function outboxOf(store: Store, clock: Clock, newId: NewId): Outbox {
  const fromNow = (milliseconds: number): Date => new Date(clock.now() + milliseconds);

  const end = async (change: string, { id, attempts }: OutboxEntry, ...params: unknown[]): Promise<boolean> =>
    (
      await store.query(`update outbox set ${change}, leased_until = null ${ofThisAttempt}`, [
        id,
        attempts,
        ...params,
      ])
    ).length > 0;

  async function find(key: string): Promise<OutboxEntry | undefined> {
    return firstOf(await store.query(`select ${columns} from outbox where idempotency_key = $1`, [key]));
  }

  return {
    find,

    enqueue: async ({ conversation, kind, payload, key }) => {
      const now = fromNow(0);
      const added = await store.query(
        `insert into outbox (id, conversation, kind, payload, idempotency_key, next_at, created_at)
         values ($1, $2, $3, $4, $5, $6, $6) on conflict (idempotency_key) do nothing returning ${columns}`,
        [newId(), conversation, kind, jsonb(payload), key, now],
      );
      const entry = firstOf(added) ?? (await find(key));
      if (!entry) throw new Error(`The outbox lost ${key} while it was enqueued.`);
      return entry;
    },

    claim: async ({ milliseconds }) => {
      for (;;) {
        try {
          return firstOf(await store.query(claimStatement, [fromNow(0), fromNow(milliseconds)]));
        } catch (error) {
          // Another process claimed one of the same conversation in the same moment: outbox_sending says no.
          if (errorCode(error) !== uniqueViolation) throw error;
        }
      }
    },

    sent: (claimed, sentId) => end(`state = 'sent', sent_id = $3, failure = null`, claimed, sentId),
    failed: (claimed, failure) => end(`state = 'failed', failure = $3`, claimed, failure),
    retry: (claimed, { inMilliseconds, failure }) =>
      end(`state = 'pending', next_at = $3, failure = $4`, claimed, fromNow(inMilliseconds), failure),

    recover: async () => {
      const rows = await store.query(
        `update outbox set state = 'pending', in_doubt = true, leased_until = null
         where state = 'sending' and leased_until <= $1 returning id`,
        [fromNow(0)],
      );
      return rows.length;
    },

    tidy: async ({ milliseconds }) => {
      await store.query(`delete from outbox where state in ('sent', 'failed') and created_at < $1`, [
        new Date(milliseconds),
      ]);
    },
  };
}

const uniqueViolation = '23505';

const firstOf = (rows: readonly Row[]): OutboxEntry | undefined => rows[0] && entrySchema.parse(rows[0]);
