import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { addVirtualNetwork } from '../../../simulator/world/build.ts';
import { type NetworkPractice, startNetwork } from './start-network.ts';

const quick = { updateIntervalInMs: 1 };
const location = 'japaneast';

describe('the real client, which follows operations to their end', () => {
  let practice: NetworkPractice;
  beforeEach(async () => {
    practice = await startNetwork();
  });
  afterEach(() => practice.close());

  test('makes a rule in a new group, and takes both away', async () => {
    const { networkSecurityGroups: groups, securityRules: rules } = practice.sdk().network;
    await groups.beginCreateOrUpdateAndWait('rg', 'nsg', { location }, quick);
    const rule = {
      protocol: 'Tcp',
      sourcePortRange: '*',
      destinationPortRange: '3389',
      sourceAddressPrefix: '*',
      destinationAddressPrefix: '*',
      access: 'Allow',
      priority: 300,
      direction: 'Inbound',
    };
    expect(await rules.beginCreateOrUpdateAndWait('rg', 'nsg', 'rdp', rule, quick)).toMatchObject({
      name: 'rdp',
      provisioningState: 'Succeeded',
    });
    await rules.beginDeleteAndWait('rg', 'nsg', 'rdp', quick);
    expect((await groups.get('rg', 'nsg')).securityRules).toEqual([]);
    await groups.beginDeleteAndWait('rg', 'nsg', quick);
    await expect(groups.get('rg', 'nsg')).rejects.toMatchObject({
      statusCode: 404,
      code: 'ResourceNotFound',
    });
  });

  test('writes back a network interface as it read it', async () => {
    const net = addVirtualNetwork(practice.place, 'vnet', {
      prefixes: ['10.0.0.0/16'],
      subnets: { web: { addressPrefix: '10.0.0.0/24' } },
    });
    const { networkInterfaces: interfaces } = practice.sdk().network;
    const ipConfigurations = [{ name: 'ipconfig1', subnet: { id: `${net.id}/subnets/web` } }];
    const made = await interfaces.beginCreateOrUpdateAndWait(
      'rg',
      'nic',
      { location, ipConfigurations },
      quick,
    );
    const again = await interfaces.beginCreateOrUpdateAndWait('rg', 'nic', made, quick);
    const { etag: _was, ipConfigurations: before, ...rest } = made;
    expect(again).toMatchObject(rest);
    expect(again.ipConfigurations?.[0]?.privateIPAddress).toBe(before?.[0]?.privateIPAddress);
  });
});
