import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { kindOf } from '../../../changes/steps/index.ts';
import type { Step } from '../../../remedies/step.ts';
import { keys } from '../../../simulator/guest/product/keys.ts';
import { dword } from '../../../simulator/guest/product/values.ts';
import { setValue } from '../../../simulator/guest/windows/registry.ts';
import { untouched } from '../../../simulator/guest/windows/windows.ts';
import { find, keyOf } from '../../../simulator/world/world.ts';
import { machineCases } from './machine-cases.ts';
import { key, openWorkbench, type Workbench } from './workbench.ts';

/** What a step comes to beyond what it sees itself. */
describe('in the practice Azure', () => {
  let bench: Workbench;
  beforeEach(async () => {
    bench = await openWorkbench();
  });
  afterEach(() => bench.practice.close());

  const stepOf = (name: string): Step => {
    const found = machineCases.find((one) => one.name === name);
    if (!found) throw new Error(`There is no case ${name}.`);
    found.given?.(bench);
    return found.step(bench);
  };
  const send = async (step: Step, index = 0) => {
    const before = await bench.observe(step);
    expect(
      await kindOf(step).send(bench.parts, step, {
        key: { ...key, index, run: `${key.run.slice(0, -1)}${index}` },
        before,
      }),
    ).toMatchObject({
      ok: true,
    });
  };

  test('a just-in-time request lets in one address, until its end', async () => {
    await send(stepOf('jit-request'));
    const rules = () =>
      find(
        bench.practice.world,
        'Microsoft.Network/networkSecurityGroups',
        bench.office.networkSecurityGroup,
      )?.properties.securityRules.map(({ properties }) => properties) ?? [];
    const opened = rules().filter(({ sourceAddressPrefix }) => sourceAddressPrefix === '203.0.113.7/32');
    expect(opened).toMatchObject([{ access: 'Allow', destinationPortRange: '3389' }]);
    bench.pass(3600_001);
    await bench.observe(stepOf('boot-diagnostics'));
    expect(rules().some(({ sourceAddressPrefix }) => sourceAddressPrefix === '203.0.113.7/32')).toBe(false);
  });

  test('Remote Desktop is reset each time that it is asked for, though the extension is there already', async () => {
    const machine = bench.practice.world.machines[keyOf(bench.office.vm)];
    if (machine?.guest.os !== 'Windows') throw new Error('The office has no Windows.');
    const { windows } = machine.guest;
    const step = stepOf('reset-rdp');
    for (const index of [0, 1]) {
      setValue(windows, keys.terminalServer, 'fDenyTSConnections', dword(1));
      await send(step, index);
      expect(windows).toEqual(untouched(windows));
    }
  });

  test('a snapshot says whose it is', async () => {
    await send(stepOf('snapshot'));
    const made = find(
      bench.practice.world,
      'Microsoft.Compute/snapshots',
      `${bench.office.group}/providers/Microsoft.Compute/snapshots/rdp-bot-CH-42`,
    );
    expect(made?.tags).toEqual({ 'rdp-bot': 'CH-42' });
  });

  test('an extension that somebody has installed under another name is not installed twice', async () => {
    const [there] = machineCases.filter(({ name }) => name === 'network-watcher-agent: there');
    there?.meddle(bench);
    const step = stepOf('network-watcher-agent: there');
    expect(kindOf(step).isDone(step, await bench.observe(step))).toBe(true);
  });

  test('boot diagnostics that write to an account of somebody are left as they are', async () => {
    const step = stepOf('boot-diagnostics');
    machineCases.find(({ name }) => name === 'boot-diagnostics')?.meddle(bench);
    const before = await bench.observe(step);
    expect(before).toEqual({ kept: 'own' });
    expect(kindOf(step).isDone(step, before)).toBe(true);
  });

  test('a rule that says more than we could put back is not touched', async () => {
    const group = find(
      bench.practice.world,
      'Microsoft.Network/networkSecurityGroups',
      bench.office.networkSecurityGroup,
    );
    const [first] = group?.properties.securityRules ?? [];
    if (first) Object.assign(first.properties, { protocol: 'Sctp' });
    const step: Step = {
      kind: 'security-rule',
      rule: `${bench.office.networkSecurityGroup}/securityRules/allow-rdp`,
      set: null,
    };
    expect(await kindOf(step).observe(bench.parts, step, key)).toMatchObject({
      ok: false,
      failure: { reason: 'malformed' },
    });
  });
});
