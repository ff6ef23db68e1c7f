import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import type { WayIn } from '../../diagnosis/question.ts';
import { verdictOf } from '../../diagnosis/verdict.ts';
import { azureScenarios, scenarios } from '../../simulator/scenarios/index.ts';
import { all } from '../../simulator/world/world.ts';
import { diagnoseInside } from '../support/diagnose-inside.ts';
import { type Looking, startLooking } from '../support/looking.ts';

let looking: Looking;

beforeAll(async () => {
  looking = await startLooking();
});

afterAll(() => looking.practice.close());

const office: WayIn = { kind: 'public', address: '203.0.113.7' };
const bastion: WayIn = { kind: 'bastion' };

function idOfMachine(name: string): string {
  const found = all(looking.world, 'Microsoft.Compute/virtualMachines').find((vm) => vm.name === name);
  if (!found) throw new Error(`The practice world has no ${name}`);
  return found.id;
}

function diagnosed(name: string, wayIn: WayIn, port = 3389): Promise<Diagnosis> {
  return diagnoseInside(looking, { vm: idOfMachine(name), port, wayIn });
}

function scenarioOf(id: string) {
  const found = scenarios.find((scenario) => scenario.id === id);
  if (!found) throw new Error(`No scenario ${id}`);
  return found;
}

function doTo(name: string, what: 'apply' | 'heal', ...ids: readonly string[]): void {
  const vm = idOfMachine(name);
  for (const id of ids) {
    if (!scenarioOf(id).fits(looking.world, vm) && what === 'apply')
      throw new Error(`${id} does not fit ${name}`);
    scenarioOf(id)[what](looking.world, vm, looking.time.moment());
  }
}

type Expected = { readonly blocks?: string; readonly warns?: string };

/** What the bot has to say of each of them. Nothing at all is said of what Azure cannot see. */
const expected: Readonly<Record<string, { readonly on?: string; readonly wayIn?: WayIn } & Expected>> = {
  'vm-deallocated': { blocks: 'vm-stopped' },
  'vm-stopped-by-guest': { blocks: 'vm-stopped' },
  'host-unhealthy': { blocks: 'platform-unhealthy' },
  'inbound-port-denied': { blocks: 'inbound-port-denied' },
  'inbound-port-denied-on-nic': { blocks: 'inbound-port-denied' },
  'admin-rule-denies': { blocks: 'admin-rule-denies' },
  'jit-closed': { on: 'jump-01', blocks: 'jit-closed' },
  'route-to-nowhere': { blocks: 'route-back-lost' },
  'public-ip-removed': { blocks: 'public-address-missing' },
  'public-ip-without-nsg': { on: 'jump-01', blocks: 'public-address-without-nsg' },
  'load-balancer-rule-broken': { on: 'app-03', blocks: 'nat-rule-broken' },
  'nic-failed': { blocks: 'nic-failed' },
  'agent-not-ready': { warns: 'agent-not-ready' },
  'boot-diagnostics-off': { warns: 'boot-diagnostics-off' },
  'extension-stuck': { warns: 'extension-stuck' },
  'vm-locked': {},
  'watcher-missing': {},
};

test('every scenario around the machine has its line', () => {
  expect(Object.keys(expected)).toEqual(azureScenarios.map(({ id }) => id));
});

describe('one thing is wrong', () => {
  test.each(Object.entries(expected))('%s', async (id, { on = 'web-01', wayIn = office, blocks, warns }) => {
    doTo(on, 'apply', id);
    try {
      const broken = verdictOf(await diagnosed(on, wayIn));
      expect(broken.first?.check).toBe(blocks);
      expect(broken.further).toEqual([]);
      if (warns) expect(broken.warnings.map(({ check }) => check)).toContain(warns);
    } finally {
      doTo(on, 'heal', id);
    }
    const healed = verdictOf(await diagnosed(on, wayIn));
    expect([healed.first, ...healed.further, ...healed.warnings].map((one) => one?.check)).toEqual([
      undefined,
    ]);
    expect(healed.unknown.map(({ check, missing }) => ({ check, missing }))).toEqual([]);
  });
});

describe('two things are wrong', () => {
  test.each<
    [string, WayIn, [string, string], { first: string; further?: string[]; consequences?: string[] }]
  >([
    ['web-01', office, ['vm-deallocated', 'inbound-port-denied'], { first: 'vm-stopped' }],
    ['web-01', office, ['vm-deallocated', 'agent-not-ready'], { first: 'vm-stopped' }],
    [
      'web-01',
      office,
      ['public-ip-removed', 'vm-stopped-by-guest'],
      { first: 'vm-stopped', further: ['public-address-missing'] },
    ],
    [
      'web-01',
      office,
      ['inbound-port-denied', 'admin-rule-denies'],
      { first: 'admin-rule-denies', further: ['inbound-port-denied'] },
    ],
    [
      'web-01',
      office,
      ['nic-failed', 'route-to-nowhere'],
      { first: 'route-back-lost', further: ['nic-failed'] },
    ],
    [
      'web-01',
      office,
      ['inbound-port-denied', 'public-ip-removed'],
      { first: 'public-address-missing', further: ['inbound-port-denied'] },
    ],
    ['web-01', bastion, ['inbound-port-denied', 'public-ip-removed'], { first: 'inbound-port-denied' }],
    [
      'web-01',
      office,
      ['inbound-port-denied-on-nic', 'host-unhealthy'],
      { first: 'platform-unhealthy', further: ['inbound-port-denied'] },
    ],
    ['web-01', office, ['watcher-missing', 'inbound-port-denied'], { first: 'inbound-port-denied' }],
    ['web-01', office, ['watcher-missing', 'route-to-nowhere'], { first: 'route-back-lost' }],
    ['jump-01', office, ['jit-closed', 'nic-failed'], { first: 'jit-closed', further: ['nic-failed'] }],
  ])('%s by %j: %j', async (on, wayIn, both, { first, further = [], consequences = [] }) => {
    doTo(on, 'apply', ...both);
    try {
      const verdict = verdictOf(await diagnosed(on, wayIn));
      expect(verdict.first?.check).toBe(first);
      expect(verdict.further.map(({ check }) => check)).toEqual(further);
      for (const check of consequences) {
        expect(verdict.consequences.map((finding) => finding.check)).toContain(check);
      }
    } finally {
      doTo(on, 'heal', ...[...both].reverse());
    }
  });
});

test('a rule of just-in-time access is no second cause', async () => {
  doTo('jump-01', 'apply', 'jit-closed');
  try {
    const { consequences } = verdictOf(await diagnosed('jump-01', office));
    expect(consequences.map(({ check, followsFrom }) => [check, followsFrom])).toEqual([
      ['inbound-port-denied', 'jit-closed'],
    ]);
  } finally {
    doTo('jump-01', 'heal', 'jit-closed');
  }
});

test('what cannot be seen of a machine that is off follows from that', async () => {
  const { unknown } = verdictOf(await diagnosed('db-03', bastion));
  expect(unknown.length).toBeGreaterThan(0);
  expect(new Set(unknown.map(({ followsFrom }) => followsFrom))).toEqual(new Set(['vm-stopped']));
});

describe('machines of another nature', () => {
  test('a session host is no fault', async () => {
    const verdict = verdictOf(await diagnosed('avd-host-0', office));
    expect(verdict.first).toBeUndefined();
    expect(verdict.warnings.map(({ check }) => check)).toEqual(['session-host']);
  });

  test('an instance of a scale set is told', async () => {
    const { warnings } = verdictOf(await diagnosed('vmss-web_4f1c27a9', bastion));
    expect(warnings.map(({ check }) => check)).toEqual(['scale-set-instance']);
  });

  test('of a Linux machine nothing is judged', async () => {
    expect((await diagnosed('lnx-01', office)).findings).toEqual([]);
  });
});

describe('ways in now', () => {
  const idsOfWays = async (...asked: Parameters<typeof diagnosed>) =>
    (await diagnosed(...asked)).waysIn.map(({ id }) => id);

  test.each<[string, WayIn, string[]]>([
    ['web-01', office, ['public-address', 'bastion', 'serial-console']],
    ['app-03', office, ['nat-port', 'bastion', 'serial-console']],
    ['db-03', bastion, []],
    ['avd-host-0', office, []],
  ])('%s by %j: %j', async (name, wayIn, ways) => {
    expect(await idsOfWays(name, wayIn)).toEqual(ways);
  });

  test('a closed one is not named', async () => {
    doTo('web-01', 'apply', 'public-ip-removed');
    try {
      expect(await idsOfWays('web-01', office)).toEqual(['bastion', 'serial-console']);
    } finally {
      doTo('web-01', 'heal', 'public-ip-removed');
    }
  });
});
