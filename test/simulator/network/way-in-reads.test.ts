import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addGroup, addPublicIpAddress, addVirtualNetwork } from '../../../simulator/world/build.ts';
import { put } from '../../../simulator/world/world.ts';
import {
  startTestPractice,
  subscription,
  type TestPractice,
  testMoment,
  testWorld,
} from '../../support/practice.ts';

const provider = `${subscription}/resourceGroups/net/providers/Microsoft.Network`;
const location = 'japaneast';
const soon = { updateIntervalInMs: 1 };
const frontend = { id: `${provider}/loadBalancers/lb/frontendIPConfigurations/front` };
let practice: TestPractice;

/** What stands between a person and a VM besides its own interface. */
beforeAll(async () => {
  const time = testMoment();
  const world = testWorld(time);
  const moment = time.moment();
  const place = addGroup(world, { subscription, name: 'net', location }, moment);
  const publicIPAddress = { id: addPublicIpAddress(place, 'ip', { address: '20.0.0.1' }).id };
  const nat = `${provider}/natGateways/nat`;
  const network = addVirtualNetwork(place, 'hub', {
    prefixes: ['10.0.0.0/16'],
    subnets: {
      web: { addressPrefix: '10.0.0.0/24', natGateway: { id: nat } },
      AzureBastionSubnet: { addressPrefix: '10.0.1.0/26' },
      GatewaySubnet: { addressPrefix: '10.0.2.0/27' },
    },
  });
  const subnet = (name: string) => ({ id: `${network.id}/subnets/${name}` });
  put(
    world,
    {
      id: nat,
      type: 'Microsoft.Network/natGateways',
      location,
      sku: { name: 'Standard' },
      properties: {
        resourceGuid: time.newId(),
        idleTimeoutInMinutes: 4,
        publicIpAddresses: [publicIPAddress],
      },
    },
    moment,
  );
  put(
    world,
    {
      id: `${provider}/bastionHosts/bastion`,
      type: 'Microsoft.Network/bastionHosts',
      location,
      sku: { name: 'Standard' },
      properties: {
        dnsName: 'bst-1.bastion.azure.com',
        scaleUnits: 2,
        enableTunneling: true,
        ipConfigurations: [
          {
            name: 'IpConf',
            properties: {
              subnet: subnet('AzureBastionSubnet'),
              publicIPAddress,
              privateIPAllocationMethod: 'Dynamic',
            },
          },
        ],
      },
    },
    moment,
  );
  put(
    world,
    {
      id: `${provider}/virtualNetworkGateways/vpn`,
      type: 'Microsoft.Network/virtualNetworkGateways',
      location,
      properties: { gatewayType: 'Vpn', subnet: subnet('GatewaySubnet'), learnedRoutes: ['192.168.0.0/16'] },
    },
    moment,
  );
  put(
    world,
    {
      id: `${provider}/networkWatchers/NetworkWatcher_japaneast`,
      type: 'Microsoft.Network/networkWatchers',
      location,
      properties: {},
    },
    moment,
  );
  put(
    world,
    {
      id: `${provider}/loadBalancers/lb`,
      type: 'Microsoft.Network/loadBalancers',
      location,
      sku: { name: 'Standard', tier: 'Regional' },
      properties: {
        resourceGuid: time.newId(),
        frontendIPConfigurations: [{ name: 'front', properties: { publicIPAddress } }],
        backendAddressPools: [],
        inboundNatRules: [
          {
            name: 'rdp',
            properties: {
              frontendIPConfiguration: frontend,
              protocol: 'Tcp',
              frontendPort: 50001,
              backendPort: 3389,
              enableFloatingIP: false,
              idleTimeoutInMinutes: 4,
            },
          },
        ],
      },
    },
    moment,
  );
  practice = await startTestPractice(world, time);
});
afterAll(() => practice.close());

const namesOf = async (list: AsyncIterable<{ name?: string }>) => {
  const names = [];
  for await (const { name } of list) names.push(name);
  return names;
};

describe('what else stands in the network', () => {
  test('NAT gateways know their subnets', async () => {
    const { natGateways } = practice.sdk().network;
    expect((await natGateways.get('net', 'nat')).subnets?.map(({ id }) => id)).toEqual([
      `${provider}/virtualNetworks/hub/subnets/web`,
    ]);
    expect(await namesOf(natGateways.list('net'))).toEqual(['nat']);
    expect(await namesOf(natGateways.listAll())).toEqual(['nat']);
  });

  test('Bastion is found by group and by subscription', async () => {
    const { bastionHosts } = practice.sdk().network;
    expect(await bastionHosts.get('net', 'bastion')).toMatchObject({
      enableTunneling: true,
      ipConfigurations: [{ name: 'IpConf' }],
    });
    expect(await namesOf(bastionHosts.list())).toEqual(['bastion']);
    expect(await namesOf(bastionHosts.listByResourceGroup('net'))).toEqual(['bastion']);
  });

  test('gateways do not tell what they have learned', async () => {
    const { virtualNetworkGateways } = practice.sdk().network;
    const gateway = await virtualNetworkGateways.get('net', 'vpn');
    expect(gateway).toMatchObject({ gatewayType: 'Vpn', vpnType: 'RouteBased' });
    expect(JSON.stringify(gateway)).not.toContain('192.168');
    expect(await namesOf(virtualNetworkGateways.list('net'))).toEqual(['vpn']);
  });

  test('network watchers are found for a region', async () => {
    const { networkWatchers } = practice.sdk().network;
    expect(await namesOf(networkWatchers.listAll())).toEqual(['NetworkWatcher_japaneast']);
    expect(await namesOf(networkWatchers.list('net'))).toEqual(['NetworkWatcher_japaneast']);
    expect(await networkWatchers.get('net', 'NetworkWatcher_japaneast')).toMatchObject({ location });
  });

  test('load balancers tie their frontends to their rules', async () => {
    const { loadBalancers } = practice.sdk().network;
    const balancer = await loadBalancers.get('net', 'lb');
    expect(balancer.frontendIPConfigurations?.[0]?.inboundNatRules).toEqual([
      { id: `${provider}/loadBalancers/lb/inboundNatRules/rdp` },
    ]);
    expect(await namesOf(loadBalancers.list('net'))).toEqual(['lb']);
    expect(await namesOf(loadBalancers.listAll())).toEqual(['lb']);
  });

  test('the subnets show who is in them', async () => {
    const { subnets } = practice.sdk().network;
    const users = async (name: string) =>
      (await subnets.get('net', 'hub', name)).ipConfigurations?.map(({ id }) => id?.replace(provider, ''));
    expect(await users('AzureBastionSubnet')).toEqual([
      '/bastionHosts/bastion/bastionHostIpConfigurations/IpConf',
    ]);
    expect(await users('GatewaySubnet')).toEqual(['/virtualNetworkGateways/vpn/ipConfigurations/default']);
    expect(await users('web')).toBeUndefined();
  });
});

describe('inbound NAT rules', () => {
  const rules = () => practice.sdk().network.inboundNatRules;
  const rule = { frontendIPConfiguration: frontend, protocol: 'Tcp', frontendPort: 50002, backendPort: 22 };

  test('are written, listed and deleted', async () => {
    await rules().beginCreateOrUpdateAndWait('net', 'lb', 'ssh', rule, soon);
    expect(await namesOf(rules().list('net', 'lb'))).toEqual(['rdp', 'ssh']);
    expect(await rules().get('net', 'lb', 'ssh')).toMatchObject({ backendPort: 22, idleTimeoutInMinutes: 4 });
    await rules().beginDeleteAndWait('net', 'lb', 'ssh', soon);
    expect(await namesOf(rules().list('net', 'lb'))).toEqual(['rdp']);
  });

  test.each([
    { more: { frontendPort: 50001 }, code: 'RulesUseSameFrontendPortProtocolAndIPConfig' },
    {
      more: { frontendIPConfiguration: { id: `${frontend.id}-gone` } },
      code: 'InvalidResourceReference',
    },
  ])('$code', async ({ more, code }) => {
    await expect(
      rules().beginCreateOrUpdateAndWait('net', 'lb', 'other', { ...rule, ...more }, soon),
    ).rejects.toMatchObject({ statusCode: 400, code });
  });
});
