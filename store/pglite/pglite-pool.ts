import type { PGlite } from '@electric-sql/pglite';
import type { Clock } from '../../base/clock.ts';
import type { Answer, Connection, Pool } from '../pool.ts';
import { askerOf } from './ask.ts';
import { groupOf, type Member } from './group.ts';
import { createSession } from './session.ts';

const begins = /^\s*(begin|start\s+transaction)\b/i;
const commits = /^\s*(commit|end)\b/i;
const rollsBack = /^\s*(abort|rollback(?!\s+to\b))\b/i;

/**
 * PGlite has a single session. Here it looks like a pool of connections: a connection has the session for
 * itself from BEGIN to COMMIT or ROLLBACK, everybody else waits.
 */
export function pglitePool(database: PGlite, clock: Clock): Pool {
  const session = createSession(clock);
  const ask = askerOf(database, clock);
  const group = groupOf(session, run);
  let ended = false;

  async function run(text: string, params?: unknown[]): Promise<Answer> {
    if (params) return ask(text, params);
    const last = (await database.exec(text)).at(-1);
    return { rows: last?.rows ?? [], command: last?.command ?? '' };
  }

  async function take(): Promise<void> {
    if (ended) throw new Error('The store is closed.');
    await session.take(false);
  }

  async function query(text: string, params?: unknown[]): Promise<Answer> {
    await take();
    return run(text, params).finally(session.give);
  }

  async function connect(): Promise<Connection> {
    let member: Member | undefined;
    /** PostgreSQL takes nothing more in this transaction. */
    let failed = false;

    async function begin(): Promise<Answer> {
      if (ended) throw new Error('The store is closed.');
      member = await group.begin();
      failed = false;
      return { rows: [], command: 'BEGIN' };
    }

    async function end(own: Member, how: 'commit' | 'rollback'): Promise<Answer> {
      member = undefined;
      return failed ? own.rollback() : own[how]();
    }

    return {
      query: async (text, params) => {
        if (!member) return begins.test(text) ? begin() : query(text, params);
        if (commits.test(text)) return end(member, 'commit');
        if (rollsBack.test(text)) return end(member, 'rollback');
        try {
          return await run(text, params);
        } catch (error) {
          failed = true;
          throw error;
        }
      },
      // Left in a transaction, it would keep everybody out for ever.
      release: () => {
        if (member) void end(member, 'rollback').catch(() => undefined);
      },
    };
  }

  async function end(): Promise<void> {
    if (ended) return;
    await take();
    ended = true;
  }

  return { query, connect, end };
}
