import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { runCommand } from '../../azure/probe/run-command.ts';
import { listRunCommands } from '../../azure/read/run-commands.ts';
import { removeManaged } from '../../guest/remove-managed.ts';
import type { Fault } from '../../simulator/world/fault.ts';
import { put } from '../../simulator/world/world.ts';
import { guestLeasesOf } from '../../store/guest-leases.ts';
import { idOf } from '../support/azure.ts';
import { onEachDatabase } from '../support/store.ts';
import { probeLine } from './probe-line.ts';
import { healthy, type Probing, startProbing } from './probing.ts';

const action = 'VirtualMachines_RunCommand';
const managed = 'VirtualMachineRunCommands_CreateOrUpdate';
const deleted = 'VirtualMachineRunCommands_Delete';

onEachDatabase((now) => {
  let probing: Probing;
  let leases: ReturnType<typeof guestLeasesOf>;
  beforeEach(async () => {
    const { store, clock } = now();
    leases = guestLeasesOf(store, clock);
    probing = await startProbing(clock, leases);
  });
  afterEach(() => probing.practice.close());

  const operations = () => probing.sent.map(({ operation }) => operation);
  const disturb = (fault: Omit<Fault, 'id'>) => probing.office.world.faults.push({ id: 'f', ...fault });
  const deny = (action: string) => {
    const { world, vm } = probing.office;
    const { time } = probing.practice;
    const type = 'Microsoft.Authorization/denyAssignments' as const;
    const properties = {
      denyAssignmentName: 'no scripts',
      permissions: [{ actions: [action], notActions: [], dataActions: [], notDataActions: [] }],
      scope: vm,
      principals: [{ id: '00000000-0000-0000-0000-000000000000', type: 'SystemDefined' as const }],
      excludePrincipals: [],
      isSystemProtected: true,
      doNotApplyToChildScopes: false,
    };
    put(world, { id: `${vm}/providers/${type}/${time.newId()}`, type, properties }, time.moment());
  };
  const machines = () => Object.values(probing.office.world.machines);
  const hang = (operation: string) => disturb({ kind: 'operation-hangs', match: { operation }, times: 1 });
  const inAzure = async () => {
    const listed = await listRunCommands(probing.azure, idOf(probing.office.vm));
    return listed.ok ? listed.value.map(({ name }) => name) : listed.failure.reason;
  };
  /** Until it was sent, without any time going by. */
  const sentOf = async (operation: string, times = 1) => {
    while (operations().filter((one) => one === operation).length < times)
      await new Promise((resolve) => setTimeout(resolve, 1));
    await now().clock.settle();
  };
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

  test('asks once, says when by our clock and by which bytes, and leaves nothing', async () => {
    const seconds = Math.floor(now().clock.now() / 1000);
    expect(await probing.run()).toEqual({
      ok: true,
      value: {
        operation: action,
        answer: {
          ...healthy,
          e: {},
          slow: [],
          cut: [],
          malformed: [],
          sent: seconds,
          received: seconds,
          script: 'ab'.repeat(32),
        },
      },
    });
    expect(operations()).toEqual([action]);
    expect(
      await leases.take({ machine: probing.office.vm.toLowerCase(), holder: 'next' }, { milliseconds: 1 }),
    ).toEqual({});
  });

  test('fetches what was left out by one more call, for the groups of it alone', async () => {
    const { top: _, fwr, ...kept } = healthy.f;
    probing.prints.unshift(
      probeLine({ ...healthy, f: kept, cut: 'top fwr av' }),
      probeLine({ ...healthy, f: { fwr, own: '1:evil:x' }, e: { top: '80041002' }, only: 'svc,fw,res' }),
    );
    const found = await probing.run();
    expect(JSON.parse(probing.sent[1]?.body ?? '{}')).toMatchObject({
      parameters: [{ name: 'Only', value: 'svc,fw,res' }],
    });
    expect(found).toMatchObject({ ok: true, value: { answer: { e: { top: '80041002' }, cut: [] } } });
    expect(found.ok && found.value.answer.f).toEqual({ ...kept, fwr });
    expect(operations()).toEqual([action, action]);
  });

  test('keeps what came first where the rest does not come', async () => {
    const { top: _, ...kept } = healthy.f;
    probing.prints.unshift(probeLine({ ...healthy, f: kept, cut: 'top' }), 'nothing');
    expect(await probing.run()).toMatchObject({ ok: true, value: { answer: { f: kept, cut: ['top'] } } });
  });

  describe('several at once', () => {
    test('share one look', async () => {
      const [first, second] = await inTime(Promise.all([probing.run(), probing.run()]));
      expect(first).toEqual(second);
      expect(first.ok).toBe(true);
      expect(operations()).toEqual([action]);
    });

    test('who asks later looks anew', async () => {
      await probing.run();
      await now().clock.advance(1);
      await probing.run();
      expect(operations()).toEqual([action, action]);
    });

    test.each([
      ['a moment ago is shared', 4, []],
      ['before that is not: something may have been mended since', 7, [action]],
    ])('what was looked for %s', async (_, seconds, sent) => {
      const turn = { machine: probing.office.vm.toLowerCase(), holder: 'other' };
      await leases.take(turn, { milliseconds: 3_600_000 });
      const answer = { ...healthy, sent: Math.floor(now().clock.now() / 1000) - seconds };
      const run = probing.run();
      await now().clock.settle();
      await leases.end(turn, { answer, operation: managed });
      expect(await inTime(run)).toMatchObject({ ok: true });
      expect(operations()).toEqual(sent);
    });

    test('who waited in vain looks anew', async () => {
      probing.prints.unshift('nothing');
      const both = await inTime(Promise.all([probing.run(), probing.run()]));
      expect(both.map((found) => (found.ok ? 'answer' : found.failure.reason)).sort()).toEqual([
        'answer',
        'no-answer-from-guest',
      ]);
    });

    test('who has waited long enough is told that somebody else is at it', async () => {
      const machine = probing.office.vm.toLowerCase();
      await leases.take({ machine, holder: 'other' }, { milliseconds: 3_600_000 });
      expect(await inTime(probing.run())).toEqual({ ok: false, failure: { reason: 'guest-busy' } });
      expect(operations()).toEqual([]);
    });
  });

  describe('while somebody else runs a script', () => {
    beforeEach(async () => {
      hang(action);
      const others = new AbortController();
      const running = runCommand(probing.azure, idOf(probing.office.vm), {
        script: ['theirs'],
        signal: others.signal,
      });
      await sentOf(action);
      others.abort();
      await running;
    });
    const theirsEnds = () => {
      for (const machine of machines()) delete machine.busyWith;
    };

    test('waits and asks again', async () => {
      const run = probing.run();
      await sentOf(action, 2);
      theirsEnds();
      expect(await inTime(run)).toMatchObject({ ok: true, value: { operation: action } });
      expect(operations()).toEqual([action, action, action]);
    });

    test('takes the other road in the end, and deletes what it made', async () => {
      expect(await inTime(probing.run())).toMatchObject({ ok: true, value: { operation: managed } });
      await probing.settled();
      expect(operations().slice(-2)).toEqual([managed, deleted]);
      expect(await inAzure()).toEqual([]);
      expect(await leases.leftBehind()).toEqual([]);
    });

    test('says who it is where there is no other road', async () => {
      deny('Microsoft.Compute/virtualMachines/runCommands/*');
      expect(await inTime(probing.run())).toEqual({
        ok: false,
        failure: {
          reason: 'guest-busy',
          message: expect.stringContaining('execution is in progress'),
          heldBy: expect.any(String),
        },
      });
      expect(await leases.leftBehind()).toEqual([]);
    });
  });

  describe('a script of which nothing is heard', () => {
    test('is not sent again: the other road is taken', async () => {
      hang(action);
      expect(await inTime(probing.run())).toMatchObject({ ok: true, value: { operation: managed } });
      expect(operations().filter((one) => one === action)).toHaveLength(1);
    });

    test('is not sent again after a server error either', async () => {
      disturb({ kind: 'server-error', match: { operation: action }, times: 1 });
      expect(await inTime(probing.run())).toMatchObject({ ok: true, value: { operation: managed } });
      expect(operations().filter((one) => one === action)).toHaveLength(1);
    });

    test('nor is it by who asks next, until it must have ended', async () => {
      const crash = new AbortController();
      hang(action);
      const run = probing.run({ closing: crash.signal });
      await sentOf(action);
      crash.abort();
      expect(await run).toMatchObject({ ok: false });
      await inTime(probing.run());
      expect(operations().filter((one) => one === action)).toHaveLength(1);
      await now().clock.advance(300_000);
      for (const machine of machines()) delete machine.busyWith;
      expect(await probing.run()).toMatchObject({ ok: true, value: { operation: action } });
    });
  });

  test('nobody wants it any more: it goes on, and whoever asks next has what it finds', async () => {
    const gone = new AbortController();
    const first = probing.run({}, gone.signal);
    await sentOf(action);
    gone.abort();
    const [, second] = await inTime(Promise.all([first, probing.run()]));
    expect(second).toMatchObject({ ok: true });
    expect(operations()).toEqual([action]);
  });

  test('nobody wants it before it has begun: nothing is sent', async () => {
    expect(await probing.run({}, AbortSignal.abort())).toEqual({
      ok: false,
      failure: { reason: 'cancelled' },
    });
    expect(operations()).toEqual([]);
  });

  test('a process that ends leaves it written down what it made, and the next one deletes it', async () => {
    const crash = new AbortController();
    hang(action);
    hang(managed);
    const run = probing.run({ closing: crash.signal });
    await sentOf(action);
    await now().clock.advance(150_000);
    await sentOf(managed);
    crash.abort();
    await run;
    await probing.settled();
    const left = await leases.leftBehind();
    expect(left).toEqual([expect.stringMatching(/\/runCommands\/rdp-bot-probe-/)]);
    const { signal: closing } = new AbortController();
    for (const one of left) await removeManaged({ azure: probing.azure, leases, closing }, one);
    expect(await leases.leftBehind()).toEqual([]);
    expect(await inAzure()).toEqual([]);
  });

  test('what is not allowed is named, and no other road is tried', async () => {
    deny('Microsoft.Compute/virtualMachines/runCommand/action');
    expect(await probing.run()).toMatchObject({
      ok: false,
      failure: { reason: 'forbidden', action: 'Microsoft.Compute/virtualMachines/runCommand/action' },
    });
    expect(operations()).toEqual([action]);
  });

  test('what cannot be read is a reason, and is not asked again', async () => {
    probing.prints.unshift(probeLine(healthy).slice(200));
    expect(await probing.run()).toEqual({ ok: false, failure: { reason: 'answer-truncated' } });
    expect(operations()).toEqual([action]);
  });
});
