import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  addNetworkInterface,
  addNetworkSecurityGroup,
  addVirtualNetwork,
} from '../../../simulator/world/build.ts';
import { type NetworkPractice, refusal, startNetwork } from './start-network.ts';

describe('application security groups', () => {
  let practice: NetworkPractice;
  let path: string;
  let id: string;
  beforeEach(async () => {
    practice = await startNetwork();
    path = practice.at('applicationSecurityGroups/asg');
    id = `${practice.place.group}/providers/Microsoft.Network/applicationSecurityGroups/asg`;
    await practice.send('PUT', path, { body: { location: 'japaneast' } });
  });
  afterEach(() => practice.close());

  test('one is made, and deleted while nobody uses it', async () => {
    expect(await practice.sdk().network.applicationSecurityGroups.get('rg', 'asg')).toMatchObject({
      id,
      provisioningState: 'Succeeded',
    });
    expect((await practice.send('DELETE', path)).status).toBe(202);
    expect((await practice.send('GET', path)).status).toBe(404);
  });

  test('one with members cannot be deleted', async () => {
    const net = addVirtualNetwork(practice.place, 'vnet', {
      prefixes: ['10.0.0.0/16'],
      subnets: { web: { addressPrefix: '10.0.0.0/24' } },
    });
    addNetworkInterface(practice.place, 'nic', {
      subnet: `${net.id}/subnets/web`,
      address: '10.0.0.4',
      applicationSecurityGroups: [id],
    });
    expect(await practice.send('DELETE', path)).toMatchObject({
      status: 400,
      body: {
        error: {
          message:
            'Application Security Group asg cannot be deleted because it is referenced by IpConfiguration(s) ipconfig1.',
        },
      },
    });
  });

  test('one that a rule names cannot be deleted', async () => {
    addNetworkSecurityGroup(practice.place, 'nsg', {
      web: { access: 'Allow', priority: 100, destinationApplicationSecurityGroups: [{ id }] },
    });
    expect(await practice.send('DELETE', path)).toMatchObject(
      refusal(400, 'InUseApplicationSecurityGroupCannotBeDeleted'),
    );
  });
});
