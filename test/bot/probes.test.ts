import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createManagedRunCommand } from '../../azure/probe/managed-run-command.ts';
import { listRunCommands } from '../../azure/read/run-commands.ts';
import { type Probes, startProbes } from '../../bot/probes.ts';
import { guestLeasesOf } from '../../store/guest-leases.ts';
import { type Probing, startProbing } from '../guest/probing.ts';
import { idOf } from '../support/azure.ts';
import { readableLog } from '../support/door.ts';
import { onEachDatabase } from '../support/store.ts';

onEachDatabase((now) => {
  let probing: Probing;
  let leases: ReturnType<typeof guestLeasesOf>;
  let probes: Probes | undefined;
  const { log, lines } = readableLog();
  beforeEach(async () => {
    const { store, clock } = now();
    leases = guestLeasesOf(store, clock);
    probing = await startProbing(clock, leases);
  });
  afterEach(async () => {
    await probes?.close();
    await probing.practice.close();
  });

  const start = (shared = false) => {
    const { azure, practice } = probing;
    probes = startProbes({ azure, leases, shared, newId: practice.time.newId, log });
    return probes;
  };
  const machine = () => ({ id: idOf(probing.office.vm), location: 'japaneast' });
  const turn = () => ({ machine: probing.office.vm.toLowerCase(), holder: 'gone' });

  test('looks with the bytes of the probe, and says which', async () => {
    const found = await start().look(machine(), new AbortController().signal);
    expect(found).toMatchObject({
      ok: true,
      value: { answer: { script: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    });
    const { script } = JSON.parse(probing.sent[0]?.body ?? '{}') as { script: string[] };
    expect(script.length).toBeGreaterThan(100);
  });

  test('who does not want it any more is let go at once, and the end of it is awaited', async () => {
    const unwanted = new AbortController();
    const { look, close } = start();
    const looking = look(machine(), unwanted.signal);
    unwanted.abort();
    expect(await looking).toEqual({ ok: false, failure: { reason: 'cancelled' } });
    await close();
    expect(lines).toEqual([]);
  });

  test('the start takes back the turn of a process that is gone, and deletes what it left', async () => {
    const left = `${probing.office.vm}/runCommands/rdp-bot-probe-left`;
    await createManagedRunCommand(probing.azure, idOf(left), {
      command: { location: 'japaneast', script: 'probe', timeoutInSeconds: 10 },
    });
    await leases.take(turn(), { milliseconds: 3_600_000 });
    await leases.note(turn(), { managed: left });
    start();
    while (
      (await leases.leftBehind()).length > 0 ||
      !probing.sent.some(({ operation }) => /_Delete$/.test(operation))
    )
      await new Promise((resolve) => setTimeout(resolve, 2));
    expect(await listRunCommands(probing.azure, machine().id)).toEqual({ ok: true, value: [] });
  });

  test('of a process that may be alive it takes nothing', async () => {
    await leases.take(turn(), { milliseconds: 3_600_000 });
    start(true);
    await now().clock.settle();
    expect(await leases.take({ ...turn(), holder: 'next' }, { milliseconds: 1 })).toBeUndefined();
  });
});
