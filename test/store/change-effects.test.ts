import { expect, test } from '@jest/globals';
import { changeEffectsOf } from '../../store/change-effects.ts';
import { type ChangeRow, changeRowsOf } from '../../store/changes.ts';
import { onEachDatabase } from '../support/store.ts';

const lease = { milliseconds: 20_000 };

onEachDatabase((now) => {
  const open = () => {
    const { store, clock } = now();
    return { store, clock, rows: changeRowsOf(store, clock), effects: changeEffectsOf(store, clock) };
  };

  /** A change that somebody is at. */
  async function claimed(fold = 'web-01'): Promise<ChangeRow> {
    const { rows } = open();
    await rows.add({ state: 'approved', machine: 'web-01', fold, request: {} });
    const row = await rows.claim(lease);
    if (!row) throw new Error('Nothing was due.');
    return row;
  }

  const at = { change: 1, step: 0 };

  test('it is written down once how it was', async () => {
    const { effects } = open();
    await claimed();
    await effects.intend(at, { there: null });
    await effects.intend(at, { there: 'something else' });
    expect(await effects.list(1)).toEqual([
      expect.objectContaining({
        step: 0,
        state: 'intended',
        sent: 0,
        sent_at: null,
        before: { there: null },
      }),
    ]);
  });

  test('of twenty who send at once one may', async () => {
    const { effects, clock } = open();
    const { attempts: attempt } = await claimed();
    await effects.intend(at, null);
    const may = await Promise.all(
      Array.from({ length: 20 }, () => effects.sending(at, { attempt, sent: 0 })),
    );
    expect(may.filter(Boolean)).toHaveLength(1);
    const [row] = await effects.list(1);
    expect(row).toMatchObject({ sent: 1 });
    expect(row?.sent_at?.getTime()).toBe(clock.now());
  });

  test('nobody sends after the lease, or when another attempt has begun, or what has ended', async () => {
    const { effects, rows, clock } = open();
    const first = { attempt: (await claimed()).attempts, sent: 0 };
    await effects.intend(at, null);
    await clock.advance(20_000);
    expect(await effects.sending(at, first)).toBe(false);
    const second = await rows.claim(lease);
    const by = { attempt: second?.attempts ?? 0, sent: 0 };
    expect(await effects.sending(at, first)).toBe(false);
    expect(await effects.end(at, by, { state: 'skipped', after: { there: 1 } })).toBe(true);
    expect(await effects.sending(at, by)).toBe(false);
    expect(await effects.list(1)).toEqual([
      expect.objectContaining({ state: 'skipped', after: { there: 1 }, failure: null }),
    ]);
  });

  test('what an attempt that is over learns late is not written over what is known since', async () => {
    const { effects, rows, clock } = open();
    const first = { attempt: (await claimed()).attempts, sent: 0 };
    await effects.intend(at, null);
    await effects.sending(at, first);
    await effects.accepted(at, { ...first, sent: 1 }, 'https://azure/operations/first');
    await clock.advance(20_000);
    const again = { attempt: (await rows.claim(lease))?.attempts ?? 0, sent: 1 };
    expect(await effects.sending(at, again)).toBe(true);
    await effects.accepted(at, { ...again, sent: 2 }, 'https://azure/operations/second');
    await effects.accepted(at, { ...first, sent: 1 }, 'https://azure/operations/late');
    await effects.refused(at, { ...first, sent: 1 });
    expect(await effects.end(at, { ...first, sent: 1 }, { state: 'failed', failure: {} })).toBe(false);
    expect(await effects.list(1)).toEqual([
      expect.objectContaining({
        state: 'intended',
        sent: 2,
        operation: 'https://azure/operations/second',
      }),
    ]);
    expect(await effects.end(at, { ...again, sent: 2 }, { state: 'done' })).toBe(true);
    expect(await effects.end(at, { ...again, sent: 2 }, { state: 'failed' })).toBe(false);
  });

  test('what Azure refused is in doubt no more, and is sent again', async () => {
    const { effects } = open();
    const { attempts: attempt } = await claimed();
    await effects.intend(at, null);
    await effects.sending(at, { attempt, sent: 0 });
    await effects.refused(at, { attempt, sent: 1 });
    expect(await effects.list(1)).toEqual([expect.objectContaining({ sent: 1, sent_at: null })]);
    expect(await effects.sending(at, { attempt, sent: 1 })).toBe(true);
  });

  test('all locks or none, for one change', async () => {
    const { effects } = open();
    const [one, two] = [await claimed('one'), await claimed('two')];
    const from = 'approved';
    const lock = ({ number, attempts: attempt }: ChangeRow, ...resources: string[]) =>
      effects.lock(number, { attempt, from }, resources);
    expect(await lock(one, 'vm', 'nsg', 'nsg')).toBe('locked');
    expect(await lock(one, 'vm', 'nsg')).toBe('locked');
    expect(await lock(two, 'disk', 'nsg')).toEqual({ for: one.number });
    await effects.unlock(one.number);
    expect(await lock(two, 'disk', 'nsg')).toBe('locked');
    expect(await lock(one, 'vm')).toBe('locked');
    expect(await lock(one, 'disk')).toEqual({ for: two.number });
  });

  test('of ten that want the same at once, one has it', async () => {
    const { effects } = open();
    const all: ChangeRow[] = [];
    for (let i = 0; i < 10; i += 1) all.push(await claimed(`${i}`));
    const got = await Promise.all(
      all.map(({ number, attempts: attempt }, i) =>
        effects.lock(number, { attempt, from: 'approved' }, i % 2 ? ['vm', 'nsg'] : ['nsg', 'vm']),
      ),
    );
    expect(got.filter((one) => one === 'locked')).toHaveLength(1);
  });

  test('a change that has ended locks nothing: nobody would let go of it', async () => {
    const { effects, rows } = open();
    const { number, attempts: attempt } = await claimed();
    const own = { attempt, from: 'approved' };
    expect(await effects.lock(number, { ...own, attempt: attempt + 1 }, ['vm'])).toBe('lost');
    await rows.move({ number, from: ['approved'], to: 'withdrawn' }, { dueAt: null });
    expect(await effects.lock(number, own, ['vm'])).toBe('lost');
    const other = await claimed('other');
    expect(await effects.lock(other.number, { attempt: other.attempts, from: 'approved' }, ['vm'])).toBe(
      'locked',
    );
  });

  test('whoever takes it back while it locks waits, and then lets go', async () => {
    const { effects, rows, store } = open();
    const { number, attempts: attempt } = await claimed();
    const locking = store.transaction(async () => {
      const locked = await effects.lock(number, { attempt, from: 'approved' }, ['vm']);
      await store.query('select pg_sleep(0.05)');
      return locked;
    });
    const ending = store.transaction(async () => {
      await rows.hold(number);
      await rows.move({ number, from: ['approved'], to: 'withdrawn' }, { dueAt: null });
      await effects.unlock(number);
    });
    await Promise.all([locking, ending]);
    expect(await store.query('select resource from change_lock')).toEqual([]);
  });
});
