import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Machine } from '../../../simulator/world/compute.ts';
import { find, keyOf } from '../../../simulator/world/world.ts';
import { subscription } from '../../support/practice.ts';
import { address, at, group, type MachineRoom, openMachineRoom, quickly } from './machine-room.ts';

describe('turning a machine on and off', () => {
  let room: MachineRoom;
  let machine: Machine;
  beforeEach(async () => {
    room = await openMachineRoom();
    const found = room.practice.world.machines[keyOf(at('virtualMachines/web-01'))];
    if (!found) throw new Error('web-01 is missing');
    machine = found;
  });
  afterEach(() => room.practice.close());

  const publicAddress = () =>
    find(
      room.practice.world,
      'Microsoft.Network/publicIPAddresses',
      `${subscription}/resourceGroups/${group}/providers/Microsoft.Network/publicIPAddresses/web-01-ip`,
    )?.properties.ipAddress;

  test('deallocating gives the dynamic address back, starting brings another', async () => {
    const { virtualMachines } = room.practice.sdk().compute;
    await virtualMachines.deallocate(group, 'web-01', quickly);
    expect(machine).toMatchObject({
      power: 'deallocated',
      health: { state: 'Unavailable', reason: 'UserInitiated' },
    });
    expect(publicAddress()).toBeUndefined();
    await virtualMachines.start(group, 'web-01', quickly);
    expect(machine).toMatchObject({ power: 'running', health: { state: 'Available', reason: 'None' } });
    expect(publicAddress()).toMatch(/^(203\.0\.113|198\.51\.100)\.\d+$/);
    expect(machine.serialLog).toContain('SAC started and initialized');
  });

  test('powering off keeps the machine allocated and its address', async () => {
    await room.practice.sdk().compute.virtualMachines.powerOff(group, 'web-01', quickly);
    expect(machine.power).toBe('stopped');
    expect(publicAddress()).toBe('203.0.113.10');
    expect(machine.serialLog).toContain('shutting down');
  });

  test('powering off without a shutdown leaves no word in the serial log', async () => {
    await room.practice
      .sdk()
      .compute.virtualMachines.powerOff(group, 'web-01', { skipShutdown: true, ...quickly });
    expect(machine).toMatchObject({ power: 'stopped', serialLog: '' });
  });

  test.each([
    ['restart', 36],
    ['redeploy', 116],
    ['deallocate', 30],
    ['reapply', 15],
  ])('%s takes as long as in Azure', async (action, seconds) => {
    room.practice.world.pace = 1;
    const begun = await room.practice.send('POST', address(`virtualMachines/web-01/${action}`));
    expect(begun.status).toBe(202);
    const poll = (begun.headers.get('azure-asyncoperation') ?? '').replace(room.practice.url, '');
    room.time.clock.time += (seconds - 1) * 1000;
    expect((await room.practice.send('GET', poll)).body).toMatchObject({ status: 'InProgress' });
    room.time.clock.time += 1000;
    expect((await room.practice.send('GET', poll)).body).toMatchObject({ status: 'Succeeded' });
  });

  test.each([
    ['start', 'deallocated', 'starting'],
    ['powerOff', 'running', 'stopping'],
    ['deallocate', 'running', 'deallocating'],
  ] as const)('during %s a %s machine is %s', async (action, before, during) => {
    machine.power = before;
    room.practice.world.pace = 1;
    await room.practice.send('POST', address(`virtualMachines/web-01/${action}`));
    const view = await room.practice.sdk().compute.virtualMachines.instanceView(group, 'web-01');
    expect(view.statuses).toMatchObject([
      { code: 'ProvisioningState/updating' },
      { code: `PowerState/${during}`, displayStatus: `VM ${during}` },
    ]);
  });

  test.each([
    ['restart', 'deallocated'],
    ['restart', 'stopped'],
    ['redeploy', 'deallocated'],
  ] as const)('%s of a %s machine is refused', async (action, power) => {
    machine.power = power;
    expect(await room.practice.send('POST', address(`virtualMachines/web-01/${action}`))).toMatchObject({
      status: 409,
      body: {
        error: {
          code: 'OperationNotAllowed',
          message: 'The operation requires the VM to be running (or set to run).',
        },
      },
    });
  });

  test('redeploying moves the machine away from a host in trouble, restarting does not', async () => {
    machine.health = { state: 'Unavailable', reason: 'PlatformInitiated', summary: 'A host has failed.' };
    const { virtualMachines } = room.practice.sdk().compute;
    await virtualMachines.restart(group, 'web-01', quickly);
    expect(machine.health.state).toBe('Unavailable');
    await virtualMachines.redeploy(group, 'web-01', quickly);
    expect(machine.health.state).toBe('Available');
  });

  test('reapplying mends a failed provisioning state and leaves power alone', async () => {
    const vm = find(room.practice.world, 'Microsoft.Compute/virtualMachines', at('virtualMachines/web-01'));
    if (vm) vm.properties.provisioningState = 'Failed';
    machine.power = 'deallocated';
    await room.practice.sdk().compute.virtualMachines.reapply(group, 'web-01', quickly);
    expect(vm?.properties.provisioningState).toBe('Succeeded');
    expect(machine.power).toBe('deallocated');
  });

  test('while one write is under way, the next is refused', async () => {
    room.practice.world.pace = 1;
    await room.practice.send('POST', address('virtualMachines/web-01/restart'));
    for (const [method, path] of [
      ['POST', 'virtualMachines/web-01/deallocate'],
      ['PATCH', 'virtualMachines/WEB-01'],
      ['DELETE', 'virtualMachines/web-01'],
    ] as const) {
      expect(await room.practice.send(method, address(path), { body: {} })).toMatchObject({
        status: 409,
        body: { error: { code: 'Conflict', message: expect.stringContaining('concurrent request') } },
      });
    }
    room.time.clock.time += 36_000;
    expect((await room.practice.send('POST', address('virtualMachines/web-01/deallocate'))).status).toBe(202);
  });

  test('an operation that fails leaves the power as it was and says so', async () => {
    room.practice.world.faults.push({
      id: 'f',
      kind: 'operation-fails',
      match: { operation: 'VirtualMachines_Deallocate' },
      times: 1,
    });
    await expect(
      room.practice.sdk().compute.virtualMachines.deallocate(group, 'web-01', quickly),
    ).rejects.toThrow('InternalExecutionError');
    expect(machine.power).toBe('running');
    const vm = await room.practice.sdk().compute.virtualMachines.get(group, 'web-01');
    expect(vm.provisioningState).toBe('Failed');
  });
});
