import * as z from 'zod';
import type { Clock } from '../base/clock.ts';
import type { NewId } from '../base/ids.ts';
import { errorCode } from './error-code.ts';
import { jsonb } from './jsonb.ts';
import {
  againStatement,
  claimStatement,
  columns,
  failedStatement,
  ofThisAttempt,
  replaceStatement,
  sentStatement,
} from './outbox-sql.ts';
import type { Row } from './pool.ts';
import type { Store } from './store.ts';

const entrySchema = z.object({
  id: z.string(),
  conversation: z.string(),
  kind: z.enum(['send', 'update', 'delete']),
  card: z.string().nullable(),
  payload: z.unknown(),
  key: z.string(),
  state: z.enum(['pending', 'sending', 'sent', 'failed']),
  attempts: z.number(),
  inDoubt: z.boolean(),
  nextAt: z.date(),
  createdAt: z.date(),
  sentId: z.string().nullable(),
  failure: z.string().nullable(),
});

/** Something to be posted to a conversation. `inDoubt`: an earlier attempt may have posted it. */
export type OutboxEntry = Readonly<z.infer<typeof entrySchema>>;

export type ToPost = Pick<OutboxEntry, 'conversation' | 'kind' | 'payload'> & {
  /** What has the same key is the same, and is posted once. */
  readonly key: string;
};

/** The new state of a card that was enqueued before. */
export type Replacement = Pick<OutboxEntry, 'conversation' | 'payload'> & {
  readonly card: string;
  /** How long after the update before it. */
  readonly apart: { readonly milliseconds: number };
};

export type Claim = {
  /** How long the attempts may take. */
  readonly milliseconds: number;
  readonly most: number;
  /** Conversations that are to be left alone for now. */
  readonly except: readonly string[];
};

export type Posted = {
  readonly entry: OutboxEntry;
  /** What the channel calls it. */
  readonly sentId?: string;
};

export type Outbox = {
  /** Belongs to the caller's transaction. Does nothing where there is an entry with the key already. */
  readonly enqueue: (toPost: ToPost) => Promise<void>;
  /** Enqueues an update, in place of the one of the same card that waits. Belongs to the caller's transaction. */
  readonly replace: (replacement: Replacement) => Promise<void>;
  /** Those that are due and have nothing before them in their conversation; the caller has them for the lease. */
  readonly claim: (claim: Claim) => Promise<readonly OutboxEntry[]>;
  /** Ends attempts that worked, all at once. Answers how many were still theirs to end. */
  readonly sent: (posted: readonly Posted[]) => Promise<number>;
  /** These two end an attempt that did not. `false`: it was not this one's to end any more, and nothing was changed. */
  readonly failed: (claimed: OutboxEntry, failure: string) => Promise<boolean>;
  readonly retry: (
    claimed: OutboxEntry,
    again: { readonly inMilliseconds: number; readonly failure: string; readonly inDoubt?: boolean },
  ) => Promise<boolean>;
  /** Attempts whose lease has run out may be made again, and are in doubt. Answers how many. */
  readonly recover: () => Promise<number>;
  /** For a process that shares the database with nobody: what was attempted before it started is attempted no more. */
  readonly release: () => Promise<void>;
  readonly find: (key: string) => Promise<OutboxEntry | undefined>;
  /** When the first of those will be due that were not due then. */
  readonly nextDue: (then: { readonly milliseconds: number }) => Promise<Date | undefined>;
  /** When the oldest of those that wait to be posted was enqueued. */
  readonly waitingSince: () => Promise<Date | undefined>;
  /** Lets go of what was sent or has failed and was enqueued before that. */
  readonly tidy: (before: { readonly milliseconds: number }) => Promise<void>;
};

/** What is to be posted, kept until it is. One at a time in a conversation, in the order in which it came. */
export function outboxOf(store: Store, clock: Clock, newId: NewId): Outbox {
  const fromNow = (milliseconds: number): Date => new Date(clock.now() + milliseconds);

  async function find(key: string): Promise<OutboxEntry | undefined> {
    return entriesOf(await store.query(`select ${columns} from outbox where idempotency_key = $1`, [key]))[0];
  }

  const earliest = async (column: string, where: string, params: readonly unknown[]) => {
    const rows = await store.query(`select min(${column}) as at from outbox where ${where}`, params);
    return earliestSchema.parse(rows[0]).at ?? undefined;
  };

  return {
    find,

    enqueue: async ({ conversation, kind, payload, key }) => {
      await store.query(
        `insert into outbox (id, conversation, kind, payload, idempotency_key, next_at, created_at)
         values ($1, $2, $3, $4, $5, $6, $6) on conflict (idempotency_key) do nothing`,
        [newId(), conversation, kind, jsonb(payload), key, fromNow(0)],
      );
    },

    replace: async ({ conversation, card, payload, apart }) => {
      const params = [newId(), conversation, jsonb(payload), card, fromNow(0), apart.milliseconds];
      await store.query(replaceStatement, params);
    },

    claim: async ({ milliseconds, most, except }) => {
      for (;;) {
        try {
          const params = [fromNow(0), fromNow(milliseconds), most, except];
          return entriesOf(await store.query(claimStatement, params));
        } catch (error) {
          // Another process claimed one of the same conversation in the same moment: outbox_sending says no.
          if (errorCode(error) !== uniqueViolation) throw error;
        }
      }
    },

    sent: async (posted) => {
      const rows = posted.map(({ entry: { id, attempts }, sentId = null }) => ({ id, attempts, sentId }));
      return (await store.query(sentStatement, [jsonb(rows), fromNow(0)])).length;
    },
    failed: async ({ id, attempts }, failure) =>
      (await store.query(failedStatement, [id, attempts, failure, fromNow(0)])).length > 0,
    retry: async ({ id, attempts }, { inMilliseconds, failure, inDoubt = false }) => {
      const statement = againStatement(
        ofThisAttempt,
        'next_at = $3, failure = $4, in_doubt = in_doubt or $5, ended_at = $6',
      );
      const params = [id, attempts, fromNow(inMilliseconds), failure, inDoubt, fromNow(0)];
      return (await store.query(statement, params)).length > 0;
    },

    recover: async () => {
      const statement = againStatement(`state = 'sending' and leased_until <= $1`, 'in_doubt = true');
      return (await store.query(statement, [fromNow(0)])).length;
    },

    release: async () => {
      await store.query(againStatement(`state = 'sending'`, 'in_doubt = true'));
    },

    nextDue: ({ milliseconds }) =>
      earliest('next_at', `state = 'pending' and next_at > $1`, [new Date(milliseconds)]),
    waitingSince: () => earliest('created_at', `state in ('pending', 'sending')`, []),

    tidy: async ({ milliseconds }) => {
      await store.query(`delete from outbox where state in ('sent', 'failed') and created_at < $1`, [
        new Date(milliseconds),
      ]);
    },
  };
}

const uniqueViolation = '23505';

const earliestSchema = z.object({ at: z.date().nullable() });

const entriesOf = (rows: readonly Row[]): OutboxEntry[] => z.array(entrySchema).parse(rows);
