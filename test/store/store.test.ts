import { expect, jest, test } from '@jest/globals';
import * as z from 'zod';
import { gate } from '../support/gate.ts';
import { onEachDatabase } from '../support/store.ts';

jest.setTimeout(60_000);

onEachDatabase((now) => {
  const keys = async (): Promise<unknown[]> =>
    (await now().store.query('select key from seen_activity order by key')).map(({ key }) => key);

  const insert = (key: string) =>
    now().store.query('insert into seen_activity (key, expires_at) values ($1, now())', [key]);

  test('rows come with their types: large numbers as text, times as dates, jsonb as values', async () => {
    const [row] = await now().store.query(
      `select 9007199254740993::int8 as large, 1.50::numeric as exact, 7 as small, true as yes,
         '2026-11-21T02:00:00.123Z'::timestamptz as time, '{"a": [1]}'::jsonb as value, null as none,
         array['x', 'y'] as list, 0.5::float8 as half`,
    );
    expect(row).toEqual({
      large: '9007199254740993',
      exact: '1.50',
      small: 7,
      yes: true,
      time: new Date('2026-11-21T02:00:00.123Z'),
      value: { a: [1] },
      none: null,
      list: ['x', 'y'],
      half: 0.5,
    });
  });

  test('parameters go there and back', async () => {
    const date = new Date('2026-02-03T04:05:06.789Z');
    const [row] = await now().store.query(
      `select $1::text as a, $2::int8 as b, $3::timestamptz as c, $4::text[] as d, $5::text as e, $6::boolean as f`,
      ["it's 日本 $1 \\", 12, date, ['a', 'b"'], undefined, false],
    );
    expect(row).toEqual({ a: "it's 日本 $1 \\", b: '12', c: date, d: ['a', 'b"'], e: null, f: false });
  });

  test('an error of the database has its code, and the next query works', async () => {
    await expect(now().store.query('select 1/0')).rejects.toMatchObject({ code: '22012' });
    expect(await now().store.query('select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('a transaction is all', async () => {
    const result = await now().store.transaction(async () => {
      await insert('a');
      await insert('b');
      return 'done';
    });
    expect(result).toBe('done');
    expect(await keys()).toEqual(['a', 'b']);
  });

  test('or nothing, and ends with the error of its callback', async () => {
    const work = now().store.transaction(async () => {
      await insert('a');
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await keys()).toEqual([]);
  });

  test('a query that fails in it takes it along, also when the callback goes on', async () => {
    const work = now().store.transaction(async () => {
      await insert('a');
      await now()
        .store.query('select 1/0')
        .catch(() => undefined);
    });
    await expect(work).rejects.toMatchObject({ code: '22012' });
    expect(await keys()).toEqual([]);
  });

  test('so does a transaction inside it', async () => {
    const work = now().store.transaction(async () => {
      await insert('a');
      await now()
        .store.transaction(() => Promise.reject(new Error('inner')))
        .catch(() => undefined);
      await insert('b');
    });
    await expect(work).rejects.toThrow('inner');
    expect(await keys()).toEqual([]);
  });

  test('tells when what was written can be seen, and of what is rolled back nothing', async () => {
    const { store } = now();
    const told: string[] = [];
    store.whenCommitted(() => told.push('outside'));
    await store.transaction(async () => {
      await store.transaction(async () => store.whenCommitted(() => told.push('inside')));
      expect(told).toEqual(['outside']);
    });
    expect(told).toEqual(['outside', 'inside']);
    const work = store.transaction(async () => {
      store.whenCommitted(() => told.push('rolled back'));
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(told).toEqual(['outside', 'inside']);
  });

  test('a transaction inside another one sees what that one wrote, and is committed with it', async () => {
    await now().store.transaction(async () => {
      await insert('a');
      await now().store.transaction(() => insert('b'));
      expect(await keys()).toEqual(['a', 'b']);
    });
    expect(await keys()).toEqual(['a', 'b']);
  });

  test('nobody outside sees what is not committed, nor gets in between', async () => {
    const held = gate();
    const entered = gate();
    const first = now().store.transaction(async () => {
      await insert('a');
      entered.open();
      await held.opened;
      throw new Error('rolled back');
    });
    await entered.opened;
    // PostgreSQL answers at once that there is nothing, PGlite when the first one is over.
    const outside = keys();
    const second = now().store.transaction(() => insert('b'));
    held.open();
    await expect(first).rejects.toThrow('rolled back');
    await second;
    expect(await outside).not.toContain('a');
    expect(await keys()).toEqual(['b']);
  });

  test('queries that run side by side in one transaction all belong to it', async () => {
    await now().store.transaction(async () => {
      await Promise.all(['c', 'a', 'b'].map(insert));
    });
    expect(await keys()).toEqual(['a', 'b', 'c']);
  });

  test('what a callback started and did not wait for works after the transaction too', async () => {
    const held = gate();
    let later: Promise<unknown> = Promise.resolve();
    await now().store.transaction(async () => {
      later = held.opened.then(() => insert('later'));
      await insert('a');
    });
    held.open();
    await later;
    expect(await keys()).toEqual(['a', 'later']);
  });

  test('many writers keep a sum', async () => {
    const { store } = now();
    const sum = z.object({ n: z.number() });
    await store.query(`insert into conversation_state (key, value) values ('sum', '0')`);
    const add = (round: number) =>
      store.transaction(async () => {
        const [row] = await store.query(
          `select value::int as n from conversation_state where key = 'sum' for update`,
        );
        const { n } = sum.parse(row);
        await store.query(`update conversation_state set value = to_jsonb($1::int) where key = 'sum'`, [
          n + 1,
        ]);
        if (round % 4 === 0) throw new Error('rolled back');
      });
    const ends = await Promise.allSettled(Array.from({ length: 60 }, (_, round) => add(round)));
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(45);
    expect(await store.query('select value::int as n from conversation_state')).toEqual([{ n: 45 }]);
  });
});
