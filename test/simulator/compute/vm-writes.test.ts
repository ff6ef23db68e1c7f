import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  address,
  group,
  type MachineRoom,
  machineIn,
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

describe('updating a machine', () => {
  test('tags, size and boot diagnostics change when the operation is done, not before', async () => {
    room.practice.world.pace = 1;
    const answer = await room.practice.send('PATCH', address('virtualMachines/web-01'), {
      body: {
        tags: { owner: 'web' },
        properties: {
          hardwareProfile: { vmSize: 'Standard_D4s_v5' },
          diagnosticsProfile: { bootDiagnostics: { enabled: false } },
        },
      },
    });
    expect(answer).toMatchObject({
      status: 200,
      body: { tags: { owner: 'web' }, properties: { provisioningState: 'Updating' } },
    });
    expect(vmIn(room)).toMatchObject({ properties: { hardwareProfile: { vmSize: 'Standard_D2s_v5' } } });
    room.time.clock.time += 10_000;
    const after = await room.practice.sdk().compute.virtualMachines.get(group, 'web-01');
    expect(after).toMatchObject({
      tags: { owner: 'web' },
      provisioningState: 'Succeeded',
      hardwareProfile: { vmSize: 'Standard_D4s_v5' },
      diagnosticsProfile: { bootDiagnostics: { enabled: false } },
    });
    expect(machineIn(room).serialLog).toContain('SAC started');
  });

  test('each write counts the version of the machine up, and an old version is refused', async () => {
    const { virtualMachines } = room.practice.sdk().compute;
    const first = await virtualMachines.get(group, 'web-01');
    const second = await virtualMachines.update(group, 'web-01', { tags: { a: '1' } }, quickly);
    expect(Number(second.etag?.replaceAll('"', ''))).toBeGreaterThan(Number(first.etag?.replaceAll('"', '')));
    await expect(
      virtualMachines.update(group, 'web-01', { tags: { a: '2' } }, { ifMatch: '"1"', ...quickly }),
    ).rejects.toMatchObject({ statusCode: 412, code: 'PreconditionFailed' });
  });

  test('an operation that fails changes nothing but the provisioning state', async () => {
    room.practice.world.faults.push({
      id: 'f',
      kind: 'operation-fails',
      match: { method: 'PATCH' },
      times: 1,
    });
    await expect(
      room.practice.sdk().compute.virtualMachines.update(group, 'web-01', { tags: { a: '1' } }, quickly),
    ).rejects.toThrow('InternalExecutionError');
    expect(await room.practice.sdk().compute.virtualMachines.get(group, 'web-01')).toMatchObject({
      tags: {},
      provisioningState: 'Failed',
    });
  });

  test.each([
    ['osProfile.computerName', { osProfile: { computerName: 'other' } }],
    ['osProfile.adminUsername', { osProfile: { adminUsername: 'other' } }],
    ['osDisk.osType', { storageProfile: { osDisk: { osType: 'Linux' } } }],
    ['osDisk.createOption', { storageProfile: { osDisk: { createOption: 'Attach' } } }],
    ['osDisk.name', { storageProfile: { osDisk: { name: 'other' } } }],
    [
      'imageReference',
      { storageProfile: { imageReference: { publisher: 'a', offer: 'b', sku: 'c', version: 'd' } } },
    ],
    ['securityProfile.securityType', { securityProfile: { securityType: 'Standard' } }],
  ])('%s stays as it was made', async (property, properties) => {
    expect(await patch(properties)).toMatchObject({
      status: 409,
      body: {
        error: {
          code: 'PropertyChangeNotAllowed',
          message: `Changing property '${property}' is not allowed.`,
        },
      },
    });
  });

  test('a machine never moves to another region', async () => {
    const answer = await room.practice.send('PUT', address('virtualMachines/web-01'), {
      body: { location: 'westeurope' },
    });
    expect(answer).toMatchObject({ status: 409, body: { error: { code: 'InvalidResourceLocation' } } });
  });

  test('the region may be spelled as people do', async () => {
    const answer = await room.practice.send('PUT', address('virtualMachines/web-01'), {
      body: { location: 'Japan East', tags: { a: '1' } },
    });
    expect(answer).toMatchObject({ status: 200, body: { tags: { a: '1' } } });
  });
});
