import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { HarnessAnswer } from '../../../guest/harness/harness-answer.ts';
import { orderLines } from '../../../guest/harness/harness-script.ts';
import { runHarness } from '../../../guest/harness/run-harness.ts';
import type { HarnessOrder } from '../../../guest/harness/step.ts';
import { guestLeasesOf } from '../../../store/guest-leases.ts';
import { idOf } from '../../support/azure.ts';
import { onEachDatabase } from '../../support/store.ts';
import { type Probing, startProbing } from '../probing.ts';
import { harnessLine } from './harness-line.ts';

const action = 'VirtualMachines_RunCommand';

const order: HarnessOrder = { run: '0123456789abcdef', mode: 'apply', steps: [{ do: 'rdp-restart' }] };

const answer: HarnessAnswer = {
  v: 1,
  run: order.run,
  mode: 'apply',
  st: 'changed',
  steps: [{ i: 0, st: 'done', was: 'running', is: 'running' }],
  journal: 'applied',
  boot: 0,
  drop: true,
  at: 1_763_452_800,
};

onEachDatabase((now) => {
  let probing: Probing;
  let leases: ReturnType<typeof guestLeasesOf>;
  beforeEach(async () => {
    const { store, clock } = now();
    leases = guestLeasesOf(store, clock);
    probing = await startProbing(clock, leases);
    probing.prints.splice(0, probing.prints.length, harnessLine(answer));
  });
  afterEach(() => probing.practice.close());

  const parts = () => ({
    azure: probing.azure,
    leases,
    newId: probing.practice.time.newId,
    closing: new AbortController().signal,
    // The practice guest knows no such script, so it prints what the test says.
    scriptOf: (order: HarnessOrder) => ({ text: '', sha256: '', lines: orderLines(order) }),
  });
  const vm = () => idOf(probing.office.vm);
  const next = { holder: 'next' };
  const turnOf = (holder: string) => ({ machine: probing.office.vm.toLowerCase(), holder });
  /** Lets time go by until it ends. */
  const inTime = async <Value>(work: Promise<Value>): Promise<Value> => {
    let over = false;
    const end = work.finally(() => {
      over = true;
    });
    while (!over) {
      await new Promise((resolve) => setTimeout(resolve, 2));
      await now().clock.advance(1_000);
    }
    return end;
  };

  test('sends the order once, reads the answer, and leaves the turn to the next', async () => {
    expect(await runHarness(parts(), vm(), order)).toEqual({ ok: true, value: answer });
    expect(probing.sent.map(({ operation }) => operation)).toEqual([action]);
    const { script } = JSON.parse(probing.sent[0]?.body ?? '{}') as { script: readonly string[] };
    expect(script).toContain('{"do":"rdp-restart"}');
    expect(await leases.take(turnOf(next.holder), { milliseconds: 1 })).toEqual({});
  });

  test('waits for its turn, and is not sent where it does not come', async () => {
    await leases.take(turnOf('other'), { milliseconds: 3_600_000 });
    expect(await inTime(runHarness(parts(), vm(), order))).toMatchObject({
      ok: false,
      failure: { reason: 'conflict' },
    });
    expect(probing.sent).toEqual([]);
  });

  test('a look that was made before is not shared with who asks afterwards', async () => {
    const machine = probing.office.vm.toLowerCase();
    await leases.take(turnOf('other'), { milliseconds: 3_600_000 });
    await leases.end(turnOf('other'), { answer: 'of before', operation: action });
    await runHarness(parts(), vm(), order);
    expect(await leases.answerSince(machine, 0)).toEqual({});
  });

  test.each([
    ['nothing', 'nothing'],
    ['half a line', harnessLine(answer).slice(0, 60)],
    ['the answer of another order', harnessLine({ ...answer, run: 'fedcba9876543210' })],
    ['the answer of another mode', harnessLine({ ...answer, mode: 'check' })],
  ])('%s is printed: nobody knows what became of it, and it is not sent again', async (_, printed) => {
    probing.prints.splice(0, probing.prints.length, printed);
    expect(await runHarness(parts(), vm(), order)).toMatchObject({
      ok: false,
      failure: { reason: 'outcome-unknown', operation: action },
    });
    expect(probing.sent).toHaveLength(1);
  });

  test('Azure is silent: nobody knows, and who looks next is told that a script may be running', async () => {
    probing.office.world.faults.push({
      id: 'f',
      kind: 'operation-hangs',
      match: { operation: action },
      times: 1,
    });
    expect(await inTime(runHarness(parts(), vm(), order))).toMatchObject({
      ok: false,
      failure: { reason: 'outcome-unknown' },
    });
    expect(probing.sent).toHaveLength(1);
    expect(await leases.take(turnOf(next.holder), { milliseconds: 1 })).toMatchObject({
      sentAt: expect.any(Number),
    });
  });

  test('somebody who wants it no more before it was sent', async () => {
    expect(await runHarness(parts(), vm(), order, { signal: AbortSignal.abort() })).toMatchObject({
      ok: false,
      failure: { reason: 'cancelled' },
    });
    expect(probing.sent).toEqual([]);
  });
});
