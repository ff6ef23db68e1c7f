import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { approve } from '../../changes/decide.ts';
import { judgeByPerson } from '../../changes/judge-by-person.ts';
import { onEachDatabase } from '../support/store.ts';
import { type ChangeBench, openChangeBench, well } from './bench.ts';
import { benchRemedies } from './bench-remedies.ts';
import { suzuki, tanaka } from './people.ts';

onEachDatabase((now) => {
  let bench: ChangeBench;
  beforeEach(async () => {
    bench = await openChangeBench(now().store);
  });
  afterEach(() => bench.close());

  const made = async () => {
    const number = await bench.request();
    await bench.work();
    await approve(bench.parts, await bench.find(number), suzuki);
    await bench.work();
    expect(bench.logged).toEqual([]);
    return bench.find(number);
  };

  test('the symptom is judged, not the value: what "succeeds" and still does not work is not fixed', async () => {
    bench.world.now = () => well(bench.question, bench.clock.now(), { 'nothing-listens': 'problem' });
    const change = await made();
    expect(change).toMatchObject({
      state: 'not-fixed',
      outcome: { first: { en: 'nothing-listens is wrong' } },
    });
    expect(await bench.parts.effects.list(change.number)).toMatchObject([{ state: 'done' }]);
  });

  test('what takes a moment is looked at once more before it is called not fixed', async () => {
    const states = ['problem', 'ok'] as const;
    bench.world.now = () =>
      well(bench.question, bench.clock.now(), { 'vm-stopped': states[bench.world.looks - 1] ?? 'ok' });
    expect((await made()).state).toBe('fixed');
    expect(bench.world.looks).toBe(2);
  });

  test('what could not be seen is uncertain, and a person can say how it is', async () => {
    bench.world.now = () => well(bench.question, bench.clock.now(), { 'handshake-fails': 'unknown' });
    const change = await made();
    expect(change).toMatchObject({ state: 'uncertain', outcome: { asks: true } });
    const judged = await judgeByPerson(bench.parts, change, tanaka, true);
    expect(judged).toMatchObject({ state: 'fixed' });
    expect(judged?.outcome?.asks).toBeUndefined();
    expect((await bench.events()).at(-1)).toBe('judged-fixed');
  });

  describe('what only a person can prove', () => {
    beforeEach(() => {
      const remedies = benchRemedies(bench.workbench.office, { openPort: { proof: 'person' } });
      Object.assign(bench.parts, { remedies });
    });

    test.each([
      [true, 'fixed'],
      [false, 'not-fixed'],
    ] as const)('works: %s', async (works, state) => {
      const change = await made();
      expect(change.state).toBe('uncertain');
      await judgeByPerson(bench.parts, change, tanaka, works);
      expect((await bench.find(change.number)).state).toBe(state);
    });
  });

  test('it is asked what was asked in the beginning', async () => {
    const asked: unknown[] = [];
    const { diagnose } = bench.parts;
    Object.assign(bench.parts, {
      diagnose: (...given: Parameters<typeof diagnose>) => {
        asked.push(given[0]);
        return diagnose(...given);
      },
    });
    await made();
    expect(asked).toEqual([bench.question]);
  });

  test('it is asked for the new port where the change moves it', async () => {
    const questionThen = () => ({ ...bench.question, port: 3390 });
    Object.assign(bench.parts, {
      remedies: benchRemedies(bench.workbench.office, { openPort: { questionThen } }),
    });
    const ports: number[] = [];
    const { diagnose } = bench.parts;
    Object.assign(bench.parts, {
      diagnose: (...given: Parameters<typeof diagnose>) => {
        ports.push(given[0].port);
        return diagnose(...given);
      },
    });
    await made();
    expect(ports).toEqual([3390]);
  });
});
