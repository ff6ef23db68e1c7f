import type { PGlite } from '@electric-sql/pglite';
import type { Clock } from '../../base/clock.ts';
import type { Answer, Connection, Pool } from '../pool.ts';
import { askerOf } from './ask.ts';

const begins = /^\s*(begin|start\s+transaction)\b/i;
const ends = /^\s*(commit|end|abort|rollback(?!\s+to\b))\b/i;

/** As long as `pg` waits for a connection. */
const waitsFor = 30_000;

/**
 * PGlite has a single session. Here it looks like a pool of connections: a connection has the session for
 * itself from BEGIN to COMMIT or ROLLBACK, everybody else waits.
 */
export function pglitePool(database: PGlite, clock: Clock): Pool {
  const ask = askerOf(database);
  const waiting: (() => void)[] = [];
  let taken = false;
  let ended = false;

  async function take(): Promise<void> {
    if (ended) throw new Error('The store is closed.');
    if (!taken) {
      taken = true;
      return;
    }
    const done = new AbortController();
    await new Promise<void>((resolve, reject) => {
      waiting.push(resolve);
      void clock.sleep(waitsFor, done.signal).then(() => {
        const at = waiting.indexOf(resolve);
        if (at < 0) return;
        waiting.splice(at, 1);
        reject(new Error(`The database was busy with another transaction for ${waitsFor / 1000} seconds.`));
      });
    }).finally(() => done.abort());
  }

  function give(): void {
    const next = waiting.shift();
    if (next) next();
    else taken = false;
  }

  async function run(text: string, params?: unknown[]): Promise<Answer> {
    if (params) return ask(text, params);
    const last = (await database.exec(text)).at(-1);
    return { rows: last?.rows ?? [], command: last?.command ?? '' };
  }

  async function query(text: string, params?: unknown[]): Promise<Answer> {
    await take();
    return run(text, params).finally(give);
  }

  async function connect(): Promise<Connection> {
    let mine = false;
    const giveBack = (): void => {
      mine = false;
      give();
    };
    return {
      query: async (text, params) => {
        if (!mine && !begins.test(text)) return query(text, params);
        if (!mine) await take();
        mine = true;
        const over = ends.test(text);
        try {
          return await run(text, params);
        } finally {
          if (over) giveBack();
        }
      },
      // Left in a transaction, it would keep everybody out for ever.
      release: () => {
        if (mine) void database.exec('rollback').then(giveBack, giveBack);
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
