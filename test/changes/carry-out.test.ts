import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { hasWayBack } from '../../changes/change.ts';
import { approve, cancel } from '../../changes/decide.ts';
import { onEachDatabase } from '../support/store.ts';
import { type ChangeBench, openChangeBench, well } from './bench.ts';
import { suzuki, tanaka } from './people.ts';

const bundle = [
  { remedy: 'open-port', check: 'vm-stopped', choices: {} },
  { remedy: 'see-screen', check: 'boot-diagnostics-off', choices: {} },
];

onEachDatabase((now) => {
  let bench: ChangeBench;
  beforeEach(async () => {
    bench = await openChangeBench(now().store);
  });
  afterEach(() => bench.close());

  const approved = async (items = bundle) => {
    const number = await bench.request({ items });
    await bench.work();
    await approve(bench.parts, await bench.find(number), suzuki);
    return number;
  };
  const effectsOf = async (number: number) =>
    (await bench.parts.effects.list(number)).map(({ state, sent }) => [state, sent]);

  test('the steps are made one after the other, each written down with how it was before and after', async () => {
    bench.world.now = () => well(bench.question, bench.clock.now(), { 'boot-diagnostics-off': 'problem' });
    const number = await approved();
    await bench.work();
    expect(bench.workbench.writes().map(({ method }) => method)).toEqual(['PUT', 'PATCH']);
    expect(await bench.parts.effects.list(number)).toMatchObject([
      { state: 'done', before: { there: null }, after: { there: { priority: 310 } } },
      { state: 'done', before: { kept: 'off' }, after: { kept: 'on' } },
    ]);
  });

  test('of a bundle, what is no longer needed is not made', async () => {
    const number = await approved();
    await bench.work();
    expect(await bench.find(number)).toMatchObject({ state: 'fixed' });
    expect(await effectsOf(number)).toEqual([
      ['done', 1],
      ['skipped', 0],
    ]);
    expect(bench.workbench.writes()).toHaveLength(1);
  });

  test('of a bundle, what could not be judged is no reason to leave anything out', async () => {
    bench.world.now = () => well(bench.question, bench.clock.now(), { 'handshake-fails': 'unknown' });
    const number = await approved();
    await bench.work();
    expect(await effectsOf(number)).toEqual([
      ['done', 1],
      ['done', 1],
    ]);
  });

  test('somebody asks it to stop: the step under way is made, the next one is not, and the way back is there', async () => {
    bench.world.now = () => well(bench.question, bench.clock.now(), { 'vm-stopped': 'problem' });
    const number = await approved([...bundle].reverse());
    const { parts } = bench;
    const { effects } = parts;
    const cancelling: typeof effects.accepted = async (...taken) => {
      await cancel({ ...parts, effects }, await bench.find(number), tanaka);
      return effects.accepted(...taken);
    };
    Object.assign(parts, { effects: { ...effects, accepted: cancelling } });
    await bench.work();
    const change = await bench.find(number);
    expect(change).toMatchObject({ state: 'failed', outcome: { because: 'stopped', step: 1 } });
    expect(hasWayBack(change.state)).toBe(true);
    expect(await effectsOf(number)).toEqual([['done', 1]]);
    expect(bench.workbench.writes().map(({ method }) => method)).toEqual(['PATCH']);
  });

  test('a step that Azure refuses ends it, with what was missing, and nothing after it is made', async () => {
    const number = await approved();
    bench.workbench.lock(bench.workbench.office.group);
    await bench.work();
    expect(await bench.find(number)).toMatchObject({
      state: 'failed',
      outcome: { because: 'step-failed', step: 0, said: expect.any(String) },
    });
    expect(await effectsOf(number)).toEqual([['failed', 1]]);
    expect(await bench.store.query('select * from change_lock')).toEqual([]);
  });

  test('an identity that lost its permission is named with the action', async () => {
    const number = await approved();
    Object.assign(bench.parts, {
      steps: {
        ...bench.parts.steps,
        azure: { ...bench.parts.steps.azure, change: bench.workbench.partsOfWorker.azure.change },
      },
    });
    await bench.work();
    expect(await bench.find(number)).toMatchObject({
      state: 'failed',
      outcome: { step: 0, action: { action: expect.stringMatching(/securityRules\/write$/i) } },
    });
  });

  test('an answer that is lost is looked for, and nothing is sent twice', async () => {
    const number = await approved();
    bench.workbench.practice.world.faults.push({
      id: 'lost',
      kind: 'answer-lost',
      match: { operation: 'SecurityRules_CreateOrUpdate' },
      times: 1,
    });
    for (let round = 0; round < 4; round += 1) {
      await bench.work();
      bench.clock.pass(5_000);
    }
    expect(await bench.find(number)).toMatchObject({ state: 'fixed' });
    expect(bench.workbench.writes()).toHaveLength(1);
  });

  test('what nobody can find out is called unknown, and the way back is there', async () => {
    const number = await approved();
    bench.workbench.practice.world.faults.push({
      id: 'lost',
      kind: 'answer-lost',
      match: { operation: 'SecurityRules_CreateOrUpdate' },
      times: 1,
    });
    bench.workbench.after(({ method }) => {
      if (method === 'PUT') bench.workbench.deafen();
    });
    for (let round = 0; round < 10; round += 1) {
      await bench.work();
      bench.clock.pass(5 * 60_000);
    }
    expect(await bench.find(number)).toMatchObject({
      state: 'unknown',
      outcome: { because: 'step-outcome-unknown', step: 0 },
    });
    expect(bench.workbench.writes()).toHaveLength(1);
  });

  describe('on the card and in the audit', () => {
    test('each step moves it on', async () => {
      bench.world.now = () => well(bench.question, bench.clock.now(), { 'boot-diagnostics-off': 'problem' });
      await approved();
      await bench.work();
      expect((await bench.events()).filter((event) => event === 'step-done')).toHaveLength(2);
      const running = bench.shown.filter(({ state }) => state === 'running');
      expect(running.length).toBeGreaterThanOrEqual(3);
    });
  });
});
