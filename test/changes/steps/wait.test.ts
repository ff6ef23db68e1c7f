import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../../base/clock.ts';
import type { StepParts } from '../../../changes/steps/step-kind.ts';
import { wait } from '../../../changes/steps/wait.ts';
import type { Step } from '../../../remedies/step.ts';
import { keyOf } from '../../../simulator/world/world.ts';
import { key, openWorkbench, type Workbench } from './workbench.ts';

describe('waiting for the agent', () => {
  let bench: Workbench;
  let step: Step;
  let looks: number;
  beforeEach(async () => {
    bench = await openWorkbench();
    step = { kind: 'wait', vm: bench.office.vm, for: 'agent' };
    looks = 0;
  });
  afterEach(() => bench.practice.close());

  const agent = () => {
    const machine = bench.practice.world.machines[keyOf(bench.office.vm)];
    if (!machine) throw new Error('The office has no machine.');
    return machine.agent;
  };

  /** Time passes only while it waits. */
  const parts = (onLook: () => void): StepParts => ({
    ...bench.parts,
    azure: {
      ...bench.parts.azure,
      clock: {
        now: bench.practice.time.clock.now,
        sleep: async (milliseconds, signal) => {
          if (milliseconds !== 10_000) return systemClock.sleep(milliseconds, signal);
          bench.pass(milliseconds);
          looks += 1;
          onLook();
        },
      },
    },
  });
  const send = (onLook: () => void, signal?: AbortSignal) =>
    wait.send(parts(onLook), step, { key, before: undefined, ...(signal ? { signal } : {}) });

  test('goes on as soon as it answers', async () => {
    agent().status = 'not-ready';
    const done = await send(() => {
      if (looks === 3) agent().status = 'ready';
    });
    expect([done.ok, looks]).toEqual([true, 3]);
    expect(bench.writes()).toEqual([]);
  });

  test('ends after its time, and says why', async () => {
    agent().status = 'not-ready';
    expect(await send(() => undefined)).toMatchObject({ ok: false, failure: { reason: 'agent-not-ready' } });
    expect(looks).toBe(90);
  });

  test('ends when nobody wants it any more', async () => {
    agent().status = 'not-ready';
    const stop = new AbortController();
    expect(await send(() => stop.abort(), stop.signal)).toMatchObject({
      ok: false,
      failure: { reason: 'cancelled' },
    });
    expect(looks).toBe(1);
  });

  test('is never left out because it answers before', async () => {
    const before = await bench.observe(step);
    expect(wait.isDone(step, before)).toBe(false);
    agent().status = 'not-ready';
    // Nor is it another plan because it does not answer for a moment.
    expect(await bench.observe(step)).toEqual(before);
  });

  test('writes nothing, takes nothing, and may be done again', async () => {
    expect([wait.writes(step), wait.actions(step, undefined)]).toEqual([[], []]);
    expect(await wait.settle(bench.parts, step, { key, before: undefined, sentAt: 0 })).toBe('did-not');
    expect(wait.undo(step, { before: undefined, after: undefined, key })).toEqual({
      cannot: 'nothing-to-undo',
    });
  });
});
