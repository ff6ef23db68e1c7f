import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { find, keyOf } from '../../../simulator/world/world.ts';
import { address, at, group, type MachineRoom, openMachineRoom, quickly } from './machine-room.ts';

let room: MachineRoom;
beforeEach(async () => {
  room = await openMachineRoom();
});
afterEach(() => room.practice.close());

const osDisk = 'web-01_OsDisk_1';
const clients = () => room.practice.sdk().compute;
const stop = () => {
  const machine = room.practice.world.machines[keyOf(at('virtualMachines/web-01'))];
  if (machine) machine.power = 'deallocated';
};
const copyOf = (sourceResourceId: string) => ({
  location: 'japaneast',
  creationData: { createOption: 'Copy', sourceResourceId },
});
const snapshot = (name: string, source = at(`disks/${osDisk}`)) =>
  clients().snapshots.createOrUpdate(group, name, { ...copyOf(source), incremental: true }, quickly);

describe('snapshots', () => {
  test('a snapshot of a running machine’s disk takes over what the disk is', async () => {
    const made = await snapshot('before');
    const disk = find(room.practice.world, 'Microsoft.Compute/disks', at(`disks/${osDisk}`));
    expect(made).toMatchObject({
      provisioningState: 'Succeeded',
      incremental: true,
      incrementalSnapshotFamilyId: disk?.properties.uniqueId,
      osType: 'Windows',
      hyperVGeneration: 'V2',
      diskSizeGB: 127,
      diskState: 'Unattached',
      completionPercent: 100,
      creationData: { createOption: 'Copy', sourceResourceId: at(`disks/${osDisk}`) },
    });
  });

  test('the first answer is 202 with both addresses and a resource that is not there yet', async () => {
    const answer = await room.practice.send('PUT', address('snapshots/before'), {
      body: { location: 'japaneast', properties: { creationData: { createOption: 'Empty' }, diskSizeGB: 4 } },
    });
    expect(answer).toMatchObject({ status: 202, body: { properties: { provisioningState: 'Updating' } } });
    expect(answer.headers.get('azure-asyncoperation')).toContain('/DiskOperations/');
    expect(answer.headers.get('location')).toMatch(/\/DiskOperations\/.*monitor=true/);
  });

  test('snapshots are listed, tagged and deleted', async () => {
    await snapshot('before');
    const tagged = await clients().snapshots.update(group, 'before', { tags: { change: '42' } }, quickly);
    expect(tagged.tags).toEqual({ change: '42' });
    const names: (string | undefined)[] = [];
    for await (const one of clients().snapshots.list()) names.push(one.id);
    for await (const one of clients().snapshots.listByResourceGroup(group)) names.push(one.id);
    expect(names).toEqual([at('snapshots/before').replace(group, 'RG-WEB'), at('snapshots/before')]);
    await clients().snapshots.delete(group, 'before', quickly);
    await expect(clients().snapshots.get(group, 'before')).rejects.toMatchObject({
      statusCode: 404,
      code: 'ResourceNotFound',
    });
    expect((await room.practice.send('DELETE', address('snapshots/before'))).status).toBe(204);
  });

  test('a snapshot that fails says so', async () => {
    room.practice.world.faults.push({ id: 'f', kind: 'operation-fails', match: { method: 'PUT' }, times: 1 });
    await expect(snapshot('before')).rejects.toThrow('InternalExecutionError');
    expect(await clients().snapshots.get(group, 'before')).toMatchObject({ provisioningState: 'Failed' });
  });
});

describe('disks', () => {
  test('a disk is made from a snapshot, larger than it was', async () => {
    await snapshot('before');
    const disk = await clients().disks.createOrUpdate(
      group,
      'repaired',
      { ...copyOf(at('snapshots/before')), diskSizeGB: 256, sku: { name: 'Premium_LRS' }, zones: ['1'] },
      quickly,
    );
    expect(disk).toMatchObject({
      osType: 'Windows',
      hyperVGeneration: 'V2',
      diskSizeGB: 256,
      diskState: 'Unattached',
      zones: ['1'],
      sku: { name: 'Premium_LRS', tier: 'Premium' },
    });
    expect(disk.managedBy).toBeUndefined();
  });

  test('the disk of a machine names it, with the group in capitals', async () => {
    expect(await clients().disks.get(group, osDisk)).toMatchObject({
      managedBy: at('virtualMachines/web-01').replace(group, 'RG-WEB'),
      diskState: 'Attached',
    });
    stop();
    expect((await clients().disks.get(group, osDisk)).diskState).toBe('Reserved');
  });

  test('the disk of a machine is not deleted', async () => {
    await expect(clients().disks.delete(group, osDisk, quickly)).rejects.toMatchObject({
      statusCode: 409,
      code: 'OperationNotAllowed',
      message: expect.stringContaining(`Disk ${osDisk} is attached to VM ${at('virtualMachines/web-01')}.`),
    });
  });

  test('a disk grows, but only while its machine does not use it', async () => {
    const grow = () => clients().disks.update(group, osDisk, { diskSizeGB: 256 }, quickly);
    await expect(grow()).rejects.toMatchObject({ statusCode: 409, code: 'OperationNotAllowed' });
    stop();
    expect((await grow()).diskSizeGB).toBe(256);
  });

  test.each([
    ['nothing said', {}, 400, 'InvalidParameter'],
    ['a copy of nothing', { creationData: { createOption: 'Copy' } }, 400, 'InvalidParameter'],
    [
      'a copy of what is not there',
      { creationData: { createOption: 'Copy', sourceResourceId: at('disks/nowhere') } },
      404,
      'NotFound',
    ],
    [
      'a copy that is smaller',
      { diskSizeGB: 30, creationData: { createOption: 'Copy', sourceResourceId: at(`disks/${osDisk}`) } },
      400,
      'ResizeDiskError',
    ],
    ['an empty one without a size', { creationData: { createOption: 'Empty' } }, 400, 'InvalidParameter'],
    ['an import without an address', { creationData: { createOption: 'Import' } }, 400, 'InvalidParameter'],
    ['an unknown way', { creationData: { createOption: 'Magic' } }, 400, 'InvalidParameter'],
  ])('%s is refused', async (_, properties, status, code) => {
    expect(
      await room.practice.send('PUT', address('disks/new'), { body: { location: 'japaneast', properties } }),
    ).toMatchObject({ status, body: { error: { code } } });
  });

  test.each([
    ['disks', { creationData: { createOption: 'Empty' } }, 'creationData.createOption'],
    [
      'disks',
      { creationData: { createOption: 'Copy', sourceResourceId: at('disks/other') } },
      'creationData.sourceResourceId',
    ],
    ['snapshots', { incremental: false }, 'incremental'],
  ])('what %s are made of never changes: %j', async (kind, properties, property) => {
    await snapshot('same');
    await clients().disks.createOrUpdate(group, 'same', copyOf(at('snapshots/same')), quickly);
    expect(
      await room.practice.send('PUT', address(`${kind}/same`), {
        body: { location: 'japaneast', properties },
      }),
    ).toMatchObject({
      status: 409,
      body: {
        error: { code: 'PropertyChangeNotAllowed', message: expect.stringContaining(`'${property}'`) },
      },
    });
  });
});

describe('access to the bytes of a disk', () => {
  const grant = (name: string) =>
    clients().disks.grantAccess(group, name, { access: 'Read', durationInSeconds: 600 }, quickly);

  test('an address is given and taken back', async () => {
    stop();
    const { accessSAS } = await grant(osDisk);
    expect(accessSAS).toMatch(/^https:\/\/md-.*\.invalid\/.*sig=/);
    expect((await clients().disks.get(group, osDisk)).diskState).toBe('ActiveSAS');
    await clients().disks.revokeAccess(group, osDisk, quickly);
    expect((await clients().disks.get(group, osDisk)).diskState).toBe('Reserved');
  });

  test('it ends by itself', async () => {
    stop();
    await grant(osDisk);
    room.time.clock.time += 601_000;
    expect((await clients().disks.get(group, osDisk)).diskState).toBe('Reserved');
  });

  test('it is refused while a machine uses the disk', async () => {
    await expect(grant(osDisk)).rejects.toMatchObject({
      statusCode: 409,
      code: 'Conflict',
      message: expect.stringContaining('currently attached to running VM'),
    });
  });

  test('a disk that somebody reads is not deleted', async () => {
    await clients().disks.createOrUpdate(group, 'copy', copyOf(at(`disks/${osDisk}`)), quickly);
    await grant('copy');
    await expect(clients().disks.delete(group, 'copy', quickly)).rejects.toMatchObject({
      statusCode: 409,
      message: expect.stringContaining('active shared access signature'),
    });
  });
});
