import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { resourceKey } from '../../../base/resource-id.ts';
import { failure, success } from '../../../base/result.ts';
import { collect } from '../../../diagnosis/collect.ts';
import type { Evidence, Probe } from '../../../diagnosis/evidence/evidence.ts';
import { guest, noProbe, refusedProbe } from '../../../diagnosis/evidence/guest.ts';
import type { VirtualMachineValue } from '../../../diagnosis/evidence/virtual-machine.ts';
import { whyNotInside } from '../../../diagnosis/evidence/why-not-inside.ts';
import { ask, type Looking, startLooking } from '../../support/looking.ts';
import { guestAnswer } from '../healthy-guest.ts';

describe('what Windows says', () => {
  let looking: Looking;
  beforeEach(async () => {
    looking = await startLooking();
  });
  afterEach(() => looking.practice.close());

  async function see(probe: Probe, machine = 'web-01'): Promise<Evidence<unknown> | undefined> {
    let seen: Evidence<unknown> | undefined;
    await collect({
      azure: looking.azure,
      question: ask(machine),
      units: [guest],
      probe,
      signal: new AbortController().signal,
      arrived: ({ id }, evidence) => {
        if (id === guest.id) seen = evidence;
      },
    });
    return seen;
  }

  const script = 'ab'.repeat(32);
  const answer = guestAnswer({}, { script, received: 1_795_000_014 });

  test('is asked of the machine where it is, and was seen when our clock says', async () => {
    const asked: unknown[] = [];
    const found = await see(async ({ id, location }) => {
      asked.push([resourceKey(id), location]);
      return success({ answer, operation: 'VirtualMachines_RunCommand' });
    });
    expect(asked).toEqual([[ask().vm.toLowerCase(), 'japaneast']]);
    expect(found).toEqual({
      value: answer,
      source: { operation: 'VirtualMachines_RunCommand', resource: ask().vm },
      at: new Date(1_795_000_014_000).toISOString(),
    });
  });

  test('is missing with the reason of the probe', async () => {
    const because = { reason: 'guest-busy', heldBy: 'pipeline' } as const;
    expect(await see(async () => failure(because))).toEqual({ missing: true, because });
    expect(await see(noProbe)).toMatchObject({ because: { reason: 'probe-not-asked' } });
    expect(await see(refusedProbe('probe-not-yours'))).toMatchObject({
      because: { reason: 'probe-not-yours' },
    });
  });

  test('is not asked for where Azure would refuse', async () => {
    const never: Probe = async () => {
      throw new Error('It was started.');
    };
    const machine = Object.entries(looking.world.machines).find(([id]) => id.endsWith('/web-01'))?.[1];
    if (!machine) throw new Error('There is no web-01.');
    machine.agent.status = 'not-ready';
    expect(await see(never)).toMatchObject({ because: { reason: 'agent-not-ready' } });
    machine.power = 'deallocated';
    expect(await see(never)).toMatchObject({ because: { reason: 'vm-not-running' } });
  });

  test('survives being saved, and says by which bytes it was seen', () => {
    expect(guest.schema.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
    expect(guest.summary(answer).en).toMatch(/^\d+ facts, script abababababab…$/);
    expect(guest.summary(answer).ja).toMatch(/^\d+ 項目、スクリプト abababababab…$/);
    expect(guest.command({ operation: '', resource: ask().vm }, ask())).toMatch(/^az vm run-command invoke/m);
  });
});

describe('why nothing can be run inside', () => {
  const now = Date.parse('2026-11-21T02:00:00Z');
  const healthy: VirtualMachineValue = {
    id: ask().vm,
    name: 'web-01',
    location: 'japaneast',
    tags: {},
    zones: [],
    osType: 'Windows',
    allowExtensionOperations: true,
    bootDiagnostics: { enabled: true, managed: true },
    networkInterfaces: [],
    power: 'PowerState/running',
    agent: { code: 'ProvisioningState/succeeded', display: 'Ready', time: '2026-11-21T01:59:00Z' },
    extensions: [{ name: 'AADLoginForWindows', provisioningState: 'Succeeded' }],
  };
  const extension = (name: string, provisioningState: string) => [{ name, provisioningState }];

  test.each<[string, Partial<VirtualMachineValue>, string | undefined]>([
    ['it can', {}, undefined],
    ['its power is not known', { power: undefined }, undefined],
    ['it is Linux', { osType: 'Linux' }, 'not-there'],
    ['it is stopped', { power: 'PowerState/stopped' }, 'vm-not-running'],
    ['it starts', { power: 'PowerState/starting' }, 'vm-not-running'],
    ['extensions are not allowed', { allowExtensionOperations: false }, 'extensions-not-allowed'],
    ['it has no agent', { agent: undefined }, 'agent-not-ready'],
    ['its agent is not ready', { agent: { display: 'Not Ready' } }, 'agent-not-ready'],
    [
      'its agent was silent for 10 min',
      { agent: { ...healthy.agent, time: '2026-11-21T01:50:00Z' } },
      undefined,
    ],
    ['… and longer', { agent: { ...healthy.agent, time: '2026-11-21T01:49:59Z' } }, 'agent-not-ready'],
    ['an extension is stuck', { extensions: extension('Chef', 'Updating') }, 'extension-under-way'],
    [
      'a script runs, which Azure says itself',
      { extensions: extension('RunCommandWindows', 'Updating') },
      undefined,
    ],
  ])('%s', (_, changed, reason) => {
    expect(whyNotInside({ ...healthy, ...changed }, now)?.reason).toBe(reason);
  });

  test('the extension is named', () => {
    const stuck = [
      ...extension('Chef', 'Updating'),
      ...extension('Good', 'Succeeded'),
      ...extension('DSC', 'Deleting'),
    ];
    expect(whyNotInside({ ...healthy, extensions: stuck }, now)).toEqual({
      reason: 'extension-under-way',
      message: 'Chef, DSC',
    });
  });
});
