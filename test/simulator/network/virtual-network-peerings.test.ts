import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { addGroup, addVirtualNetwork } from '../../../simulator/world/build.ts';
import {
  startTestPractice,
  subscription,
  type TestPractice,
  testMoment,
  testWorld,
} from '../../support/practice.ts';

const soon = { updateIntervalInMs: 1 };
const idOf = (name: string): string =>
  `${subscription}/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/${name}`;
let practice: TestPractice;

beforeEach(async () => {
  const time = testMoment();
  const world = testWorld(time);
  const place = addGroup(world, { subscription, name: 'net', location: 'japaneast' }, time.moment());
  const networks = { hub: '10.0.0.0/16', spoke: '10.1.0.0/16', copy: '10.0.128.0/17' };
  for (const [name, prefix] of Object.entries(networks)) {
    addVirtualNetwork(place, name, { prefixes: [prefix], subnets: {} });
  }
  practice = await startTestPractice(world, time);
});
afterEach(() => practice.close());

const peerings = () => practice.sdk().network.virtualNetworkPeerings;
const peer = (from: string, to: string, more: object = {}) =>
  peerings().beginCreateOrUpdateAndWait(
    'net',
    from,
    `to-${to}`,
    { remoteVirtualNetwork: { id: idOf(to) }, ...more },
    soon,
  );
const stateOf = async (from: string, to: string) =>
  (await peerings().get('net', from, `to-${to}`)).peeringState;

describe('peerings', () => {
  test('one side alone is initiated, two are connected', async () => {
    await peer('hub', 'spoke');
    expect(await stateOf('hub', 'spoke')).toBe('Initiated');
    expect((await peer('spoke', 'hub')).peeringState).toBe('Connected');
    expect(await stateOf('hub', 'spoke')).toBe('Connected');
  });

  test('the side that is left is disconnected until it is written anew', async () => {
    await peer('hub', 'spoke');
    await peer('spoke', 'hub');
    await peerings().beginDeleteAndWait('net', 'hub', 'to-spoke', soon);
    expect(await stateOf('spoke', 'hub')).toBe('Disconnected');
    await expect(peer('hub', 'spoke')).rejects.toMatchObject({ code: 'RemotePeeringIsDisconnected' });
    await peer('spoke', 'hub');
    await peer('hub', 'spoke');
    expect(await stateOf('spoke', 'hub')).toBe('Connected');
  });

  test('a network that is deleted leaves its peers disconnected', async () => {
    await peer('hub', 'spoke');
    await peer('spoke', 'hub');
    await practice.sdk().network.virtualNetworks.beginDeleteAndWait('net', 'hub', soon);
    expect(await stateOf('spoke', 'hub')).toBe('Disconnected');
  });

  test('a side that was only initiated stays so when it is left', async () => {
    await peer('hub', 'spoke');
    await practice.sdk().network.virtualNetworks.beginDeleteAndWait('net', 'spoke', soon);
    expect(await stateOf('hub', 'spoke')).toBe('Initiated');
  });

  test('a network whose addresses overlap cannot be a peer', async () => {
    await expect(peer('hub', 'copy')).rejects.toMatchObject({
      code: 'VnetAddressSpacesOverlap',
      message: expect.stringContaining('10.0.0.0/16, 10.0.128.0/17'),
    });
  });

  test('a second peering with the same network is refused', async () => {
    await peer('hub', 'spoke');
    await expect(
      peerings().beginCreateOrUpdateAndWait(
        'net',
        'hub',
        'again',
        { remoteVirtualNetwork: { id: idOf('spoke') } },
        soon,
      ),
    ).rejects.toMatchObject({ code: 'AnotherPeeringAlreadyReferencesRemoteVnet' });
  });

  test('gateways that are not there cannot be used', async () => {
    await expect(peer('hub', 'spoke', { useRemoteGateways: true })).rejects.toMatchObject({
      code: 'RemoteVnetHasNoGateways',
    });
  });

  test('a network that is not there cannot be a peer', async () => {
    await expect(peer('hub', 'gone')).rejects.toMatchObject({ code: 'InvalidResourceReference' });
  });
});
