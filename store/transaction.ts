import { AsyncLocalStorage } from 'node:async_hooks';
import type { Connection, Pool, Row } from './pool.ts';
import { createQueue, type Queue } from './queue.ts';

type Transaction = {
  readonly connection: Connection;
  /** A connection takes one query at a time. */
  readonly queue: Queue;
  /** What started in the callback may go on after its end, and is then outside. */
  ended: boolean;
  /** What waits for the commit. */
  readonly afterCommit: (() => void)[];
  /** Why it cannot be committed any more. */
  failure?: { readonly error: unknown };
};

export type Database = {
  /** In the callback of a transaction, it belongs to that transaction. */
  readonly query: (text: string, params?: readonly unknown[]) => Promise<readonly Row[]>;
  /**
   * All or nothing. A transaction in the callback of another one is a part of it: when the inner one
   * fails, the outer one is rolled back, even if its callback goes on.
   */
  readonly transaction: <T>(work: () => Promise<T>) => Promise<T>;
  /** Calls when what was written so far can be seen by everybody: after the commit, or at once outside of a transaction. */
  readonly whenCommitted: (call: () => void) => void;
};

/** Queries and transactions over a pool, where whatever is called inside a transaction joins it. */
export function joining(pool: Pool): Database {
  const storage = new AsyncLocalStorage<Transaction>();
  const current = (): Transaction | undefined => {
    const transaction = storage.getStore();
    return transaction?.ended ? undefined : transaction;
  };

  async function query(text: string, params?: readonly unknown[]): Promise<readonly Row[]> {
    const transaction = current();
    const { rows } = await (transaction
      ? queryIn(transaction, text, params)
      : pool.query(text, params && [...params]));
    return rows;
  }

  async function transaction<T>(work: () => Promise<T>): Promise<T> {
    const outer = current();
    if (outer) return partOf(outer, work);
    const connection = await pool.connect();
    const own: Transaction = { connection, queue: createQueue(), ended: false, afterCommit: [] };
    let broken: Error | undefined;
    try {
      await own.connection.query('begin', []);
      let value: T;
      try {
        value = await storage.run(own, work);
        await commit(own);
      } catch (error) {
        own.ended = true;
        await inTurn(own, 'rollback', []).catch((lost: Error) => {
          broken = lost;
        });
        throw error;
      }
      for (const call of own.afterCommit) call();
      return value;
    } finally {
      own.connection.release(broken);
    }
  }

  function whenCommitted(call: () => void): void {
    const transaction = current();
    if (transaction) transaction.afterCommit.push(call);
    else call();
  }

  return { query, transaction, whenCommitted };
}

const inTurn = ({ connection, queue }: Transaction, text: string, params?: readonly unknown[]) =>
  queue('', () => connection.query(text, params && [...params]));

async function queryIn(transaction: Transaction, text: string, params?: readonly unknown[]) {
  try {
    return await inTurn(transaction, text, params);
  } catch (error) {
    // PostgreSQL takes nothing more in this transaction, whoever catches this.
    transaction.failure ??= { error };
    throw error;
  }
}

async function partOf<T>(outer: Transaction, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    outer.failure ??= { error };
    throw error;
  }
}

/** Queries that the callback did not wait for are still of the transaction: they were asked before its end. */
async function commit(transaction: Transaction): Promise<void> {
  transaction.ended = true;
  const { command } = await transaction.queue('', async () => {
    if (transaction.failure) throw transaction.failure.error;
    return transaction.connection.query('commit', []);
  });
  if (command !== 'COMMIT') throw new Error('The transaction had failed before its end and was rolled back.');
}
