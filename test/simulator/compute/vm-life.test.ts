import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { addNetworkInterface } from '../../../simulator/world/build.ts';
import { keyOf } from '../../../simulator/world/world.ts';
import {
  addDisk,
  address,
  at,
  group,
  type MachineRoom,
  machineIn,
  networkInterface,
  openMachineRoom,
  quickly,
  vmIn,
} from './machine-room.ts';

let room: MachineRoom;
beforeEach(async () => {
  room = await openMachineRoom();
});
afterEach(() => room.practice.close());

describe('making and removing a machine', () => {
  const create = (name: string, more: object = {}) =>
    room.practice.sdk().compute.virtualMachines.createOrUpdate(
      group,
      name,
      {
        location: 'japaneast',
        hardwareProfile: { vmSize: 'Standard_D2s_v5' },
        storageProfile: {
          imageReference: {
            publisher: 'MicrosoftWindowsServer',
            offer: 'WindowsServer',
            sku: '2022-datacenter-g2',
            version: 'latest',
          },
          osDisk: { createOption: 'FromImage' },
        },
        osProfile: { computerName: name, adminUsername: 'azureadmin', adminPassword: 'not-to-be-kept' },
        networkProfile: { networkInterfaces: [{ id: networkInterface('repair-nic') }] },
        ...more,
      },
      quickly,
    );

  beforeEach(() => {
    addNetworkInterface(room.place, 'repair-nic', { subnet: room.subnet, address: '10.0.1.50' });
  });

  test('a new machine brings its disk and starts', async () => {
    const made = await create('repair-01');
    expect(made).toMatchObject({ provisioningState: 'Succeeded', osProfile: { computerName: 'repair-01' } });
    expect(room.practice.world.machines[keyOf(at('virtualMachines/repair-01'))]?.power).toBe('running');
    const disk = await room.practice.sdk().compute.disks.get(group, made.storageProfile?.osDisk?.name ?? '');
    expect(disk).toMatchObject({ osType: 'Windows', hyperVGeneration: 'V2', diskState: 'Attached' });
  });

  test('a machine that could not be made is there, failed and not running', async () => {
    room.practice.world.faults.push({ id: 'f', kind: 'operation-fails', match: { method: 'PUT' }, times: 1 });
    await expect(create('repair-01')).rejects.toThrow('InternalExecutionError');
    expect(vmIn(room, 'repair-01')?.properties.provisioningState).toBe('Failed');
    expect(machineIn(room, 'repair-01').power).toBe('stopped');
  });

  test('a password is kept nowhere', async () => {
    await create('repair-01');
    expect(JSON.stringify(room.practice.world)).not.toContain('not-to-be-kept');
  });

  test('a machine is deleted, and its disk only where that was asked for', async () => {
    await create('repair-01', {
      storageProfile: {
        osDisk: {
          name: 'going',
          createOption: 'Attach',
          osType: 'Windows',
          deleteOption: 'Delete',
          managedDisk: { id: addDisk(room, 'going', { osType: 'Windows', hyperVGeneration: 'V2' }).id },
        },
      },
      osProfile: undefined,
    });
    const { virtualMachines, disks } = room.practice.sdk().compute;
    await virtualMachines.delete(group, 'repair-01', quickly);
    await virtualMachines.delete(group, 'web-01', quickly);
    await expect(virtualMachines.get(group, 'repair-01')).rejects.toMatchObject({ statusCode: 404 });
    await expect(disks.get(group, 'going')).rejects.toMatchObject({ statusCode: 404 });
    expect(await disks.get(group, 'web-01_OsDisk_1')).toMatchObject({ diskState: 'Unattached' });
    expect((await room.practice.send('DELETE', address('virtualMachines/web-01'))).status).toBe(204);
  });

  test.each([
    ['location', { location: undefined }],
    ['hardwareProfile', { hardwareProfile: undefined }],
    ['networkProfile', { networkProfile: undefined }],
    ['osProfile', { osProfile: undefined }],
  ])('without %s nothing is made', async (_, more) => {
    await expect(create('repair-01', more)).rejects.toMatchObject({
      statusCode: 400,
      code: 'InvalidParameter',
    });
    expect(vmIn(room, 'repair-01')).toBeUndefined();
  });
});
