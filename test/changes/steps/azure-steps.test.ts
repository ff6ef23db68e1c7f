import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { kindOf } from '../../../changes/steps/index.ts';
import type { Doubt, StepParts } from '../../../changes/steps/step-kind.ts';
import type { Step } from '../../../remedies/step.ts';
import type { Fault } from '../../../simulator/world/fault.ts';
import { machineCases } from './machine-cases.ts';
import { networkCases } from './network-cases.ts';
import { key, openWorkbench, type Workbench } from './workbench.ts';

const azureCases = [...networkCases, ...machineCases];

describe.each(azureCases)('$name', (given) => {
  let bench: Workbench;
  let step: Step;
  beforeEach(async () => {
    bench = await openWorkbench();
    given.given?.(bench);
    step = given.step(bench);
    // Whatever was done before is long over.
    bench.pass(3600_000);
  });
  afterEach(() => bench.practice.close());

  const unit = () => kindOf(step);
  const disturb = (kind: Fault['kind'], operation = given.operation) =>
    bench.practice.world.faults.push({ id: kind, kind, match: { operation }, times: 1 });
  const send = (before: unknown, parts: StepParts = bench.parts, more: object = {}) =>
    unit().send(parts, step, { key, before, ...more });
  const doubt = (before: unknown): Doubt<unknown> => ({
    key,
    before,
    sentAt: bench.practice.time.clock.now(),
  });

  test('it is seen as plain data, done once, and seen again', async () => {
    const before = await bench.observe(step);
    expect(unit().stateSchema.parse(JSON.parse(JSON.stringify(before)))).toStrictEqual(before);
    expect(unit().isDone(step, before)).toBe(false);
    expect(await send(before)).toEqual({ ok: true, value: {} });
    const after = await bench.observe(step);
    expect(unit().isDone(step, after)).toBe(given.shows);
    expect(unit().isStill(step, after, await bench.observe(step))).toBe(true);
    expect(bench.writes()).toHaveLength(1);
    expect(unit().writes(step).length).toBeGreaterThan(0);
  });

  test('the actions that it names are exactly what Azure asks for', async () => {
    const before = await bench.observe(step);
    const actions = unit().actions(step, before);
    for (const [index, missing] of actions.entries()) {
      // Azure has been given the write before it can refuse that the end of it is read.
      if (missing.action.endsWith('/read')) continue;
      const less = await openWorkbench();
      given.given?.(less);
      for (const [at, action] of actions.entries()) if (at !== index) less.grant(action);
      const refused = await unit().send(less.partsOfWorker, step, { key, before });
      expect(refused).toMatchObject({
        ok: false,
        failure: {
          reason: 'forbidden',
          action: expect.stringMatching(new RegExp(`^${missing.action}$`, 'i')),
        },
      });
      await less.practice.close();
    }
    for (const action of actions) bench.grant(action);
    expect(await send(before, bench.partsOfWorker)).toMatchObject({ ok: true });
  });

  test('a lock is in its way, and the failure says so', async () => {
    const before = await bench.observe(step);
    bench.lock(bench.office.group);
    expect(await send(before)).toMatchObject({ ok: false, failure: { reason: 'locked' } });
  });

  test('nothing is sent where somebody has changed it since it was approved', async () => {
    const before = await bench.observe(step);
    given.meddle(bench);
    expect(await send(before)).toMatchObject({ ok: false, failure: { reason: 'changed-meanwhile' } });
    expect(bench.writes()).toEqual([]);
  });

  test('an answer that is lost leaves an open question, and looking tells that it happened', async () => {
    const before = await bench.observe(step);
    disturb('answer-lost');
    const about = doubt(before);
    expect(await send(before)).toMatchObject({ ok: false, failure: { reason: 'outcome-unknown' } });
    bench.pass(11_000);
    expect(await unit().settle(bench.parts, step, about)).toBe('happened');
    expect(bench.writes()).toHaveLength(1);
  });

  test('what never arrived did not happen, and that is said only after its time', async () => {
    const before = await bench.observe(step);
    const about = doubt(before);
    expect(await unit().settle(bench.parts, step, about)).toBe('under-way');
    bench.pass(301_000);
    expect(await unit().settle(bench.parts, step, about)).toBe('did-not');
    expect(bench.writes()).toEqual([]);
  });

  test('while Azure cannot be asked, nothing is said', async () => {
    const before = await bench.observe(step);
    const about = doubt(before);
    bench.pass(301_000);
    bench.deafen();
    expect(await unit().settle(bench.parts, step, about)).toBe('under-way');
  });

  test('the same step of another change is never taken for this one', async () => {
    if (given.shows) return;
    const before = await bench.observe(step);
    const about = doubt(before);
    const other = await unit().send(bench.parts, step, { key: { ...key, change: 41 }, before });
    expect(other.ok).toBe(true);
    bench.pass(301_000);
    expect(['cannot-tell', 'did-not']).toContain(await unit().settle(bench.parts, step, about));
  });

  test('what takes it back takes it back', async () => {
    const before = await bench.observe(step);
    expect((await send(before)).ok).toBe(true);
    const after = await bench.observe(step);
    const back = unit().undo(step, { before, after, key });
    if (!('steps' in back)) return expect(back.cannot).toBe(given.back);
    expect(given.back).toBe('steps');
    for (const [index, one] of back.steps.entries()) {
      const now = await bench.observe(one);
      const done = await kindOf(one).send(bench.parts, one, {
        key: { ...key, index: 10 + index },
        before: now,
      });
      expect(done.ok).toBe(true);
    }
    expect(await bench.observe(step)).toStrictEqual(before);
  });

  test('what was not changed has nothing to take back', async () => {
    const before = await bench.observe(step);
    if (given.back !== 'steps') return;
    expect(unit().undo(step, { before, after: before, key })).toEqual({ cannot: 'nothing-to-undo' });
  });

  test('is taken back too where nobody saw how it was afterwards', async () => {
    const before = await bench.observe(step);
    const back = unit().undo(step, { before, after: null, key });
    expect('steps' in back ? 'steps' : back.cannot).toBe(given.back);
  });
});

describe.each(azureCases.filter(({ lasts }) => lasts))('$name, when Azure takes its time', (given) => {
  let bench: Workbench;
  let step: Step;
  beforeEach(async () => {
    bench = await openWorkbench();
    given.given?.(bench);
    step = given.step(bench);
    bench.pass(3600_000);
    bench.practice.world.pace = 1;
  });
  afterEach(() => bench.practice.close());

  /** The bot dies as soon as Azure has taken it on. */
  async function sendAndDie(): Promise<Doubt<unknown>> {
    const before = await bench.observe(step);
    const sentAt = bench.practice.time.clock.now();
    const dying = new AbortController();
    const told: string[] = [];
    const sent = await kindOf(step).send(bench.parts, step, {
      key,
      before,
      signal: dying.signal,
      accepted: async (operation) => {
        told.push(operation);
        dying.abort();
      },
    });
    expect(sent).toMatchObject({ ok: false, failure: { reason: 'outcome-unknown' } });
    expect(told).toHaveLength(1);
    return { key, before, sentAt, operation: told[0] ?? '' };
  }

  test('whoever comes after a crash goes on asking, and hears the end', async () => {
    const about = await sendAndDie();
    expect(await kindOf(step).settle(bench.parts, step, about)).toBe('under-way');
    bench.pass(30 * 60_000);
    expect(await kindOf(step).settle(bench.parts, step, about)).toBe('happened');
    expect(bench.writes()).toHaveLength(1);
  });

  test('it is found out too where Azure knows the operation no more', async () => {
    const { operation: _, ...about } = await sendAndDie();
    bench.pass(30 * 60_000);
    expect(await kindOf(step).settle(bench.parts, step, about)).toBe('happened');
  });

  test('what Azure took on and could not do, failed', async () => {
    bench.practice.world.faults.push({
      id: 'f',
      kind: 'operation-fails',
      match: { operation: given.operation },
      times: 1,
    });
    const about = await sendAndDie();
    bench.pass(30 * 60_000);
    expect(await kindOf(step).settle(bench.parts, step, about)).toMatchObject({
      failed: { reason: 'operation-failed' },
    });
  });
});
