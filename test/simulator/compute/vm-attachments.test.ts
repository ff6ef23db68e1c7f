import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { addNetworkInterface } from '../../../simulator/world/build.ts';
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

const patch = (properties: object) =>
  room.practice.send('PATCH', address('virtualMachines/web-01'), { body: { properties } });

describe('disks of a machine', () => {
  test('a data disk is attached and detached', async () => {
    addDisk(room, 'data');
    const { virtualMachines } = room.practice.sdk().compute;
    const dataDisk = { lun: 0, createOption: 'Attach', managedDisk: { id: at('disks/data').toUpperCase() } };
    const attached = await virtualMachines.update(
      group,
      'web-01',
      { storageProfile: { dataDisks: [dataDisk] } },
      quickly,
    );
    expect(attached.storageProfile?.dataDisks).toMatchObject([{ lun: 0, name: 'data', diskSizeGB: 127 }]);
    const disk = await room.practice.sdk().compute.disks.get(group, 'data');
    expect(disk).toMatchObject({
      diskState: 'Attached',
      managedBy: at('virtualMachines/web-01').replace(group, 'RG-WEB'),
    });
    const detached = await virtualMachines.update(
      group,
      'web-01',
      { storageProfile: { dataDisks: [{ ...dataDisk, toBeDetached: true }] } },
      quickly,
    );
    expect(detached.storageProfile?.dataDisks).toEqual([]);
    expect((await room.practice.sdk().compute.disks.get(group, 'data')).diskState).toBe('Unattached');
  });

  test('an empty data disk is made with the machine', async () => {
    await room.practice
      .sdk()
      .compute.virtualMachines.update(
        group,
        'web-01',
        { storageProfile: { dataDisks: [{ lun: 1, name: 'fresh', createOption: 'Empty', diskSizeGB: 8 }] } },
        quickly,
      );
    expect(await room.practice.sdk().compute.disks.get(group, 'fresh')).toMatchObject({
      diskSizeGB: 8,
      diskState: 'Attached',
    });
  });

  const attach = (disk: string) => ({
    storageProfile: {
      dataDisks: [{ lun: 0, createOption: 'Attach', managedDisk: { id: at(`disks/${disk}`) } }],
    },
  });

  test('a disk that does not exist is refused', async () => {
    expect(await patch(attach('nowhere'))).toMatchObject({
      status: 404,
      body: { error: { code: 'NotFound' } },
    });
  });

  test('a disk of another machine is refused', async () => {
    room.add('db-01');
    expect(await patch(attach('db-01_OsDisk_1'))).toMatchObject({
      status: 409,
      body: {
        error: {
          code: 'ConflictingUserInput',
          message: `Disk '${at('disks/db-01_OsDisk_1')}' cannot be attached as the disk is already owned by VM '${at('virtualMachines/db-01')}'.`,
        },
      },
    });
  });

  test('a disk in a zone that is not the machine’s is refused', async () => {
    addDisk(room, 'far').zones = ['2'];
    expect(await patch(attach('far'))).toMatchObject({
      status: 400,
      body: { error: { code: 'BadRequest' } },
    });
  });

  const swapTo = (disk: string) => ({
    storageProfile: { osDisk: { createOption: 'FromImage', managedDisk: { id: at(`disks/${disk}`) } } },
  });

  test('the OS disk of a deallocated machine is swapped, with PATCH and with PUT', async () => {
    addDisk(room, 'repaired', { osType: 'Windows', hyperVGeneration: 'V2' });
    machineIn(room).power = 'deallocated';
    const { virtualMachines, disks } = room.practice.sdk().compute;
    const swapped = await virtualMachines.update(group, 'web-01', swapTo('repaired'), quickly);
    expect(swapped.storageProfile?.osDisk).toMatchObject({ name: 'repaired', createOption: 'FromImage' });
    expect(await disks.get(group, 'web-01_OsDisk_1')).toMatchObject({ diskState: 'Unattached' });
    expect(await disks.get(group, 'repaired')).toMatchObject({ diskState: 'Reserved' });
    const osDisk = { ...swapped.storageProfile?.osDisk, name: 'web-01_OsDisk_1', createOption: 'FromImage' };
    const back = await virtualMachines.createOrUpdate(
      group,
      'web-01',
      {
        location: 'japaneast',
        storageProfile: { osDisk: { ...osDisk, managedDisk: { id: at('disks/web-01_OsDisk_1') } } },
      },
      quickly,
    );
    expect(back.storageProfile?.osDisk?.managedDisk?.id).toBe(at('disks/web-01_OsDisk_1'));
  });

  test('the OS disk of a running machine is not swapped', async () => {
    addDisk(room, 'repaired', { osType: 'Windows', hyperVGeneration: 'V2' });
    expect(await patch(swapTo('repaired'))).toMatchObject({
      status: 409,
      body: { error: { code: 'OperationNotAllowed' } },
    });
  });

  test('an OS disk of another generation is refused', async () => {
    addDisk(room, 'old', { osType: 'Windows', hyperVGeneration: 'V1' });
    machineIn(room).power = 'deallocated';
    expect(await patch(swapTo('old'))).toMatchObject({
      status: 409,
      body: {
        error: {
          code: 'PropertyChangeNotAllowed',
          message:
            "Swapping OS Disk is not supported since HyperVisor property on the OSDisk and VM do not match. Please make sure the HyperVisor property on the OSDisk is HyperVisor Generation 'V2'",
        },
      },
    });
  });

  test('an OS disk of another system is refused', async () => {
    addDisk(room, 'tux', { osType: 'Linux', hyperVGeneration: 'V2' });
    machineIn(room).power = 'deallocated';
    expect(await patch(swapTo('tux'))).toMatchObject({
      status: 409,
      body: { error: { message: "Changing property 'osDisk.osType' is not allowed." } },
    });
  });
});

describe('network interfaces of a machine', () => {
  const withInterface = (id: string) => ({
    networkProfile: {
      networkInterfaces: [{ id: networkInterface('web-01-nic'), properties: { primary: true } }, { id }],
    },
  });

  test('an interface is added only to a deallocated machine', async () => {
    const other = addNetworkInterface(room.place, 'second', { subnet: room.subnet, address: '10.0.1.99' });
    expect(await patch(withInterface(other.id))).toMatchObject({
      status: 409,
      body: { error: { code: 'AddingOrDeletingNetworkInterfacesOnARunningVirtualMachineNotSupported' } },
    });
    machineIn(room).power = 'deallocated';
    expect((await patch(withInterface(other.id))).status).toBe(200);
    await room.practice.send('GET', address('virtualMachines/web-01'));
    expect(vmIn(room)?.properties.networkProfile.networkInterfaces).toHaveLength(2);
  });

  test('an interface of another machine is refused', async () => {
    room.add('db-01');
    machineIn(room).power = 'deallocated';
    expect(await patch(withInterface(networkInterface('db-01-nic')))).toMatchObject({
      status: 400,
      body: { error: { code: 'NicInUse' } },
    });
  });

  test('an interface that does not exist is refused', async () => {
    machineIn(room).power = 'deallocated';
    expect(await patch(withInterface(networkInterface('nowhere')))).toMatchObject({
      status: 400,
      body: { error: { code: 'InvalidResourceReference' } },
    });
  });
});
