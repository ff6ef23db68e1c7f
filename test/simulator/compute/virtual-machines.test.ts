import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { subscription } from '../../support/practice.ts';
import { address, at, group, type MachineRoom, openMachineRoom, version } from './machine-room.ts';

describe('reading virtual machines', () => {
  let room: MachineRoom;
  beforeEach(async () => {
    room = await openMachineRoom();
  });
  afterEach(() => room.practice.close());

  test('a running machine tells its power, its agent and its guest', async () => {
    const vm = await room.practice
      .sdk()
      .compute.virtualMachines.get(group, 'web-01', { expand: 'instanceView' });
    expect(vm).toMatchObject({
      id: at('virtualMachines/web-01'),
      location: 'japaneast',
      etag: '"1"',
      provisioningState: 'Succeeded',
      instanceView: {
        computerName: 'web-01',
        osName: 'Windows Server 2022 Datacenter Azure Edition',
        hyperVGeneration: 'V2',
        vmAgent: { statuses: [{ code: 'ProvisioningState/succeeded', displayStatus: 'Ready' }] },
        statuses: [
          { code: 'ProvisioningState/succeeded', displayStatus: 'Provisioning succeeded' },
          { code: 'PowerState/running', displayStatus: 'VM running' },
        ],
      },
    });
  });

  test('without being asked for it, the instance view is left out', async () => {
    const vm = await room.practice.sdk().compute.virtualMachines.get(group, 'web-01');
    expect(vm.instanceView).toBeUndefined();
  });

  test.each([
    ['not-ready', 'VM Agent is unresponsive.'],
    ['absent', 'VM status blob is found but not yet populated.'],
  ] as const)('an agent that is %s is shown as Not Ready', async (status, message) => {
    room.add('db-01', { machine: { agent: { status, version: '2.7' } } });
    const view = await room.practice.sdk().compute.virtualMachines.instanceView(group, 'db-01');
    expect(view.vmAgent).toMatchObject({
      vmAgentVersion: 'Unknown',
      statuses: [
        { code: 'ProvisioningState/Unavailable', level: 'Warning', displayStatus: 'Not Ready', message },
      ],
    });
    expect(view.computerName).toBeUndefined();
  });

  test('of a deallocated machine neither the agent nor the size of the disk is known', async () => {
    room.add('db-01', { machine: { power: 'deallocated' } });
    const vm = await room.practice
      .sdk()
      .compute.virtualMachines.get(group, 'db-01', { expand: 'instanceView' });
    expect(vm.instanceView?.vmAgent).toBeUndefined();
    expect(vm.instanceView?.statuses?.at(-1)?.code).toBe('PowerState/deallocated');
    expect(vm.storageProfile?.osDisk?.diskSizeGB).toBeUndefined();
    expect(vm.storageProfile?.osDisk?.managedDisk).toEqual({ id: at('disks/db-01_OsDisk_1') });
  });

  test('a generation 1 Linux machine is shown as one', async () => {
    room.add('jump-01', { os: 'Linux', generation: 'V1' });
    const vm = await room.practice
      .sdk()
      .compute.virtualMachines.get(group, 'jump-01', { expand: 'instanceView' });
    expect(vm).toMatchObject({
      storageProfile: { osDisk: { osType: 'Linux' } },
      instanceView: { hyperVGeneration: 'V1', osName: 'ubuntu' },
    });
  });

  test('the list of a subscription spells the group in capitals', async () => {
    const ids: (string | undefined)[] = [];
    for await (const vm of room.practice.sdk().compute.virtualMachines.listAll()) {
      ids.push(vm.id, vm.storageProfile?.osDisk?.managedDisk?.id);
    }
    expect(ids).toEqual([
      at('virtualMachines/web-01').replace(group, 'RG-WEB'),
      at('disks/web-01_OsDisk_1').replace(group, 'RG-WEB'),
    ]);
  });

  test('a list of states holds little more than the states', async () => {
    const answer = await room.practice.send(
      'GET',
      `${subscription}/providers/Microsoft.Compute/virtualMachines?statusOnly=true&${version}`,
    );
    expect(answer.body).toMatchObject({
      value: [
        { name: 'web-01', properties: { instanceView: { statuses: [{}, { code: 'PowerState/running' }] } } },
      ],
    });
    expect(JSON.stringify(answer.body)).not.toContain('storageProfile');
  });

  test.each([
    ['japaneast', ['web-01']],
    ['westeurope', []],
  ])('machines are listed by region: %s', async (location, names) => {
    const found: (string | undefined)[] = [];
    for await (const vm of room.practice.sdk().compute.virtualMachines.listByLocation(location))
      found.push(vm.name);
    expect(found).toEqual(names);
  });

  test('a long list comes in pages', async () => {
    for (let number = 2; number <= 60; number += 1) room.add(`web-${String(number).padStart(2, '0')}`);
    const first = await room.practice.send('GET', address('virtualMachines'));
    expect(first.body).toMatchObject({ nextLink: expect.stringContaining('skiptoken') });
    const names = new Set<string | undefined>();
    for await (const vm of room.practice.sdk().compute.virtualMachines.list(group)) names.add(vm.name);
    expect(names.size).toBe(60);
  });

  test('a machine that does not exist is not found', async () => {
    await expect(room.practice.sdk().compute.virtualMachines.get(group, 'web-09')).rejects.toMatchObject({
      statusCode: 404,
      code: 'ResourceNotFound',
      message: expect.stringContaining(
        "'Microsoft.Compute/virtualMachines/web-09' under resource group 'rg-Web'",
      ),
    });
  });
});
