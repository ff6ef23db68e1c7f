import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createDisk } from '../../azure/change/disk.ts';
import { installExtension } from '../../azure/change/extension.ts';
import { rewriteNetworkInterface } from '../../azure/change/network-interface.ts';
import { changePower, type PowerChange } from '../../azure/change/power.ts';
import { deleteRoute, writeRoute } from '../../azure/change/route.ts';
import { createSnapshot } from '../../azure/change/snapshot.ts';
import { createManagedRunCommand, deleteManagedRunCommand } from '../../azure/probe/managed-run-command.ts';
import { readSnapshot } from '../../azure/read/disk.ts';
import { readExtension } from '../../azure/read/extensions.ts';
import { checkConnectivity } from '../../azure/read/network-watcher.ts';
import { readRouteTable } from '../../azure/read/route-table.ts';
import { listRunCommands, readRunCommand } from '../../azure/read/run-commands.ts';
import { readVirtualMachine } from '../../azure/read/virtual-machine.ts';
import { find } from '../../simulator/world/world.ts';
import { idOf, openTestAzure, type TestAzure } from '../support/azure.ts';
import { type Office, testOffice } from '../support/office.ts';
import { startTestPractice, type TestPractice, testMoment } from '../support/practice.ts';

describe('what the door changes in the practice Azure', () => {
  let office: Office;
  let practice: TestPractice;
  let azure: TestAzure;
  beforeEach(async () => {
    const time = testMoment();
    office = testOffice(time);
    practice = await startTestPractice(office.world, time);
    azure = openTestAzure(practice);
  });
  afterEach(() => practice.close());

  const power = async () => {
    const vm = await readVirtualMachine(azure, idOf(office.vm));
    const codes = vm.ok ? vm.value.instanceView?.statuses.map(({ code }) => code) : [];
    return codes?.find((code) => code?.startsWith('PowerState/'));
  };

  test.each<[PowerChange, string]>([
    ['restart', 'PowerState/running'],
    ['redeploy', 'PowerState/running'],
    ['reapply', 'PowerState/running'],
    ['powerOff', 'PowerState/stopped'],
    ['deallocate', 'PowerState/deallocated'],
  ])('%s leaves the VM in %s', async (change, expected) => {
    expect(await changePower(azure, idOf(office.vm), change)).toEqual({ ok: true, value: undefined });
    expect(await power()).toBe(expected);
    expect((await changePower(azure, idOf(office.vm), 'start')).ok).toBe(true);
    expect(await power()).toBe('PowerState/running');
  });

  test('a snapshot of the disk, and a disk of the snapshot', async () => {
    const snapshot = idOf(`${office.group}/providers/Microsoft.Compute/snapshots/rdp-bot-CH-42`);
    const made = await createSnapshot(azure, snapshot, {
      snapshot: { location: 'japaneast', disk: idOf(office.disk), tags: { change: 'CH-42' } },
    });
    expect(made).toMatchObject({ ok: true, value: { name: 'rdp-bot-CH-42', incremental: true } });
    expect(await readSnapshot(azure, snapshot)).toMatchObject({
      ok: true,
      value: { provisioningState: 'Succeeded' },
    });
    const disk = idOf(`${office.group}/providers/Microsoft.Compute/disks/web-01-copy`);
    const copied = await createDisk(azure, disk, {
      disk: { location: 'japaneast', source: snapshot, sku: 'Premium_LRS', zones: [], tags: {} },
    });
    expect(copied).toMatchObject({ ok: true, value: { name: 'web-01-copy', osType: 'Windows' } });
  });

  test('a route, there and back', async () => {
    const id = idOf(`${office.routeTable}/routes/to-office`);
    const route = {
      addressPrefix: '192.168.0.0/16',
      nextHopType: 'VirtualAppliance',
      nextHopIpAddress: '10.1.9.4',
    } as const;
    expect(await writeRoute(azure, id, { route })).toMatchObject({ ok: true, value: route });
    expect((await deleteRoute(azure, id)).ok).toBe(true);
    expect(await readRouteTable(azure, idOf(office.routeTable))).toMatchObject({
      ok: true,
      value: { routes: [] },
    });
  });

  test('the agent that the connectivity check needs; with it the check answers', async () => {
    const installed = await installExtension(azure, idOf(office.vm), {
      extension: { handler: 'NetworkWatcherAgentWindows', location: 'japaneast' },
    });
    expect(installed).toMatchObject({ ok: true, value: { name: 'NetworkWatcherAgentWindows' } });
    const extension = idOf(`${office.vm}/extensions/NetworkWatcherAgentWindows`);
    expect(await readExtension(azure, extension)).toMatchObject({
      ok: true,
      value: { provisioningState: 'Succeeded' },
    });
    const question = {
      source: idOf(office.vm),
      destination: { address: '10.1.1.4' },
      port: 3389,
      protocol: 'Tcp',
    } as const;
    expect((await checkConnectivity(azure, idOf(office.watcher), question)).ok).toBe(true);
  });

  test('a network interface in the state Failed comes back when it is written as it is', async () => {
    const stored = find(office.world, 'Microsoft.Network/networkInterfaces', office.networkInterface);
    if (stored) stored.properties.provisioningState = 'Failed';
    const before = structuredClone(stored?.properties.ipConfigurations);
    const rewritten = await rewriteNetworkInterface(azure, idOf(office.networkInterface));
    expect(rewritten).toMatchObject({ ok: true, value: { provisioningState: 'Succeeded' } });
    const after = find(office.world, 'Microsoft.Network/networkInterfaces', office.networkInterface);
    expect(after?.properties.ipConfigurations).toEqual(before);
  });

  test('a script by the second road: made, read, listed, taken away', async () => {
    const id = idOf(`${office.vm}/runCommands/rdp-bot-probe`);
    const command = { location: 'japaneast', script: 'Write-Output owned', timeoutInSeconds: 60 };
    expect(await createManagedRunCommand(azure, id, { command })).toMatchObject({
      ok: true,
      value: { name: 'rdp-bot-probe' },
    });
    expect(await readRunCommand(azure, id)).toMatchObject({
      ok: true,
      value: {
        provisioningState: 'Succeeded',
        instanceView: { executionState: 'Failed', exitCode: 1, output: '' },
      },
    });
    expect(await listRunCommands(azure, idOf(office.vm))).toMatchObject({
      ok: true,
      value: [{ name: 'rdp-bot-probe' }],
    });
    expect((await deleteManagedRunCommand(azure, id)).ok).toBe(true);
    expect(await listRunCommands(azure, idOf(office.vm))).toMatchObject({ ok: true, value: [] });
  });
});
