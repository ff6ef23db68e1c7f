import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addNetworkInterface, addVirtualMachine } from '../../../simulator/world/build.ts';
import { machineId, startTwoMachines, type TwoMachines } from './two-machines.ts';

let practice: TwoMachines;
const nics = (name: string) =>
  `${practice.place.group}/providers/Microsoft.Network/networkInterfaces/${name}`;

beforeAll(async () => {
  practice = await startTwoMachines();
  const subnet = `${practice.place.group}/providers/Microsoft.Network/virtualNetworks/vnet/subnets/apps`;
  const pair = [
    addNetworkInterface(practice.place, 'nva-1', { subnet, address: '10.0.0.20', enableIPForwarding: true }),
    addNetworkInterface(practice.place, 'nva-2', { subnet, address: '10.0.0.21' }),
  ];
  addVirtualMachine(practice.place, 'nva', { os: 'Linux', networkInterfaces: pair.map(({ id }) => id) });
});
afterAll(() => practice.close());

const quickly = { updateIntervalInMs: 1 };
const here = ['NetworkWatcherRG', 'NetworkWatcher_japaneast'] as const;

const flow = {
  targetResourceId: machineId('web'),
  direction: 'Inbound',
  protocol: 'TCP',
  localIPAddress: '10.0.0.4',
  localPort: '3389',
  remoteIPAddress: '10.0.0.5',
  remotePort: '*',
};

describe('IP flow verify', () => {
  const verify = (change: object, watcher: readonly [string, string] = here) =>
    practice
      .sdk()
      .network.networkWatchers.beginVerifyIPFlowAndWait(...watcher, { ...flow, ...change }, quickly);

  test('names the rule that decides', async () => {
    expect(await verify({})).toEqual({ access: 'Allow', ruleName: 'defaultSecurityRules/AllowVnetInBound' });
    expect(await verify({ remoteIPAddress: '203.0.113.5' })).toEqual({
      access: 'Deny',
      ruleName: 'defaultSecurityRules/DenyAllInBound',
    });
  });

  test.each([
    ['another protocol', { protocol: 'ICMP' }, 'InvalidProtocol'],
    ['an IPv6 address', { remoteIPAddress: 'fd00::1' }, 'InvalidIPAddress'],
    ['an address that is not the machine’s', { localIPAddress: '10.0.0.99' }, 'InvalidLocalIPAddress'],
    ['any port where the flow ends', { localPort: '*' }, 'InvalidPort'],
    ['a port that is none', { remotePort: '70000' }, 'InvalidPort'],
    ['a machine that is none', { targetResourceId: machineId('none') }, 'ResourceNotFound'],
    ['another direction', { direction: 'Sideways' }, 'InvalidRequestFormat'],
  ])('refuses %s', async (_, change, code) => {
    await expect(verify(change)).rejects.toMatchObject({ code });
  });

  test('refuses a machine of another region', async () => {
    await expect(verify({}, ['NetworkWatcherRG', 'NetworkWatcher_japanwest'])).rejects.toMatchObject({
      statusCode: 400,
      code: 'TargetResourceNotInNetworkWatcherRegion',
    });
  });

  test('with several network interfaces of which one forwards, it has to be told which', async () => {
    const nva = { targetResourceId: machineId('nva'), localIPAddress: '10.0.0.21' };
    await expect(verify(nva)).rejects.toMatchObject({ code: 'TargetNicResourceIdRequired' });
    await expect(verify({ ...nva, targetNicResourceId: nics('web-nic') })).rejects.toMatchObject({
      code: 'TargetNicNotAttachedToTargetResource',
    });
    expect(await verify({ ...nva, targetNicResourceId: nics('nva-2') })).toMatchObject({ access: 'Allow' });
  });

  test('a network interface that forwards has flows of others', async () => {
    const forwarded = {
      targetResourceId: machineId('nva'),
      targetNicResourceId: nics('nva-1'),
      localIPAddress: '10.0.77.4',
    };
    expect(await verify(forwarded)).toMatchObject({ access: 'Allow' });
  });

  test('an unknown watcher is not found', async () => {
    await expect(verify({}, ['NetworkWatcherRG', 'none'])).rejects.toMatchObject({
      statusCode: 404,
      code: 'ResourceNotFound',
    });
  });
});

describe('next hop', () => {
  const ask = (change: object) =>
    practice.sdk().network.networkWatchers.beginGetNextHopAndWait(
      ...here,
      {
        targetResourceId: machineId('web'),
        sourceIPAddress: '10.0.0.4',
        destinationIPAddress: '10.0.0.5',
        ...change,
      },
      quickly,
    );

  test('within the network it is the virtual network, by a system route', async () => {
    expect(await ask({})).toEqual({ nextHopType: 'VirtualNetwork', routeTableId: 'System Route' });
  });

  test.each([
    ['a name for an address', { destinationIPAddress: 'web.example.com' }, 'InvalidIPAddress'],
    ['an address that is not the machine’s', { sourceIPAddress: '10.0.0.5' }, 'InvalidLocalIPAddress'],
  ])('refuses %s', async (_, change, code) => {
    await expect(ask(change)).rejects.toMatchObject({ statusCode: 400, code });
  });
});
