import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { pglitePool } from '../../../store/pglite/pglite-pool.ts';
import { manualClock } from '../../support/manual-clock.ts';
import { newFolder } from '../../support/store.ts';

jest.setTimeout(60_000);

const clock = manualClock();
let folder: Awaited<ReturnType<typeof newFolder>>;
let database: PGlite;
beforeAll(async () => {
  folder = await newFolder();
  database = await PGlite.create(folder.folder);
});
beforeEach(() => database.exec('truncate seen_activity'));
afterAll(async () => {
  await database.close();
  await folder.remove();
});

const insert = (key: string) => `insert into seen_activity values ('${key}', now())`;
const pool = () => pglitePool(database, clock);
const keys = async () => (await database.query<{ key: string }>('select key from seen_activity')).rows;

test('a connection shuts the others out from BEGIN on, not before and not after', async () => {
  const shared = pool();
  const [one, other] = [await shared.connect(), await shared.connect()];
  await one.query('select 1');
  await other.query(insert('before'));
  await one.query('  Begin');
  let over = false;
  const waiting = other.query(insert('between')).then(() => {
    expect(over).toBe(true);
  });
  await one.query('savepoint s');
  await one.query('rollback to s');
  expect((await one.query('select key from seen_activity')).rows).toEqual([{ key: 'before' }]);
  over = true;
  await one.query('ROLLBACK');
  await waiting;
  expect(await keys()).toEqual([{ key: 'before' }, { key: 'between' }]);
});

test('who waits too long is told, and does not take the turn of the next one', async () => {
  const shared = pool();
  const connection = await shared.connect();
  await connection.query('begin');
  const waiting = expect(shared.query('select 1')).rejects.toThrow(
    'busy with another transaction for 30 seconds',
  );
  await clock.advance(30_000);
  await waiting;
  const next = shared.query('select 2 as two');
  await connection.query('commit');
  expect((await next).rows).toEqual([{ two: 2 }]);
});

test('a connection that is given back in the middle of a transaction is rolled back', async () => {
  const shared = pool();
  const connection = await shared.connect();
  await connection.query('begin');
  await connection.query(insert('lost'));
  connection.release();
  expect((await shared.query('select key from seen_activity')).rows).toEqual([]);
});

test('a plan stays for ten seconds, because its table may have grown', async () => {
  const shared = pool();
  const text = 'select key from seen_activity where key = $1';
  const planned = async () => {
    await shared.query(text, ['a']);
    const all = 'select generic_plans + custom_plans as plans from pg_prepared_statements where statement = ';
    return (await database.query(`${all}'${text}'`)).rows;
  };
  expect(await planned()).toEqual([{ plans: 1 }]);
  await clock.advance(9_999);
  expect(await planned()).toEqual([{ plans: 2 }]);
  await clock.advance(1);
  expect(await planned()).toEqual([{ plans: 1 }]);
});

test('the end waits for what runs, and nothing comes after it', async () => {
  const shared = pool();
  const connection = await shared.connect();
  await connection.query('begin');
  await connection.query(insert('kept'));
  const ended = shared.end();
  await connection.query('commit');
  await ended;
  expect(await keys()).toEqual([{ key: 'kept' }]);
  await expect(shared.query('select 1')).rejects.toThrow('The store is closed.');
  await expect(shared.end()).resolves.toBeUndefined();
});
