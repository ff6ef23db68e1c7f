import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { User } from '../../../simulator/world/access.ts';
import {
  addGroup,
  addNetworkInterface,
  addNetworkSecurityGroup,
  addVirtualNetwork,
} from '../../../simulator/world/build.ts';
import { put } from '../../../simulator/world/world.ts';
import {
  assign,
  startTestPractice,
  subscription,
  type TestPractice,
  testMoment,
  testWorld,
} from '../../support/practice.ts';

const group = `${subscription}/resourceGroups/net`;
const nsg = `${group}/providers/Microsoft.Network/networkSecurityGroups/guard`;
const networkId = `${group}/providers/Microsoft.Network/virtualNetworks/hub`;
const soon = { updateIntervalInMs: 1 };
const networkAdmin: User = {
  kind: 'user',
  id: '55555555-5555-4555-8555-555555555555',
  displayName: 'Nao',
  userPrincipalName: 'nao@practice.example',
  accountEnabled: true,
  userType: 'Member',
};
let practice: TestPractice;

beforeEach(async () => {
  const time = testMoment();
  const world = testWorld(time);
  const place = addGroup(world, { subscription, name: 'net', location: 'japaneast' }, time.moment());
  addNetworkSecurityGroup(place, 'guard');
  addVirtualNetwork(place, 'hub', {
    prefixes: ['10.0.0.0/16'],
    subnets: { used: { addressPrefix: '10.0.0.0/24' }, empty: { addressPrefix: '10.0.1.0/24' } },
  });
  addNetworkInterface(place, 'nic', { subnet: `${networkId}/subnets/used`, address: '10.0.0.4' });
  world.principals.push(networkAdmin);
  const role = '66666666-6666-4666-8666-666666666666';
  put(
    world,
    {
      id: `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${role}`,
      type: 'Microsoft.Authorization/roleDefinitions',
      properties: {
        roleName: 'Subnet writer',
        description: '',
        type: 'CustomRole',
        permissions: [
          {
            actions: ['Microsoft.Network/virtualNetworks/subnets/*', 'Microsoft.Network/locations/*'],
            notActions: [],
            dataActions: [],
            notDataActions: [],
          },
        ],
        assignableScopes: [subscription],
      },
    },
    time.moment(),
  );
  assign(world, time, { role, principal: networkAdmin.id, scope: networkId, principalType: 'User' });
  practice = await startTestPractice(world, time);
});
afterEach(() => practice.close());

const write = (body: object, name = 'empty', as?: string) =>
  practice.sdk(as).network.subnets.beginCreateOrUpdateAndWait('net', 'hub', name, body, soon);

describe('subnets', () => {
  test('show who has an address in them', async () => {
    const { ipConfigurations } = await practice.sdk().network.subnets.get('net', 'hub', 'used');
    expect(ipConfigurations?.map(({ id }) => id)).toEqual([
      `${group}/providers/Microsoft.Network/networkInterfaces/nic/ipConfigurations/ipconfig1`,
    ]);
  });

  test('are made, tied to a network security group and taken away', async () => {
    const { subnets } = practice.sdk().network;
    expect(await write({ addressPrefixes: ['10.0.9.0/24'] }, 'new')).toMatchObject({
      addressPrefix: '10.0.9.0/24',
    });
    await write({ addressPrefix: '10.0.9.0/24', networkSecurityGroup: { id: nsg } }, 'new');
    expect(await subnets.get('net', 'hub', 'new')).toMatchObject({ networkSecurityGroup: { id: nsg } });
    await subnets.beginDeleteAndWait('net', 'hub', 'new', soon);
    await expect(subnets.get('net', 'hub', 'new')).rejects.toMatchObject({
      statusCode: 404,
      code: 'NotFound',
    });
  });

  test.each([
    { body: { addressPrefix: '10.1.0.0/24' }, code: 'NetcfgInvalidSubnet' },
    { body: { addressPrefix: '10.0.0.128/25' }, code: 'NetcfgSubnetRangesOverlap' },
    { body: { addressPrefix: '10.0.1.7/24' }, code: 'InvalidCIDRNotation' },
    { body: { addressPrefix: 'ten' }, code: 'InvalidAddressPrefixFormat' },
    { body: {}, code: 'InvalidRequestFormat' },
    {
      body: { addressPrefix: '10.0.1.0/24', networkSecurityGroup: { id: `${nsg}-gone` } },
      code: 'InvalidResourceReference',
    },
  ])('$body is refused with $code', async ({ body, code }) => {
    await expect(write(body)).rejects.toMatchObject({ statusCode: 400, code });
  });

  test('in use are neither moved nor deleted', async () => {
    await expect(write({ addressPrefix: '10.0.7.0/24' }, 'used')).rejects.toMatchObject({
      code: 'InUsePrefixCannotBeDeleted',
    });
    await expect(
      practice.sdk().network.subnets.beginDeleteAndWait('net', 'hub', 'used', soon),
    ).rejects.toMatchObject({ code: 'InUseSubnetCannotBeDeleted' });
  });

  test('need a network to be in', async () => {
    await expect(
      practice
        .sdk()
        .network.subnets.beginCreateOrUpdateAndWait(
          'net',
          'gone',
          'a',
          { addressPrefix: '10.0.1.0/24' },
          soon,
        ),
    ).rejects.toMatchObject({ statusCode: 404, code: 'ParentResourceNotFound' });
  });

  test('tying one to a network security group takes a permission on that as well', async () => {
    await expect(
      write({ addressPrefix: '10.0.1.0/24', networkSecurityGroup: { id: nsg } }, 'empty', networkAdmin.id),
    ).rejects.toMatchObject({
      statusCode: 403,
      code: 'LinkedAuthorizationFailed',
      message: expect.stringContaining(`'Microsoft.Network/networkSecurityGroups/join/action'`),
    });
    const plain = await practice.send('PUT', `${networkId}/subnets/empty?api-version=2025-05-01`, {
      as: networkAdmin.id,
      body: { properties: { addressPrefix: '10.0.1.0/24' } },
    });
    expect(plain.status).toBe(200);
  });
});
