import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { addNetworkSecurityGroup } from '../../../simulator/world/build.ts';
import { find, keyOf } from '../../../simulator/world/world.ts';
import { subscription } from '../../support/practice.ts';
import { machineId, startTwoMachines, type TwoMachines } from './two-machines.ts';

let practice: TwoMachines;
beforeEach(async () => {
  practice = await startTwoMachines();
});
afterEach(() => practice.close());

const quickly = { updateIntervalInMs: 1 };

const machine = () => {
  const found = practice.world.machines[keyOf(machineId('web'))];
  if (!found) throw new Error('web has a machine');
  return found;
};

test('effective rules come as a long-running action: accepted, then the list', async () => {
  practice.world.pace = 1;
  const path = `${subscription}/resourceGroups/app/providers/Microsoft.Network/networkInterfaces/web-nic/effectiveNetworkSecurityGroups?api-version=2025-05-01`;
  const accepted = await practice.send('POST', path);
  expect(accepted).toMatchObject({ status: 202, body: null });
  expect(accepted.headers.get('azure-asyncoperation')).toBeNull();
  const result = accepted.headers.get('location')?.replace(practice.url, '') ?? '';
  expect(await practice.send('GET', result)).toMatchObject({ status: 202, body: null });
  practice.time.clock.time += 20_000;
  expect(await practice.send('GET', result)).toMatchObject({
    status: 200,
    body: { value: [{ association: { subnet: { id: expect.stringMatching(/\/subnets\/apps$/) } } }] },
  });
});

test('the answer is of the end of the operation: what changed meanwhile counts', async () => {
  practice.world.pace = 1;
  const path = `${subscription}/resourceGroups/app/providers/Microsoft.Network/networkInterfaces/web-nic/effectiveRouteTable?api-version=2025-05-01`;
  const accepted = await practice.send('POST', path);
  machine().power = 'deallocated';
  practice.time.clock.time += 20_000;
  const result = accepted.headers.get('location')?.replace(practice.url, '') ?? '';
  expect(await practice.send('GET', result)).toMatchObject({
    status: 400,
    body: { error: { code: 'NicMustBeAttachedToRunningVmToGetEffectiveRoutes' } },
  });
});

test.each(['deallocated', 'stopped'] as const)(
  'nothing is effective on a machine that is %s',
  async (power) => {
    machine().power = power;
    const { networkInterfaces } = practice.sdk().network;
    await expect(
      networkInterfaces.beginListEffectiveNetworkSecurityGroupsAndWait('app', 'web-nic', quickly),
    ).rejects.toMatchObject({
      statusCode: 400,
      code: 'NicMustBeAttachedToRunningVmToGetEffectiveSecurityGroups',
      message: expect.stringContaining('is not attached to a running virtual machine'),
    });
    await expect(
      networkInterfaces.beginGetEffectiveRouteTableAndWait('app', 'web-nic', quickly),
    ).rejects.toMatchObject({ code: 'NicMustBeAttachedToRunningVmToGetEffectiveRoutes' });
  },
);

test('an unknown network interface is not found', async () => {
  await expect(
    practice.sdk().network.networkInterfaces.beginGetEffectiveRouteTableAndWait('app', 'none', quickly),
  ).rejects.toMatchObject({ statusCode: 404, code: 'ResourceNotFound' });
});

test('a rule of several ports and addresses is listed whole, and a group by its members', async () => {
  const { world, place } = practice;
  const asg = { id: `${place.group}/providers/Microsoft.Network/applicationSecurityGroups/dbs` };
  addNetworkSecurityGroup(place, 'nsg', {
    several: {
      access: 'Allow',
      priority: 100,
      protocol: 'tcp',
      destinationPortRanges: ['80', '443'],
      sourceAddressPrefixes: ['10.0.0.0/8', '203.0.113.5'],
      destinationApplicationSecurityGroups: [asg],
    },
  });
  const nic = `${place.group}/providers/Microsoft.Network/networkInterfaces/db-nic`;
  const db = find(world, 'Microsoft.Network/networkInterfaces', nic)?.properties.ipConfigurations[0];
  Object.assign(db?.properties ?? {}, { applicationSecurityGroups: [asg] });
  const { value } = await practice
    .sdk()
    .network.networkInterfaces.beginListEffectiveNetworkSecurityGroupsAndWait('app', 'web-nic', quickly);
  expect(value?.[0]?.effectiveSecurityRules?.[0]).toEqual({
    name: 'securityRules/several',
    protocol: 'Tcp',
    sourcePortRange: '0-65535',
    sourcePortRanges: ['0-65535'],
    destinationPortRanges: ['80-80', '443-443'],
    sourceAddressPrefixes: ['10.0.0.0/8', '203.0.113.5/32'],
    destinationAddressPrefixes: [],
    expandedDestinationAddressPrefix: ['10.0.0.5/32'],
    access: 'Allow',
    priority: 100,
    direction: 'Inbound',
  });
});
