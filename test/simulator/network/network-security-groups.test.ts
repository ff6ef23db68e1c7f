import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  addNetworkInterface,
  addNetworkSecurityGroup,
  addVirtualNetwork,
} from '../../../simulator/world/build.ts';
import { type NetworkPractice, refusal, startNetwork } from './start-network.ts';

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

describe('network security groups', () => {
  let practice: NetworkPractice;
  beforeEach(async () => {
    practice = await startNetwork();
  });
  afterEach(() => practice.close());

  test('one is made with its rules, and has the six rules of every group', async () => {
    await practice.send('PUT', practice.at('networkSecurityGroups/nsg'), {
      body: {
        location: 'Japan East',
        tags: { team: 'web' },
        properties: { securityRules: [{ name: 'rdp', properties: rule }] },
      },
    });
    const made = await practice.sdk().network.networkSecurityGroups.get('rg', 'nsg');
    expect(made).toMatchObject({
      id: `${practice.place.group}/providers/Microsoft.Network/networkSecurityGroups/nsg`,
      location: 'japaneast',
      tags: { team: 'web' },
      provisioningState: 'Succeeded',
      securityRules: [{ name: 'rdp', priority: 300, provisioningState: 'Succeeded' }],
    });
    expect(made.defaultSecurityRules?.map(({ name, priority }) => [name, priority])).toEqual([
      ['AllowVnetInBound', 65000],
      ['AllowAzureLoadBalancerInBound', 65001],
      ['DenyAllInBound', 65500],
      ['AllowVnetOutBound', 65000],
      ['AllowInternetOutBound', 65001],
      ['DenyAllOutBound', 65500],
    ]);
  });

  test('the first answer says Updating and names the operation, the state afterwards is Succeeded', async () => {
    const path = practice.at('networkSecurityGroups/nsg');
    const accepted = await practice.send('PUT', path, { body: { location: 'japaneast' } });
    expect(accepted).toMatchObject({
      status: 201,
      body: { name: 'nsg', properties: { provisioningState: 'Updating', securityRules: [] } },
    });
    expect(accepted.headers.get('azure-asyncoperation')).toContain(
      '/providers/Microsoft.Network/locations/japaneast/operations/',
    );
    expect(accepted.headers.get('location')).toBeNull();
    const read = await practice.send('GET', path);
    expect(read).toMatchObject({ status: 200, body: { properties: { provisioningState: 'Succeeded' } } });
    expect(read.headers.get('etag')).toMatch(/^W\/"[0-9a-f-]{36}"$/);
    expect(read.body).toMatchObject({ etag: read.headers.get('etag') });
    expect(await practice.send('PUT', path, { body: { location: 'japaneast' } })).toMatchObject({
      status: 200,
    });
  });

  test('nothing changes before the operation is done, and others have to wait for it', async () => {
    practice.world.pace = 1;
    addNetworkSecurityGroup(practice.place, 'nsg');
    const path = practice.at('networkSecurityGroups/nsg');
    const body = {
      location: 'japaneast',
      properties: { securityRules: [{ name: 'rdp', properties: rule }] },
    };
    await practice.send('PUT', path, { body });
    expect(await practice.send('GET', path)).toMatchObject({
      body: { properties: { provisioningState: 'Updating', securityRules: [] } },
    });
    const busy = await practice.send('PUT', path, { body });
    expect(busy).toMatchObject(refusal(429, 'RetryableError'));
    expect(busy.headers.get('retry-after')).toBe('3');
    practice.time.clock.time += 3000;
    expect(await practice.send('GET', path)).toMatchObject({
      body: { properties: { provisioningState: 'Succeeded', securityRules: [{ name: 'rdp' }] } },
    });
  });

  test('a write replaces all rules and keeps the identity', async () => {
    const { properties } = addNetworkSecurityGroup(practice.place, 'nsg', {
      old: { access: 'Deny', priority: 100 },
    });
    await practice.send('PUT', practice.at('networkSecurityGroups/NSG'), { body: { location: 'japaneast' } });
    expect(await practice.sdk().network.networkSecurityGroups.get('rg', 'nsg')).toMatchObject({
      name: 'nsg',
      resourceGuid: properties.resourceGuid,
      securityRules: [],
    });
  });

  test('it shows who uses it, and cannot be deleted while it is used', async () => {
    const group = addNetworkSecurityGroup(practice.place, 'nsg');
    const used = { networkSecurityGroup: { id: group.id } };
    const net = addVirtualNetwork(practice.place, 'vnet', {
      prefixes: ['10.0.0.0/16'],
      subnets: { web: { addressPrefix: '10.0.0.0/24', ...used } },
    });
    const nic = addNetworkInterface(practice.place, 'nic', {
      subnet: `${net.id}/subnets/web`,
      address: '10.0.0.4',
      networkSecurityGroup: group.id,
    });
    const path = practice.at('networkSecurityGroups/nsg');
    expect(await practice.send('GET', path)).toMatchObject({
      body: {
        properties: {
          networkInterfaces: [{ id: nic.id }],
          subnets: [{ id: `${net.id}/subnets/web` }],
        },
      },
    });
    expect(await practice.send('DELETE', path)).toMatchObject(
      refusal(
        400,
        'InUseNetworkSecurityGroupCannotBeDeleted',
        `Network security group ${group.id} cannot be deleted because it is in use by the following resources: ${nic.id}, ${net.id}/subnets/web. In order to delete the Network security group, remove the association with the resource(s). To learn how to do this, see aka.ms/deletensg.`,
      ),
    );
  });

  test('one that is not used is deleted; deleting it again changes nothing', async () => {
    addNetworkSecurityGroup(practice.place, 'nsg');
    const path = practice.at('networkSecurityGroups/nsg');
    const accepted = await practice.send('DELETE', path);
    expect(accepted.status).toBe(202);
    expect(accepted.headers.get('azure-asyncoperation')).toContain('/operations/');
    expect(accepted.headers.get('location')).toContain('/operationResults/');
    expect(await practice.send('GET', path)).toMatchObject(
      refusal(
        404,
        'ResourceNotFound',
        "The Resource 'Microsoft.Network/networkSecurityGroups/nsg' under resource group 'rg' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix",
      ),
    );
    expect((await practice.send('DELETE', path)).status).toBe(204);
  });

  test('tags are replaced at once', async () => {
    const { network } = practice.sdk();
    addNetworkSecurityGroup(practice.place, 'nsg');
    await network.networkSecurityGroups.updateTags('rg', 'nsg', { tags: { a: '1' } });
    const tagged = await network.networkSecurityGroups.updateTags('rg', 'nsg', { tags: { b: '2' } });
    expect(tagged.tags).toEqual({ b: '2' });
  });

  test('they are listed by group and by subscription', async () => {
    const { network } = practice.sdk();
    addNetworkSecurityGroup(practice.place, 'one');
    addNetworkSecurityGroup(practice.place, 'two');
    const names = async (pages: AsyncIterable<{ name?: string }>) => {
      const found = [];
      for await (const { name } of pages) found.push(name);
      return found;
    };
    expect(await names(network.networkSecurityGroups.list('rg'))).toEqual(['one', 'two']);
    expect(await names(network.networkSecurityGroups.listAll())).toEqual(['one', 'two']);
  });

  test.each([
    ['a bad name', '_nsg', { location: 'japaneast' }, refusal(400, 'InvalidResourceName')],
    ['a name too long', 'n'.repeat(81), { location: 'japaneast' }, refusal(400, 'InvalidResourceName')],
    ['no location', 'nsg', {}, refusal(400, 'LocationRequired')],
    ['another location', 'here', { location: 'westus' }, refusal(409, 'InvalidResourceLocation')],
    ['a body of another shape', 'nsg', { location: 7 }, refusal(400, 'InvalidRequestFormat')],
  ])('%s is refused', async (_, name, body, expected) => {
    addNetworkSecurityGroup(practice.place, 'here');
    expect(await practice.send('PUT', practice.at(`networkSecurityGroups/${name}`), { body })).toMatchObject(
      expected,
    );
  });

  test('who has seen an older version cannot write', async () => {
    const group = addNetworkSecurityGroup(practice.place, 'nsg');
    const path = practice.at('networkSecurityGroups/nsg');
    const write = (etag: string) =>
      practice.send('PUT', path, { body: { location: 'japaneast' }, headers: { 'if-match': etag } });
    const seen = group.etag;
    expect((await write(seen)).status).toBe(200);
    expect(await write(seen)).toMatchObject({
      status: 412,
      body: {
        error: { code: 'PreconditionFailed', details: [{ code: 'PreconditionFailedEtagMismatch' }] },
      },
    });
  });
});
