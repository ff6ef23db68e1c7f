import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Azure } from '../../../azure/azure.ts';
import { kindOf } from '../../../changes/steps/index.ts';
import type { Doubt, RunHarness } from '../../../changes/steps/step-kind.ts';
import { harnessScript } from '../../../guest/harness/harness-script.ts';
import { runHarness } from '../../../guest/harness/run-harness.ts';
import type { GuestStep } from '../../../guest/harness/step.ts';
import type { Leases } from '../../../guest/probe-parts.ts';
import type { Step } from '../../../remedies/step.ts';
import { keys } from '../../../simulator/guest/product/keys.ts';
import { dword } from '../../../simulator/guest/product/values.ts';
import { setValue } from '../../../simulator/guest/windows/registry.ts';
import { keyOf } from '../../../simulator/world/world.ts';
import { key, openWorkbench, type Workbench } from './workbench.ts';

/** Nobody else looks inside. */
const alone: Leases = {
  take: async () => ({}),
  renew: async () => true,
  note: async () => true,
  end: async () => undefined,
  answerSince: async () => undefined,
  forget: async () => undefined,
};

const steps: readonly GuestStep[] = [
  {
    do: 'registry',
    key: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server',
    name: 'fDenyTSConnections',
    set: { kind: 'DWord', data: 0 },
  },
];

/** The real harness, by the real way, in the practice guest. */
describe('a step inside a machine', () => {
  let bench: Workbench;
  let step: Step;
  let azure: Azure;
  beforeEach(async () => {
    const run: RunHarness = (vm, order, calling) =>
      runHarness(
        {
          azure,
          scriptOf: harnessScript,
          leases: alone,
          newId: () => 'turn',
          closing: new AbortController().signal,
        },
        vm,
        order,
        calling,
      );
    bench = await openWorkbench(run);
    ({ azure } = bench.parts);
    setValue(windows(), keys.terminalServer, 'fDenyTSConnections', dword(1));
    step = { kind: 'guest', vm: bench.office.vm, steps };
  });
  afterEach(() => bench.practice.close());

  const windows = () => {
    const machine = bench.practice.world.machines[keyOf(bench.office.vm)];
    if (machine?.guest.os !== 'Windows') throw new Error('The office has no Windows.');
    return machine.guest.windows;
  };
  const send = (one: Step, before: unknown) => kindOf(one).send(bench.parts, one, { key, before });
  const doubt = (before: unknown): Doubt<unknown> => ({
    key,
    before,
    sentAt: bench.practice.time.clock.now(),
  });

  test('is seen, done, seen again and taken back', async () => {
    const before = await bench.observe(step);
    expect(before).toMatchObject({ st: 'would-change', steps: [{ st: 'would', was: '1' }], journal: null });
    expect(await send(step, before)).toMatchObject({ ok: true, value: { answer: { st: 'changed' } } });
    const after = await bench.observe(step);
    expect(after).toMatchObject({ journal: 'applied' });
    expect(kindOf(step).isDone(step, after)).toBe(true);
    const back = kindOf(step).undo(step, { before, after, key });
    if (!('steps' in back)) throw new Error(back.cannot);
    const [undo] = back.steps;
    expect((await send(undo, await bench.observe(undo))).ok).toBe(true);
    const now = await bench.observe(undo);
    expect(kindOf(undo).isDone(undo, now)).toBe(true);
    expect(now).toMatchObject({ steps: [{ was: '1' }] });
  });

  test('whose answer was lost is asked for by its journal, and is not done twice', async () => {
    const before = await bench.observe(step);
    const about = doubt(before);
    bench.practice.world.faults.push({
      id: 'f',
      kind: 'answer-lost',
      match: { operation: 'VirtualMachines_RunCommand' },
      times: 1,
    });
    expect(await send(step, before)).toMatchObject({
      ok: false,
      failure: { reason: 'outcome-unknown' },
    });
    bench.pass(11_000);
    expect(await kindOf(step).settle(bench.parts, step, about)).toBe('happened');
  });

  test('that never arrived did not happen', async () => {
    const about = doubt(await bench.observe(step));
    bench.pass(11_000);
    expect(await kindOf(step).settle(bench.parts, step, about)).toBe('did-not');
  });

  test('whose script has ended, but did nothing, did not happen', async () => {
    const before = await bench.observe(step);
    const about = doubt(before);
    let operation = '';
    const other: Step = { kind: 'guest-undo', vm: bench.office.vm, run: 'fedcba9876543210', steps };
    await kindOf(other).send(bench.parts, other, {
      key,
      before,
      accepted: async (link) => {
        operation = link;
      },
    });
    expect(operation).not.toBe('');
    bench.pass(11_000);
    expect(await kindOf(step).settle(bench.parts, step, { ...about, operation })).toBe('did-not');
  });

  test('takes what it says that it takes, and nothing else', async () => {
    const before = await bench.observe(step);
    azure = bench.partsOfWorker.azure;
    const actions = kindOf(step).actions(step, before);
    expect(await send(step, before)).toMatchObject({
      ok: false,
      failure: { reason: 'forbidden', action: actions[0]?.action },
    });
    for (const action of actions) bench.grant(action);
    expect(await send(step, before)).toMatchObject({ ok: true });
  });
});
