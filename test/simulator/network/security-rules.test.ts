import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  addNetworkInterface,
  addNetworkSecurityGroup,
  addVirtualNetwork,
} from '../../../simulator/world/build.ts';
import { put } from '../../../simulator/world/world.ts';
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
const { sourceAddressPrefix: _, ...withoutSource } = rule;
const { destinationPortRange: __, ...withoutPorts } = rule;

describe('security rules', () => {
  let practice: NetworkPractice;
  let id: string;
  beforeEach(async () => {
    practice = await startNetwork();
    id = addNetworkSecurityGroup(practice.place, 'nsg', { old: { access: 'Deny', priority: 200 } }).id;
  });
  afterEach(() => practice.close());

  const rules = (name: string) => practice.at(`networkSecurityGroups/nsg/securityRules/${name}`);
  const write = (name: string, properties: object, headers = {}) =>
    practice.send('PUT', rules(name), { body: { properties }, headers });

  test('one is made, shown as Azure shows it, and shares the etag of its group', async () => {
    const accepted = await write('rdp', { ...rule, description: 'Desk' });
    expect(accepted.status).toBe(201);
    expect(accepted.headers.get('azure-asyncoperation')).toContain('/operations/');
    const read = await practice.send('GET', rules('rdp'));
    const group = await practice.send('GET', practice.at('networkSecurityGroups/nsg'));
    expect(read.body).toEqual({
      name: 'rdp',
      id: `${id}/securityRules/rdp`,
      etag: group.headers.get('etag'),
      type: 'Microsoft.Network/networkSecurityGroups/securityRules',
      properties: {
        provisioningState: 'Succeeded',
        description: 'Desk',
        ...rule,
        sourcePortRanges: [],
        destinationPortRanges: [],
        sourceAddressPrefixes: [],
        destinationAddressPrefixes: [],
      },
    });
    expect(read.headers.get('etag')).toBe(group.headers.get('etag'));
  });

  test('writing one again replaces it and leaves the others', async () => {
    await write('rdp', rule);
    expect(await write('RDP', { ...rule, access: 'deny' })).toMatchObject({
      status: 200,
      body: { name: 'rdp', properties: { access: 'Deny', provisioningState: 'Updating' } },
    });
    expect(await practice.send('GET', practice.at('networkSecurityGroups/nsg/securityRules'))).toMatchObject({
      body: { value: [{ name: 'old' }, { name: 'rdp', properties: { access: 'Deny' } }] },
    });
  });

  test('the protocol keeps the case that it was written in', async () => {
    await write('rdp', { ...rule, protocol: 'TCP' });
    expect(await practice.send('GET', rules('rdp'))).toMatchObject({
      body: { properties: { protocol: 'TCP' } },
    });
  });

  test('what the command line leaves empty was not meant', async () => {
    const { status } = await write('rdp', { ...rule, sourceAddressPrefixes: [], destinationPortRanges: [] });
    expect(status).toBe(201);
  });

  test('one is deleted once; deleting it again changes nothing', async () => {
    const accepted = await practice.send('DELETE', rules('old'));
    expect(accepted.status).toBe(202);
    const result = accepted.headers.get('location') ?? '';
    expect(accepted.headers.get('azure-asyncoperation')).toContain('/operations/');
    expect((await practice.send('GET', result.replace(practice.url, ''))).status).toBe(204);
    expect(await practice.send('GET', rules('old'))).toMatchObject(refusal(404, 'NotFound'));
    expect((await practice.send('DELETE', rules('old'))).status).toBe(204);
  });

  test.each([
    ['a priority below 100', { priority: 99 }, 'SecurityRuleInvalidPriority'],
    ['a priority above 4096', { priority: 4097 }, 'SecurityRuleInvalidPriority'],
    ['a port above 65535', { destinationPortRange: '70000' }, 'SecurityRuleInvalidPortRange'],
    ['ports backwards', { destinationPortRange: '90-80' }, 'SecurityRuleInvalidPortRange'],
    ['a list of ports in one text', { destinationPortRange: '80,443' }, 'SecurityRuleInvalidPortRange'],
    ['an unknown tag', { sourceAddressPrefix: 'any' }, 'SecurityRuleInvalidAddressPrefix'],
    ['bits after the length', { sourceAddressPrefix: '20.20.20.20/16' }, 'SecurityRuleInvalidAddressPrefix'],
    [
      'a prefix that is none',
      { destinationAddressPrefix: '10.0.0.0/33' },
      'SecurityRuleInvalidAddressPrefix',
    ],
    ['prefix and prefixes', { sourceAddressPrefixes: ['10.0.0.0/8'] }, 'SecurityRuleParametersConflict'],
    ['port and ports', { destinationPortRanges: ['80'] }, 'SecurityRuleParametersConflict'],
    ['an unknown protocol', { protocol: 'Gre' }, 'InvalidRequestFormat'],
    ['the place of another rule', { priority: 200 }, 'SecurityRuleConflict'],
  ])('%s is refused', async (_case, wrong, code) => {
    expect(await write('rdp', { ...rule, ...wrong })).toMatchObject(refusal(400, code));
  });

  test.each([
    ['no source', withoutSource, 'SecurityRuleParametersMissing'],
    ['no ports', withoutPorts, 'SecurityRuleParametersMissing'],
    [
      'a tag in a list',
      { ...withoutSource, sourceAddressPrefixes: ['Internet'] },
      'SecurityRuleParameterContainsUnsupportedValue',
    ],
    [
      'every port in a list',
      { ...withoutPorts, destinationPortRanges: ['*'] },
      'SecurityRuleParameterContainsInvalidPortRanges',
    ],
  ])('%s is refused', async (_case, wrong, code) => {
    expect(await write('rdp', wrong)).toMatchObject(refusal(400, code));
  });

  test.each(['100', '4096'])('a priority of %s is taken', async (priority) => {
    expect((await write('rdp', { ...rule, priority: Number(priority) })).status).toBe(201);
  });

  test.each(['*', 'internet', 'Storage.JapanEast', '10.0.0.0/8', '10.0.0.1', '2001:db8::/32', '789'])(
    'the source %s is taken',
    async (sourceAddressPrefix) => {
      expect((await write('rdp', { ...rule, sourceAddressPrefix })).status).toBe(201);
    },
  );

  test('a conflict names both rules; the other direction has places of its own', async () => {
    expect(await write('rdp', { ...rule, priority: 200 })).toMatchObject(
      refusal(
        400,
        'SecurityRuleConflict',
        'Security rule rdp conflicts with rule old. Rules cannot have the same Priority and Direction.',
      ),
    );
    expect((await write('rdp', { ...rule, priority: 200, direction: 'Outbound' })).status).toBe(201);
  });

  test('a group has at most 1000 rules', async () => {
    const many = Array.from({ length: 1000 }, (_one, index) => [
      `r${index}`,
      { access: 'Allow' as const, priority: 100 + index },
    ]);
    addNetworkSecurityGroup(practice.place, 'nsg', Object.fromEntries(many));
    expect(await write('more', { ...rule, priority: 4000 })).toMatchObject(
      refusal(
        400,
        'SecurityRuleCountLimitReached',
        'A security group cannot have more than 1000 security rules.',
      ),
    );
    expect((await write('r0', { ...rule, priority: 4000 })).status).toBe(200);
  });

  describe('with application security groups', () => {
    const type = 'Microsoft.Network/applicationSecurityGroups' as const;
    const group = (name: string, location: string) =>
      put(
        practice.world,
        {
          id: `${practice.place.group}/providers/${type}/${name}`,
          type,
          location,
          properties: { resourceGuid: name },
        },
        practice.time.moment(),
      ).id;
    const from = (...ids: string[]) => ({
      ...withoutSource,
      sourceApplicationSecurityGroups: ids.map((one) => ({ id: one })),
    });

    test('one in the same region is taken, one elsewhere or nowhere is not', async () => {
      const near = group('near', 'japaneast');
      expect((await write('near', from(near))).status).toBe(201);
      for (const wrong of [group('far', 'westus'), `${near}-gone`]) {
        expect(await write('other', { ...from(wrong), priority: 301 })).toMatchObject(
          refusal(400, 'InvalidResourceReference'),
        );
      }
    });

    test('all of a rule are in one virtual network', async () => {
      const ids = ['a', 'b'].map((name) => {
        const net = addVirtualNetwork(practice.place, name, {
          prefixes: ['10.0.0.0/16'],
          subnets: { web: { addressPrefix: '10.0.0.0/24' } },
        });
        const one = group(`asg-${name}`, 'japaneast');
        addNetworkInterface(practice.place, name, {
          subnet: `${net.id}/subnets/web`,
          address: '10.0.0.4',
          applicationSecurityGroups: [one],
        });
        return one;
      });
      expect(await write('rdp', from(...ids))).toMatchObject(
        refusal(400, 'AllApplicationSecurityGroupsInSecurityRuleMustBeFromSameVnet'),
      );
    });
  });

  test('without its group nothing can be read or written', async () => {
    const path = practice.at('networkSecurityGroups/none/securityRules/rdp');
    expect(await practice.send('GET', path)).toMatchObject(refusal(404, 'ResourceNotFound'));
    expect(await practice.send('PUT', path, { body: { properties: rule } })).toMatchObject(
      refusal(404, 'ParentResourceNotFound'),
    );
  });

  test('the six rules of every group are read one by one and together', async () => {
    const { network } = practice.sdk();
    expect(await network.defaultSecurityRules.get('rg', 'nsg', 'DenyAllInBound')).toMatchObject({
      access: 'Deny',
      priority: 65500,
      description: 'Deny all inbound traffic',
    });
    const names = [];
    for await (const { name } of network.defaultSecurityRules.list('rg', 'nsg')) names.push(name);
    expect(names).toHaveLength(6);
  });

  test('who has seen an older version cannot write', async () => {
    expect(await write('old', { ...rule, priority: 200 }, { 'if-match': 'W/"old"' })).toMatchObject(
      refusal(412, 'PreconditionFailed'),
    );
  });
});
