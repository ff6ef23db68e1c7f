import { expect, test } from '@jest/globals';
import { auditEntriesOf } from '../../store/audit-entries.ts';
import { onEachDatabase } from '../support/store.ts';

onEachDatabase((now) => {
  const open = () => ({ ...now(), entries: auditEntriesOf(now().store) });

  const add = (machine: string | null = 'web-01') => {
    const { entries, store } = open();
    return store.transaction(async () => {
      const head = await entries.lockHead();
      const sequence = head.sequence + 1;
      await entries.add({
        sequence,
        entry: { after: head.hash },
        change: 1,
        machine,
        hash: `hash-${sequence}`,
      });
      return sequence;
    });
  };

  test('twenty at once are one after another, each on top of the one before', async () => {
    const { entries } = open();
    const sequences = await Promise.all(Array.from({ length: 20 }, () => add()));
    expect([...sequences].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(await entries.head()).toEqual({ sequence: 20, hash: 'hash-20' });
    const rows = await entries.list({ after: 0, most: 100 });
    // By number: 2 comes before 10.
    expect(rows.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(rows.map(({ entry }) => entry)).toEqual(
      rows.map(({ sequence }) => ({ after: sequence === 1 ? '' : `hash-${sequence - 1}` })),
    );
  });

  test('what was rolled back was never there', async () => {
    const { entries, store } = open();
    await add();
    const failing = store.transaction(async () => {
      const head = await entries.lockHead();
      await entries.add({ sequence: head.sequence + 1, entry: {}, change: null, machine: null, hash: 'x' });
      throw new Error('The card could not be made.');
    });
    await expect(failing).rejects.toThrow('The card could not be made.');
    expect(await entries.head()).toEqual({ sequence: 1, hash: 'hash-1' });
    expect(await entries.list({ after: 0, most: 9 })).toHaveLength(1);
  });

  test('an entry is added once', async () => {
    const { entries } = open();
    await add();
    const again = entries.add({ sequence: 1, entry: {}, change: null, machine: null, hash: 'other' });
    await expect(again).rejects.toThrow();
    expect(await entries.head()).toEqual({ sequence: 1, hash: 'hash-1' });
  });

  test('lists on from an entry, and the newest of a machine', async () => {
    const { entries } = open();
    for (const machine of ['web-01', null, 'web-01', 'db-01']) await add(machine);
    const sequences = (rows: readonly { readonly sequence: number }[]) =>
      rows.map(({ sequence }) => sequence);
    expect(sequences(await entries.list({ after: 1, most: 2 }))).toEqual([2, 3]);
    expect(sequences(await entries.ofMachine('web-01', 9))).toEqual([3, 1]);
    for (let more = 0; more < 7; more += 1) await add();
    expect(sequences(await entries.ofMachine('web-01', 2))).toEqual([11, 10]);
  });
});
