import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { approve, reject } from '../../changes/decide.ts';
import { move } from '../../changes/move.ts';
import type { ChangesParts } from '../../changes/parts.ts';
import { onEachDatabase } from '../support/store.ts';
import { type ChangeBench, openChangeBench } from './bench.ts';
import { sato, suzuki, tanaka } from './people.ts';

onEachDatabase((now) => {
  let bench: ChangeBench;
  let number: number;
  beforeEach(async () => {
    bench = await openChangeBench(now().store);
    number = await bench.request();
    await bench.work();
  });
  afterEach(() => bench.close());

  /** All that a move may touch. */
  const everything = async () =>
    Promise.all(
      ['change', 'audit_entry', 'audit_head', 'change_lock'].map((table) =>
        bench.store.query(`select * from ${table} order by 1`),
      ),
    );
  const approving = async (parts: ChangesParts) => approve(parts, await bench.find(number), suzuki);

  test.each([
    [
      'its audit entry cannot be written',
      (parts: ChangesParts): ChangesParts => ({
        ...parts,
        entries: { ...parts.entries, add: () => Promise.reject(new Error('No audit.')) },
      }),
    ],
    [
      'its card cannot be shown',
      (parts: ChangesParts): ChangesParts => ({
        ...parts,
        show: () => Promise.reject(new Error('No card.')),
      }),
    ],
  ])('there is no move where %s', async (_, broken) => {
    const before = await everything();
    await expect(approving(broken(bench.parts))).rejects.toThrow(/^No /);
    expect(await everything()).toEqual(before);
    expect(await approving(bench.parts)).toMatchObject({ counted: true });
  });

  test('of fifty at once one counts, with one entry and one card', async () => {
    const change = await bench.find(number);
    const shown = bench.shown.length;
    const clicks = await Promise.all(Array.from({ length: 50 }, () => approve(bench.parts, change, suzuki)));
    expect(clicks.filter(({ counted }) => counted)).toHaveLength(1);
    expect((await bench.events()).filter((event) => event === 'approved')).toHaveLength(1);
    expect(bench.shown.length - shown).toBe(1);
  });

  test('of a yes and a no at once one counts', async () => {
    const change = await bench.find(number);
    const said = await Promise.all([approve(bench.parts, change, suzuki), reject(bench.parts, change, sato)]);
    expect(said.filter(({ counted }) => counted)).toHaveLength(1);
  });

  test('an attempt that does not count any more moves nothing', async () => {
    const before = await everything();
    const late = { event: 'expired', actor: tanaka, means: 'bot', patch: {}, attempt: 999 } as const;
    expect(await move(bench.parts, number, late)).toBeUndefined();
    expect(await everything()).toEqual(before);
  });

  test('what does not lead on from where it is moves nothing', async () => {
    const before = await everything();
    for (const event of ['started', 'done', 'judged-fixed', 'undone'] as const)
      expect(
        await move(bench.parts, number, { event, actor: tanaka, means: 'bot', patch: {} }),
      ).toBeUndefined();
    expect(await everything()).toEqual(before);
  });

  test('the audit names the person, the machine and where it went', async () => {
    await approving(bench.parts);
    const [row] = (await bench.parts.entries.list({ after: 0, most: 100 })).slice(-1);
    expect(row).toMatchObject({
      change: number,
      entry: {
        event: 'approved',
        actor: suzuki,
        means: 'person',
        machine: bench.question.vm,
        details: { from: 'proposed', to: 'approved', hash: (await bench.find(number)).plan?.hash },
      },
    });
  });
});
