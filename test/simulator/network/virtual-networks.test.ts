import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  addGroup,
  addNetworkInterface,
  addNetworkSecurityGroup,
  addVirtualNetwork,
} from '../../../simulator/world/build.ts';
import { all } from '../../../simulator/world/world.ts';
import {
  startTestPractice,
  subscription,
  type TestPractice,
  testMoment,
  testWorld,
} from '../../support/practice.ts';

const group = `${subscription}/resourceGroups/net`;
const nsg = `${group}/providers/Microsoft.Network/networkSecurityGroups/guard`;
const soon = { updateIntervalInMs: 1 };
let practice: TestPractice;

beforeEach(async () => {
  const time = testMoment();
  const world = testWorld(time);
  const place = addGroup(world, { subscription, name: 'net', location: 'japaneast' }, time.moment());
  addNetworkSecurityGroup(place, 'guard');
  const network = addVirtualNetwork(place, 'hub', {
    prefixes: ['10.0.0.0/16'],
    subnets: { used: { addressPrefix: '10.0.0.0/24' }, empty: { addressPrefix: '10.0.1.0/24' } },
  });
  addNetworkInterface(place, 'nic', { subnet: `${network.id}/subnets/used`, address: '10.0.0.4' });
  practice = await startTestPractice(world, time);
});
afterEach(() => practice.close());

describe('virtual networks', () => {
  test('are listed in a group and in a subscription', async () => {
    const { virtualNetworks } = practice.sdk().network;
    for (const list of [virtualNetworks.list('net'), virtualNetworks.listAll()]) {
      const names = [];
      for await (const { name } of list) names.push(name);
      expect(names).toEqual(['hub']);
    }
  });

  test('are made with their subnets and deleted', async () => {
    const { virtualNetworks } = practice.sdk().network;
    const made = await virtualNetworks.beginCreateOrUpdateAndWait(
      'net',
      'spoke',
      {
        location: 'japaneast',
        addressSpace: { addressPrefixes: ['10.2.0.0/16'] },
        subnets: [{ name: 'web', addressPrefix: '10.2.0.0/24', networkSecurityGroup: { id: nsg } }],
      },
      soon,
    );
    expect(made).toMatchObject({
      provisioningState: 'Succeeded',
      subnets: [{ name: 'web', networkSecurityGroup: { id: nsg } }],
    });
    await virtualNetworks.beginDeleteAndWait('net', 'spoke', soon);
    await expect(virtualNetworks.get('net', 'spoke')).rejects.toMatchObject({ code: 'ResourceNotFound' });
  });

  test('keep the subnets that a write leaves out', async () => {
    const { virtualNetworks } = practice.sdk().network;
    await virtualNetworks.beginCreateOrUpdateAndWait(
      'net',
      'hub',
      { location: 'japaneast', addressSpace: { addressPrefixes: ['10.0.0.0/15'] } },
      soon,
    );
    const { subnets, addressSpace } = await virtualNetworks.get('net', 'hub');
    expect(subnets?.map(({ name }) => name)).toEqual(['used', 'empty']);
    expect(addressSpace?.addressPrefixes).toEqual(['10.0.0.0/15']);
  });

  test.each([
    { body: { addressSpace: { addressPrefixes: ['10.0.0.0/24'] } }, code: 'NetcfgInvalidSubnet' },
    { body: { addressSpace: { addressPrefixes: ['10.0.0.9/16'] } }, code: 'InvalidCIDRNotation' },
    {
      body: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] }, subnets: [] },
      code: 'InUseSubnetCannotBeDeleted',
    },
    {
      body: {
        addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
        subnets: [{ name: 'used', addressPrefix: '10.0.9.0/24' }],
      },
      code: 'InUsePrefixCannotBeDeleted',
    },
  ])('a write that cannot be is refused with $code', async ({ body, code }) => {
    const { virtualNetworks } = practice.sdk().network;
    await expect(
      virtualNetworks.beginCreateOrUpdateAndWait('net', 'hub', { location: 'japaneast', ...body }, soon),
    ).rejects.toMatchObject({ statusCode: 400, code });
  });

  test('in use are not deleted', async () => {
    await expect(
      practice.sdk().network.virtualNetworks.beginDeleteAndWait('net', 'hub', soon),
    ).rejects.toMatchObject({ code: 'InUseSubnetCannotBeDeleted' });
    expect(all(practice.world, 'Microsoft.Network/virtualNetworks')).toHaveLength(1);
  });

  test('are updating while an operation is under way, and refuse the next one', async () => {
    practice.world.pace = 1;
    const { virtualNetworks, subnets } = practice.sdk().network;
    await subnets.beginCreateOrUpdate('net', 'hub', 'new', { addressPrefix: '10.0.5.0/24' });
    expect(await virtualNetworks.get('net', 'hub')).toMatchObject({ provisioningState: 'Updating' });
    await expect(
      practice.send(
        'PUT',
        `${group}/providers/Microsoft.Network/virtualNetworks/hub/subnets/more?api-version=2025-05-01`,
        { body: { properties: { addressPrefix: '10.0.6.0/24' } } },
      ),
    ).resolves.toMatchObject({ status: 429, body: { error: { code: 'RetryableError' } } });
    practice.time.clock.time += 60_000;
    expect(await subnets.get('net', 'hub', 'new')).toMatchObject({ provisioningState: 'Succeeded' });
  });

  test('take new tags at once', async () => {
    const { virtualNetworks } = practice.sdk().network;
    expect(await virtualNetworks.updateTags('net', 'hub', { tags: { owner: 'network' } })).toMatchObject({
      tags: { owner: 'network' },
      provisioningState: 'Succeeded',
    });
  });
});
