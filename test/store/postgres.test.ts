import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { systemClock } from '../../base/clock.ts';
import { randomId } from '../../base/ids.ts';
import { readMigrations } from '../../store/migrate.ts';
import { outboxOf } from '../../store/outbox.ts';
import { openStore, type Store } from '../../store/store.ts';
import { turnsOf } from '../../store/turns.ts';
import { gate } from '../support/gate.ts';
import { newDatabase, onPostgres } from '../support/store.ts';

jest.setTimeout(60_000);

const said: string[] = [];
const parts = { clock: systemClock, newId: randomId, say: (sentence: string) => said.push(sentence) };
const minute = { milliseconds: 60_000, most: 1, except: [] };

onPostgres('several processes on one PostgreSQL', () => {
  let database: Awaited<ReturnType<typeof newDatabase>>;
  let stores: readonly [Store, Store, Store];
  beforeAll(async () => {
    database = await newDatabase();
    const open = () => openStore(database.place, parts);
    // A new database, and all of them want to make its tables.
    stores = await Promise.all([open(), open(), open()]);
  });
  beforeEach(() => stores[0].query('truncate outbox, turn_lease'));
  afterEach(() => {
    said.length = 0;
  });
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await database.remove();
  });

  test('apply each migration once', async () => {
    const files = await readMigrations(new URL('../../store/migrations/', import.meta.url));
    expect(await stores[0].query('select number from migration order by number')).toEqual(
      files.map(({ number }) => ({ number })),
    );
  });

  test('never send two of one conversation at once, nor one twice', async () => {
    const [first, ...others] = stores.map((store) => outboxOf(store, systemClock, randomId));
    if (!first) throw new Error('There is no store.');
    const boxes = [first, ...others];
    for (let n = 0; n < 60; n += 1)
      await first.enqueue({ conversation: `c${n % 4}`, kind: 'send', payload: n, key: `k${n}` });
    const sending = new Set<string>();
    const sent: number[] = [];
    const work = async (box: (typeof boxes)[number]): Promise<void> => {
      while (sent.length < 60) {
        const [entry] = await box.claim(minute);
        if (!entry) continue;
        expect(sending.has(entry.conversation)).toBe(false);
        sending.add(entry.conversation);
        sent.push(Number(entry.payload));
        await stores[0].query('select 1');
        sending.delete(entry.conversation);
        expect(await box.sent([{ entry: entry }])).toBe(1);
      }
    };
    await Promise.all([...boxes, ...boxes].map(work));
    expect([...sent].sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, n) => n));
    for (let c = 0; c < 4; c += 1) {
      const inConversation = sent.filter((n) => n % 4 === c);
      expect(inConversation).toEqual([...inConversation].sort((a, b) => a - b));
    }
  });

  test('have one turn of a conversation at a time between them', async () => {
    let inTurn = 0;
    let turns = 0;
    const turn = async (): Promise<void> => {
      inTurn += 1;
      expect(inTurn).toBe(1);
      await stores[0].query('select 1');
      turns += 1;
      inTurn -= 1;
    };
    const runners = stores.map((store) => turnsOf(store, systemClock, randomId));
    await Promise.all([...runners, ...runners, ...runners].map((runTurn) => runTurn('c1', turn)));
    expect(turns).toBe(9);
  });

  test('do not see of each other what is not committed', async () => {
    const [one, other] = stores;
    const held = gate();
    const written = gate();
    const first = one.transaction(async () => {
      await outboxOf(one, systemClock, randomId).enqueue({
        conversation: 'c',
        kind: 'send',
        payload: 1,
        key: 'k',
      });
      written.open();
      await held.opened;
    });
    await written.opened;
    expect(await outboxOf(other, systemClock, randomId).claim(minute)).toEqual([]);
    held.open();
    await first;
    expect(await outboxOf(other, systemClock, randomId).claim(minute)).toMatchObject([{ key: 'k' }]);
  });

  test('go on when the server ends a connection, in a transaction and outside', async () => {
    const [one, other] = stores;
    const ended = one.transaction(async () => {
      await outboxOf(one, systemClock, randomId).enqueue({
        conversation: 'c',
        kind: 'send',
        payload: 1,
        key: 'k',
      });
      await other.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and state = 'idle in transaction'`);
      await one.query('select 1');
    });
    await expect(ended).rejects.toThrow();
    expect(await one.query('select key from (select idempotency_key as key from outbox) as o')).toEqual([]);
  });
});

describe('a PostgreSQL that cannot be used', () => {
  test.each([
    ['postgresql://bot:geheim@127.0.0.1:1/rdp', 'The database rdp at 127.0.0.1:1 cannot be opened: '],
    ['mysql://bot:geheim@127.0.0.1/rdp', 'The address of the database is not one of PostgreSQL'],
    ['geheim', 'The address of the database is not one of PostgreSQL'],
  ])('%s ends with a sentence, without the password', async (url, sentence) => {
    const message = await openStore({ url }, parts).then(
      () => 'it was opened',
      (error: Error) => `${error.name}: ${error.message}`,
    );
    expect(message).toContain(`CannotOpenStore: ${sentence}`);
    expect(message).not.toContain('geheim');
  });
});
