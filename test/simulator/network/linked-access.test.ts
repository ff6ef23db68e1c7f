import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Application } from '../../../simulator/world/access.ts';
import {
  addGroup,
  addNetworkSecurityGroup,
  addPublicIpAddress,
  addVirtualNetwork,
  type Place,
} from '../../../simulator/world/build.ts';
import { assign, subscription } from '../../support/practice.ts';
import { type NetworkPractice, startNetwork, version } from './start-network.ts';

const networkContributor = '4d97b98b-1d4f-4787-a291-c67834d212e7';

const clerk: Application = {
  kind: 'application',
  id: '55555555-5555-4555-8555-555555555555',
  appId: '66666666-6666-4666-8666-666666666666',
  displayName: 'clerk',
  accountEnabled: true,
  secret: 'practice-secret',
  managedIdentity: false,
};

describe('a network interface that is tied to resources of another group', () => {
  let practice: NetworkPractice;
  let mine: Place;
  let net: string;
  let body: object;
  beforeEach(async () => {
    practice = await startNetwork();
    const { world, time, place } = practice;
    world.principals.push(structuredClone(clerk));
    mine = addGroup(world, { subscription, name: 'mine', location: 'japaneast' }, time.moment());
    assign(world, time, { role: networkContributor, principal: clerk.id, scope: mine.group });
    const made = addVirtualNetwork(place, 'vnet', {
      prefixes: ['10.0.0.0/16'],
      subnets: { web: { addressPrefix: '10.0.0.0/24' } },
    });
    net = made.id;
    const group = addNetworkSecurityGroup(place, 'nsg');
    const address = addPublicIpAddress(place, 'pip', { address: '203.0.113.10' });
    const properties = { subnet: { id: `${net}/subnets/web` }, publicIPAddress: { id: address.id } };
    body = {
      location: 'japaneast',
      properties: {
        networkSecurityGroup: { id: group.id },
        ipConfigurations: [{ name: 'ipconfig1', properties }],
      },
    };
  });
  afterEach(() => practice.close());

  const write = () =>
    practice.send('PUT', `${mine.group}/providers/Microsoft.Network/networkInterfaces/nic?${version}`, {
      as: clerk.id,
      body,
    });

  test('is refused to who may not join them, and says which action is missing where', async () => {
    const answer = await write();
    expect(answer).toMatchObject({ status: 403, body: { error: { code: 'LinkedAuthorizationFailed' } } });
    const text = JSON.stringify(answer.body);
    for (const missing of [
      'Microsoft.Network/virtualNetworks/subnets/join/action',
      'Microsoft.Network/publicIPAddresses/join/action',
      'Microsoft.Network/networkSecurityGroups/join/action',
      `${net}/subnets/web`,
    ]) {
      expect(text).toContain(missing);
    }
  });

  test('is written by who may join all of them', async () => {
    assign(practice.world, practice.time, {
      role: networkContributor,
      principal: clerk.id,
      scope: practice.place.group,
    });
    expect((await write()).status).toBe(201);
  });

  test('may not be joined in part', async () => {
    assign(practice.world, practice.time, { role: networkContributor, principal: clerk.id, scope: net });
    const answer = await write();
    expect(answer.status).toBe(403);
    expect(JSON.stringify(answer.body)).not.toContain('subnets/join/action');
  });
});
