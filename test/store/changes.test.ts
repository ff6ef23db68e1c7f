import { expect, test } from '@jest/globals';
import { type ChangeRow, changeRowsOf } from '../../store/changes.ts';
import { onEachDatabase } from '../support/store.ts';

const lease = { milliseconds: 20_000 };
const asked = (machine: string, fold = machine) => ({
  state: 'preparing',
  machine,
  fold,
  request: { machine },
});

function there(row: ChangeRow | undefined): ChangeRow {
  if (!row) throw new Error('There is none.');
  return row;
}

onEachDatabase((now) => {
  const open = () => ({ ...now(), rows: changeRowsOf(now().store, now().clock) });
  const moved = (number: number, from: string, to: string) => ({ number, from: [from], to });

  test('equal requests are one while it is open', async () => {
    const { rows } = open();
    const first = await rows.add(asked('web-01'));
    expect(first).toMatchObject({ isNew: true, row: { number: 1, state: 'preparing', stumbles: 0 } });
    expect(await rows.add(asked('web-01'))).toEqual({ ...first, isNew: false });
    expect(await rows.add(asked('web-02'))).toMatchObject({ isNew: true });
    await rows.move(moved(first.row.number, 'preparing', 'refused'), { ended: true });
    expect(await rows.add(asked('web-01'))).toMatchObject({ isNew: true });
  });

  test('twenty equal requests at once are one', async () => {
    const { rows, store } = open();
    const all = await Promise.all(
      Array.from({ length: 20 }, () => store.transaction(() => rows.add(asked('web-01')))),
    );
    expect(new Set(all.map(({ row }) => row.number)).size).toBe(1);
    expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  test('of fifty moves at once one is made, and it says what it wrote', async () => {
    const { rows, store, clock } = open();
    const { row } = await rows.add(asked('web-01'));
    await rows.move(moved(row.number, 'preparing', 'proposed'), { plan: { hash: 'a' } });
    const made = await Promise.all(
      Array.from({ length: 50 }, (_, by) =>
        store.transaction(() =>
          rows.move(moved(row.number, 'proposed', 'approved'), { decision: { by }, dueAt: clock.now() }),
        ),
      ),
    );
    const [counted, ...others] = made.filter((one) => one !== undefined);
    expect(others).toEqual([]);
    expect(await rows.find(row.number)).toEqual(counted);
    expect(counted).toMatchObject({ state: 'approved', plan: { hash: 'a' }, outcome: null });
  });

  test('a move after its time is none, at the moment itself as well', async () => {
    const { rows, clock } = open();
    const { row } = await rows.add(asked('web-01'));
    const expiresAt = clock.now() + 1_000;
    await rows.move(moved(row.number, 'preparing', 'proposed'), { expiresAt });
    const approve = { ...moved(row.number, 'proposed', 'approved'), notAfterExpiry: true } as const;
    await clock.advance(1_000);
    expect(await rows.move(approve, {})).toBeUndefined();
    await rows.move(moved(row.number, 'proposed', 'proposed'), { expiresAt: expiresAt + 1 });
    expect(await rows.move(approve, {})).toMatchObject({ state: 'approved' });
  });

  test('what is due longest is claimed first, each by one', async () => {
    const { rows, clock } = open();
    for (const machine of ['a', 'b']) {
      await rows.add(asked(machine));
      await clock.advance(1);
    }
    const claims = await Promise.all([rows.claim(lease), rows.claim(lease), rows.claim(lease)]);
    expect(claims.flatMap((row) => row?.machine ?? []).sort()).toEqual(['a', 'b']);
  });

  test('an attempt whose lease has run out counts for nothing any more', async () => {
    const { rows, clock } = open();
    await rows.add(asked('web-01'));
    const first = there(await rows.claim(lease));
    expect(await rows.renew(first, lease)).toBe(true);
    await clock.advance(20_000);
    const second = there(await rows.claim(lease));
    expect(second).toMatchObject({ attempts: 2, stumbles: 1 });
    expect(await rows.renew(first, lease)).toBe(false);
    const move = { ...moved(first.number, 'preparing', 'refused'), attempt: first.attempts };
    expect(await rows.move(move, {})).toBeUndefined();
    await rows.rest(first, null);
    await rows.stumble(first, clock.now());
    expect(await rows.find(first.number)).toMatchObject({
      state: 'preparing',
      stumbles: 1,
      due_at: second.due_at,
    });
    expect(await rows.claim(lease)).toBeUndefined();
    expect(await rows.move({ ...move, attempt: second.attempts }, {})).toMatchObject({ stumbles: 0 });
  });

  test('an attempt that rests is looked at again then, unless somebody moved it on', async () => {
    const { rows, clock } = open();
    const { row } = await rows.add(asked('web-01'));
    await rows.rest(there(await rows.claim(lease)), clock.now() + 5_000);
    expect(await rows.claim(lease)).toBeUndefined();
    await clock.advance(5_000);
    const again = there(await rows.claim(lease));
    await rows.move(moved(row.number, 'preparing', 'proposed'), { dueAt: clock.now() + 1_000 });
    await rows.rest(again, null);
    expect((await rows.find(row.number))?.due_at?.getTime()).toBe(clock.now() + 1_000);
  });

  test('after a restart alone on the database nobody waits for a lease', async () => {
    const { rows } = open();
    await rows.add(asked('web-01'));
    await rows.claim(lease);
    await rows.release();
    expect(await rows.claim(lease)).toMatchObject({ attempts: 2, stumbles: 1 });
  });

  test('whoever holds it sees all that was written before, and nobody writes meanwhile', async () => {
    const { rows, store } = open();
    const { row } = await rows.add({ ...asked('web-01'), request: { askers: 0 } });
    await Promise.all(
      Array.from({ length: 10 }, () =>
        store.transaction(async () => {
          const held = there(await rows.hold(row.number));
          const { askers } = held.request as { askers: number };
          await rows.rewriteRequest(row.number, { askers: askers + 1 });
        }),
      ),
    );
    expect((await rows.find(row.number))?.request).toEqual({ askers: 10 });
  });

  test('a running one can be asked once to stop, and no other', async () => {
    const { rows } = open();
    const { row } = await rows.add(asked('web-01'));
    expect(await rows.askToStop(row.number)).toBe(false);
    await rows.move(moved(row.number, 'preparing', 'running'), {});
    expect(await rows.askToStop(row.number)).toBe(true);
    expect(await rows.askToStop(row.number)).toBe(false);
  });

  test('lists by machine, and what takes a change back', async () => {
    const { rows } = open();
    const first = await rows.add(asked('web-01'));
    await rows.add(asked('web-02'));
    const undo = await rows.add({
      ...asked('web-01', 'undo/1'),
      undoOf: first.row.number,
      decision: { a: 1 },
    });
    const numbers = (all: readonly ChangeRow[]) => all.map(({ number }) => number);
    expect(numbers(await rows.list({ most: 2 }))).toEqual([3, 2]);
    expect(numbers(await rows.list({ machine: 'web-01', most: 9 }))).toEqual([3, 1]);
    expect(numbers(await rows.undosOf(first.row.number))).toEqual([undo.row.number]);
    expect(undo.row.decision).toEqual({ a: 1 });
  });
});
