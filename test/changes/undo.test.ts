import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { approve } from '../../changes/decide.ts';
import { requestUndo, type UndoAsked } from '../../changes/request-undo.ts';
import { onEachDatabase } from '../support/store.ts';
import { type ChangeBench, openChangeBench, well } from './bench.ts';
import { meddle, rulesOf } from './meddle.ts';
import { suzuki, tanaka } from './people.ts';

const bundle = [
  { remedy: 'open-port', check: 'vm-stopped', choices: {} },
  { remedy: 'see-screen', check: 'boot-diagnostics-off', choices: {} },
];

const openPort = bundle.slice(0, 1);

onEachDatabase((now) => {
  let bench: ChangeBench;
  beforeEach(async () => {
    bench = await openChangeBench(now().store);
    // All of a bundle is needed.
    let looks = 0;
    bench.world.now = () => {
      looks += 1;
      return well(bench.question, bench.clock.now(), looks === 1 ? { 'handshake-fails': 'unknown' } : {});
    };
  });
  afterEach(() => bench.close());

  const made = async (items = bundle): Promise<number> => {
    const number = await bench.request({ items });
    await bench.work();
    await approve(bench.parts, await bench.find(number), suzuki);
    await bench.work();
    return number;
  };
  const takeBack = async (number: number, asked: Partial<UndoAsked> = {}) => {
    const change = await bench.find(number);
    return requestUndo(bench.parts, change, { by: tanaka, covered: true, means: 'person', ...asked });
  };
  const ruleThere = () =>
    rulesOf(bench).properties.securityRules.find(({ name }) => name === 'rdp-bot')?.properties;
  const written = () => bench.workbench.writes().map(({ method }) => method);

  test('within its window it needs no other yes, and takes the steps back, the last first', async () => {
    const number = await made();
    expect(written()).toEqual(['PUT', 'PATCH']);
    const undo = await takeBack(number);
    await bench.work();
    expect(bench.logged).toEqual([]);
    expect(written()).toEqual(['PUT', 'PATCH', 'PATCH', 'DELETE']);
    expect(ruleThere()).toBeUndefined();
    expect(await bench.find(number)).toMatchObject({ state: 'undone' });
    expect(await bench.find(undo?.number ?? 0)).toMatchObject({
      state: 'fixed',
      undoOf: number,
      decision: { under: number, by: tanaka },
    });
  });

  test('it has a plan, a hash and its entries in the audit like any change', async () => {
    const number = await made(openPort);
    const undo = await takeBack(number);
    await bench.work();
    const events = (await bench.parts.entries.list({ after: 0, most: 100 }))
      .filter(({ change }) => change === undo?.number)
      .map(({ entry }) => (entry as { event: string }).event);
    expect(events).toEqual([
      'requested',
      'prepared',
      'approved',
      'started',
      'step-done',
      'done',
      'judged-fixed',
    ]);
    expect((await bench.find(undo?.number ?? 0)).plan).toMatchObject({
      risk: 'medium',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      remedies: [{ name: { en: `Undo CH-${number}`, ja: `CH-${number} を元に戻す` } }],
    });
  });

  test('after its window it waits for a yes of its own', async () => {
    const number = await made(openPort);
    const undo = await takeBack(number, { covered: false });
    await bench.work();
    expect(await bench.find(undo?.number ?? 0)).toMatchObject({ state: 'proposed' });
    expect(ruleThere()).toBeDefined();
    await approve(bench.parts, await bench.find(undo?.number ?? 0), suzuki);
    await bench.work();
    expect(ruleThere()).toBeUndefined();
  });

  test('asked for twice at once it is one', async () => {
    const number = await made(openPort);
    const undos = await Promise.all([takeBack(number), takeBack(number), takeBack(number)]);
    expect(new Set(undos.map((undo) => undo?.number)).size).toBe(1);
    await bench.work();
    expect(written()).toEqual(['PUT', 'DELETE']);
  });

  describe('what somebody has changed since', () => {
    test('stays as it is, and is said', async () => {
      const number = await made();
      meddle(bench);
      const undo = await takeBack(number);
      await bench.work();
      expect(ruleThere()).toMatchObject({ priority: 999 });
      expect(written()).toEqual(['PUT', 'PATCH', 'PATCH']);
      const { plan } = await bench.find(undo?.number ?? 0);
      expect(plan?.remedies[0]?.mind?.en).toMatch(/somebody has changed it since/);
    });

    test('is no way back where it is all that there was', async () => {
      const number = await made(openPort);
      meddle(bench);
      const undo = await takeBack(number);
      await bench.work();
      expect(await bench.find(undo?.number ?? 0)).toMatchObject({
        state: 'refused',
        outcome: { because: 'changed-by-somebody' },
      });
      expect((await bench.find(number)).state).not.toBe('undone');
      expect(written()).toEqual(['PUT']);
    });

    test('in the moment before it would be taken back voids that', async () => {
      const number = await made(openPort);
      const { preflight } = bench.parts;
      const undo = await takeBack(number);
      Object.assign(bench.parts, {
        preflight: async (...given: Parameters<typeof preflight>) => {
          meddle(bench);
          return preflight(...given);
        },
      });
      await bench.work();
      expect(await bench.find(undo?.number ?? 0)).toMatchObject({
        state: 'void',
        outcome: { because: 'changed-since-approval' },
      });
      expect(ruleThere()).toMatchObject({ priority: 999 });
    });
  });

  test('where Azure does not let it look, it does not guess', async () => {
    const number = await made(openPort);
    bench.workbench.deafen();
    const undo = await takeBack(number);
    await bench.work();
    expect(await bench.find(undo?.number ?? 0)).toMatchObject({
      state: 'refused',
      outcome: { because: 'could-not-look' },
    });
  });

  test('of what failed in the middle, only what was made is taken back', async () => {
    const number = await bench.request({ items: bundle });
    await bench.work();
    await approve(bench.parts, await bench.find(number), suzuki);
    bench.workbench.after(({ method }) => {
      if (method === 'PUT') bench.workbench.lock(bench.workbench.office.vm);
    });
    await bench.work();
    expect(await bench.find(number)).toMatchObject({ state: 'failed', outcome: { step: 1 } });
    bench.workbench.unlock();
    bench.workbench.after(() => undefined);
    await takeBack(number);
    await bench.work();
    expect(await bench.find(number)).toMatchObject({ state: 'undone' });
    expect(ruleThere()).toBeUndefined();
  });

  test('there is none for what was never made, nor for a way back', async () => {
    const number = await bench.request();
    await bench.work();
    expect(await takeBack(number)).toBeUndefined();
    await approve(bench.parts, await bench.find(number), suzuki);
    await bench.work();
    const undo = await takeBack(number);
    await bench.work();
    expect(await takeBack(undo?.number ?? 0)).toBeUndefined();
    expect(await takeBack(number)).toBeUndefined();
  });

  test('a restart cannot be taken back, and nothing pretends so', async () => {
    const { vm } = bench.workbench.office;
    const [openPortUnit, ...others] = bench.parts.remedies;
    if (!openPortUnit) throw new Error('The bench has no remedy.');
    const plan = () => ({ steps: [{ kind: 'power', vm, change: 'restart' }] as const });
    Object.assign(bench.parts, { remedies: [{ ...openPortUnit, plan }, ...others] });
    const number = await made(openPort);
    expect((await bench.find(number)).state).not.toBe('failed');
    const undo = await takeBack(number);
    await bench.work();
    expect(await bench.find(undo?.number ?? 0)).toMatchObject({
      state: 'refused',
      outcome: { because: 'nothing-to-undo' },
    });
  });
});
