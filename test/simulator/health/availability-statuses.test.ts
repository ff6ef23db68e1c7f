import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addGroup, addNetworkSecurityGroup, addVirtualMachine } from '../../../simulator/world/build.ts';
import type { Machine } from '../../../simulator/world/compute.ts';
import { put } from '../../../simulator/world/world.ts';
import {
  owner,
  startTestPractice,
  subscription,
  type TestPractice,
  testMoment,
  testWorld,
} from '../../support/practice.ts';

const group = `${subscription}/resourceGroups/rg-prod`;
const vm = (name: string) => `${group}/providers/Microsoft.Compute/virtualMachines/${name}`.slice(1);
const since = '2026-11-20T10:00:00.000Z';
const stranger = '66666666-6666-4666-8666-666666666666';

const machines: Record<string, Partial<Machine>> = {
  running: {},
  stopped: { power: 'stopped', since },
  deallocated: { power: 'deallocated', since },
  crashed: {
    since,
    health: {
      state: 'Unavailable',
      reason: 'PlatformInitiated',
      summary:
        "We're sorry, your virtual machine isn't available because of an unexpected failure on the host server.",
    },
  },
  degraded: {
    since,
    health: { state: 'Degraded', reason: 'PlatformInitiated', summary: 'The host server may fail soon.' },
  },
};

describe('Resource Health', () => {
  let practice: TestPractice;
  beforeAll(async () => {
    const time = testMoment();
    const world = testWorld(time);
    const place = addGroup(world, { subscription, name: 'rg-prod', location: 'japaneast' }, time.moment());
    for (const [name, machine] of Object.entries(machines)) {
      addVirtualMachine(place, name, { networkInterfaces: [], machine });
    }
    addNetworkSecurityGroup(place, 'nsg');
    const type = 'Microsoft.Network/natGateways' as const;
    const properties = { resourceGuid: time.newId(), idleTimeoutInMinutes: 4, publicIpAddresses: [] };
    put(
      world,
      { id: `${group}/providers/${type}/nat`, type, location: 'japaneast', properties },
      time.moment(),
    );
    world.principals.push({ ...owner, id: stranger });
    practice = await startTestPractice(world, time);
  });
  afterAll(() => practice.close());

  test.each([
    [
      'running',
      { availabilityState: 'Available', title: 'Available', reasonType: '', context: 'Not Applicable' },
    ],
    [
      'stopped',
      {
        availabilityState: 'Unavailable',
        title: 'Stopped by user or process',
        summary: 'This virtual machine is stopped as requested by an authorized user or process.',
        reasonType: 'Customer Initiated',
        category: 'Not Applicable',
        occuredTime: new Date(since),
        rootCauseAttributionTime: new Date(since),
      },
    ],
    [
      'deallocated',
      { availabilityState: 'Unavailable', title: 'Stopped and deallocated', context: 'Customer Initiated' },
    ],
    [
      'crashed',
      {
        availabilityState: 'Unavailable',
        title: 'Unavailable',
        reasonType: 'Unplanned',
        category: 'Unplanned',
      },
    ],
    [
      'degraded',
      { availabilityState: 'Degraded', title: 'Degraded', summary: 'The host server may fail soon.' },
    ],
  ])('a machine that is %s', async (name, properties) => {
    const status = await practice.sdk().health.availabilityStatuses.getByResource(vm(name));
    expect(status).toMatchObject({
      id: `/${vm(name)}/providers/Microsoft.ResourceHealth/availabilityStatuses/current`,
      name: 'current',
      type: 'Microsoft.ResourceHealth/AvailabilityStatuses',
      location: 'japaneast',
      properties,
    });
    expect(status.properties).not.toHaveProperty('recommendedActions');
  });

  test('what to do is said when it is asked for', async () => {
    const { availabilityStatuses } = practice.sdk().health;
    const status = await availabilityStatuses.getByResource(vm('stopped'), { expand: 'recommendedactions' });
    expect(status.properties?.recommendedActions?.[0]?.action).toBe(
      'To start this virtual machine, open the resource blade and click Start',
    );
  });

  test('other resources are available', async () => {
    const nat = `${group}/providers/Microsoft.Network/natGateways/nat`.slice(1);
    const status = await practice.sdk().health.availabilityStatuses.getByResource(nat);
    expect(status.properties?.availabilityState).toBe('Available');
  });

  test('the history of a resource is how it is now', async () => {
    const seen = [];
    for await (const status of practice.sdk().health.availabilityStatuses.list(vm('crashed')))
      seen.push(status);
    expect(seen).toMatchObject([{ name: 'current', properties: { availabilityState: 'Unavailable' } }]);
  });

  const names = ['running', 'stopped', 'deallocated', 'crashed', 'degraded', 'nat'];

  test('a group and a subscription are listed, as far as they are watched', async () => {
    const { availabilityStatuses } = practice.sdk().health;
    for (const list of [
      availabilityStatuses.listByResourceGroup('rg-prod'),
      availabilityStatuses.listBySubscriptionId(),
    ]) {
      const seen = [];
      for await (const { id } of list) seen.push(id?.split('/')[8]);
      expect(seen).toEqual(names);
    }
  });

  test('a resource that does not exist has no health', async () => {
    await expect(
      practice.sdk().health.availabilityStatuses.getByResource(vm('nobody')),
    ).rejects.toMatchObject({
      statusCode: 404,
      code: 'ResourceNotFound',
    });
  });

  test('a stranger is forbidden', async () => {
    const { availabilityStatuses } = practice.sdk(stranger).health;
    await expect(availabilityStatuses.getByResource(vm('running'))).rejects.toMatchObject({
      statusCode: 403,
      code: 'AuthorizationFailed',
    });
  });
});
