import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { put } from '../../../simulator/world/world.ts';
import { assign, subscription } from '../../support/practice.ts';
import {
  addDisk,
  address,
  at,
  group,
  type MachineRoom,
  machineIn,
  networkInterface,
  openMachineRoom,
} from './machine-room.ts';

const caller = '55555555-5555-4555-8555-555555555555';
const role = '66666666-6666-4666-8666-666666666666';

describe('who gives a machine something else must be allowed to use that too', () => {
  let room: MachineRoom;
  beforeEach(async () => {
    room = await openMachineRoom();
  });
  afterEach(() => room.practice.close());

  function allow(...actions: string[]): void {
    const { world } = room.practice;
    world.principals.push({
      kind: 'application',
      id: caller,
      appId: caller,
      displayName: 'repairer',
      accountEnabled: true,
      managedIdentity: false,
    });
    const type = 'Microsoft.Authorization/roleDefinitions' as const;
    put(
      world,
      {
        id: `${subscription}/providers/${type}/${role}`,
        type,
        properties: {
          roleName: 'Repairer',
          description: '',
          type: 'CustomRole',
          permissions: [{ actions, notActions: [], dataActions: [], notDataActions: [] }],
          assignableScopes: [subscription],
        },
      },
      room.time.moment(),
    );
    assign(world, room.time, { role, principal: caller, scope: `${subscription}/resourceGroups/${group}` });
  }

  const send = (method: string, path: string, body: unknown) =>
    room.practice.send(method, address(path), { as: caller, body });
  const vmWrite = 'Microsoft.Compute/virtualMachines/write';

  const swap = {
    properties: {
      storageProfile: { osDisk: { createOption: 'FromImage', managedDisk: { id: at('disks/repaired') } } },
    },
  };
  const interfaces = {
    properties: { networkProfile: { networkInterfaces: [{ id: networkInterface('web-01-nic') }] } },
  };
  const copy = {
    location: 'japaneast',
    properties: { creationData: { createOption: 'Copy', sourceResourceId: at('disks/repaired') } },
  };

  test.each([
    ['a disk', 'PATCH', 'virtualMachines/web-01', swap, vmWrite, 'Microsoft.Compute/disks/write'],
    [
      'a network interface',
      'PATCH',
      'virtualMachines/web-01',
      interfaces,
      vmWrite,
      'Microsoft.Network/networkInterfaces/join/action',
    ],
    [
      'a snapshot of a disk',
      'PUT',
      'snapshots/before',
      copy,
      'Microsoft.Compute/snapshots/write',
      'Microsoft.Compute/disks/beginGetAccess/action',
    ],
  ])('%s', async (_, method, path, body, action, linked) => {
    addDisk(room, 'repaired', { osType: 'Windows', hyperVGeneration: 'V2' });
    machineIn(room).power = 'deallocated';
    allow(action);
    expect(await send(method, path, body)).toMatchObject({
      status: 403,
      body: {
        error: {
          code: 'LinkedAuthorizationFailed',
          message: expect.stringContaining(`it does not have permission to perform action(s) '${linked}'`),
        },
      },
    });
    const permissions = Object.values(room.practice.world.resources).find(({ name }) => name === role);
    Object.assign(permissions?.properties ?? {}, {
      permissions: [{ actions: [action, linked], notActions: [], dataActions: [], notDataActions: [] }],
    });
    expect((await send(method, path, body)).status).toBeLessThan(300);
  });
});
