import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { changePower } from '../../../azure/change/power.ts';
import { correlationOf } from '../../../changes/steps/calling-of.ts';
import { power } from '../../../changes/steps/power.ts';
import type { Step } from '../../../remedies/step.ts';
import { find, touch } from '../../../simulator/world/world.ts';
import { idOf } from '../../support/azure.ts';
import { key, openWorkbench, type Workbench } from './workbench.ts';

describe('a restart of which nobody knows', () => {
  let bench: Workbench;
  let step: Step;
  let sentAt: number;
  beforeEach(async () => {
    bench = await openWorkbench();
    step = { kind: 'power', vm: bench.office.vm, change: 'restart' };
    bench.pass(3600_000);
    sentAt = bench.practice.time.clock.now();
  });
  afterEach(() => bench.practice.close());

  const settle = () => power.settle(bench.parts, step, { key, before: { power: 'running' }, sentAt });

  test('is found in the Activity Log by the id that went with it', async () => {
    await power.send(bench.parts, step, { key, before: { power: 'running' } });
    const ids = bench.practice.world.activity.map(({ correlationId }) => correlationId);
    expect(ids).toContain(correlationOf(key));
    expect(await settle()).toBe('happened');
  });

  test('is not said to have failed to happen while the log may lag', async () => {
    bench.pass(299_000);
    expect(await settle()).toBe('under-way');
    bench.pass(2_000);
    expect(await settle()).toBe('did-not');
  });

  test('is a question for a person where somebody else has restarted it', async () => {
    await changePower(bench.parts.azure, idOf(bench.office.vm), 'restart');
    bench.pass(301_000);
    expect(await settle()).toBe('cannot-tell');
  });

  test('is a question for a person where the machine was touched and the log does not say how', async () => {
    const vm = find(bench.practice.world, 'Microsoft.Compute/virtualMachines', bench.office.vm);
    if (vm) touch(vm, bench.moment());
    bench.pass(301_000);
    expect(await settle()).toBe('cannot-tell');
  });

  test('failed, where Azure wrote down that it refused it', async () => {
    bench.lock(bench.office.group);
    await power.send(bench.parts, step, { key, before: { power: 'running' } });
    expect(await settle()).toBe('under-way');
    bench.pass(301_000);
    expect(await settle()).toMatchObject({ failed: { reason: 'operation-failed' } });
  });

  test('happened, though Azure refused it the first time', async () => {
    bench.lock(bench.office.group);
    const sending = { key, before: { power: 'running' } };
    expect((await power.send(bench.parts, step, sending)).ok).toBe(false);
    bench.unlock();
    expect((await power.send(bench.parts, step, sending)).ok).toBe(true);
    expect(await settle()).toBe('happened');
  });

  test('is waited for as long as it can take, and then told no more', async () => {
    bench.practice.world.faults.push({
      id: 'f',
      kind: 'operation-hangs',
      match: { operation: 'VirtualMachines_Restart' },
      times: 1,
    });
    const dying = new AbortController();
    await power.send(bench.parts, step, {
      key,
      before: { power: 'running' },
      signal: dying.signal,
      accepted: async () => dying.abort(),
    });
    expect(await settle()).toBe('under-way');
    bench.pass(2701_000);
    expect(await settle()).toBe('cannot-tell');
  });
});

test.each([
  ['start', 'deallocated', 'running', { steps: [{ change: 'deallocate' }] }],
  ['start', 'stopped', 'running', { steps: [{ change: 'powerOff' }] }],
  ['deallocate', 'running', 'deallocated', { steps: [{ change: 'start' }] }],
  ['start', 'starting', 'running', { cannot: 'cannot-be-undone' }],
  ['restart', 'running', 'running', { cannot: 'nothing-to-undo' }],
  ['redeploy', 'running', 'running', { cannot: 'cannot-be-undone' }],
] as const)('%s of what was %s is taken back from %s', (change, before, after, expected) => {
  const step: Step = { kind: 'power', vm: '/subscriptions/s', change };
  expect(power.undo(step, { before: { power: before }, after: { power: after }, key })).toMatchObject(
    expected,
  );
});

test('every step has an id of its own for the log, and always the same', () => {
  const ids = [key, { ...key, index: 1 }, { ...key, change: 43 }, { ...key, run: 'fedcba9876543210' }].map(
    correlationOf,
  );
  expect(new Set(ids).size).toBe(4);
  expect(ids[0]).toBe(correlationOf({ ...key }));
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
});
