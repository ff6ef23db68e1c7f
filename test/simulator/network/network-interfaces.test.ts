import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  addNetworkInterface,
  addNetworkSecurityGroup,
  addPublicIpAddress,
  addVirtualMachine,
  addVirtualNetwork,
} from '../../../simulator/world/build.ts';
import { type NetworkPractice, refusal, startNetwork } from './start-network.ts';

describe('network interfaces', () => {
  let practice: NetworkPractice;
  let subnet: string;
  beforeEach(async () => {
    practice = await startNetwork();
    const net = addVirtualNetwork(practice.place, 'vnet', {
      prefixes: ['10.0.0.0/16'],
      subnets: { web: { addressPrefix: '10.0.0.0/28' }, db: { addressPrefix: '10.0.1.0/24' } },
    });
    subnet = `${net.id}/subnets/web`;
  });
  afterEach(() => practice.close());

  const write = (name: string, configuration: object = {}, more: object = {}) =>
    practice.send('PUT', practice.at(`networkInterfaces/${name}`), {
      body: {
        location: 'japaneast',
        properties: {
          ipConfigurations: [{ name: 'ipconfig1', properties: { subnet: { id: subnet }, ...configuration } }],
          ...more,
        },
      },
    });
  const read = async (name: string) => practice.sdk().network.networkInterfaces.get('rg', name);
  const fixed = (privateIPAddress: string) => ({ privateIPAllocationMethod: 'Static', privateIPAddress });

  test('one without an address gets the first free one, and keeps it', async () => {
    expect(await write('one')).toMatchObject({
      status: 201,
      body: { properties: { provisioningState: 'Updating' } },
    });
    await write('two');
    expect((await read('one')).ipConfigurations?.[0]?.privateIPAddress).toBe('10.0.0.4');
    expect((await read('two')).ipConfigurations?.[0]?.privateIPAddress).toBe('10.0.0.5');
    await write('two', {}, { enableIPForwarding: true });
    expect(await read('two')).toMatchObject({
      enableIPForwarding: true,
      ipConfigurations: [{ privateIPAddress: '10.0.0.5', primary: true }],
    });
  });

  test.each([
    ['an address of another', '10.0.0.5', 'PrivateIPAddressIsAllocated'],
    ['an address outside the subnet', '10.0.9.9', 'PrivateIPAddressNotInSubnet'],
    ['an address that Azure keeps at the start', '10.0.0.3', 'PrivateIPAddressInReservedRange'],
    ['the last address', '10.0.0.15', 'PrivateIPAddressInReservedRange'],
  ])('%s is refused', async (_case, address, code) => {
    addNetworkInterface(practice.place, 'other', { subnet, address: '10.0.0.5' });
    expect(await write('nic', fixed(address))).toMatchObject(refusal(400, code));
  });

  test('a full subnet has no room for another', async () => {
    for (let last = 4; last <= 14; last += 1) {
      addNetworkInterface(practice.place, `n${last}`, { subnet, address: `10.0.0.${last}` });
    }
    expect(await write('nic')).toMatchObject(refusal(400, 'SubnetIsFull'));
  });

  test.each(['subnet', 'networkSecurityGroup', 'publicIPAddress'])('a %s must exist', async (what) => {
    const gone = { id: `${practice.place.group}/providers/Microsoft.Network/${what}s/gone` };
    const answer =
      what === 'networkSecurityGroup'
        ? await write('nic', {}, { [what]: gone })
        : await write('nic', { [what]: gone });
    expect(answer).toMatchObject(refusal(400, 'InvalidResourceReference'));
  });

  test('what is in another region is not found', async () => {
    const far = addNetworkSecurityGroup({ ...practice.place, location: 'westus' }, 'far');
    expect(await write('nic', {}, { networkSecurityGroup: { id: far.id } })).toMatchObject(
      refusal(400, 'InvalidResourceReference'),
    );
  });

  test('a public address belongs to one configuration', async () => {
    const pip = addPublicIpAddress(practice.place, 'pip', { address: '203.0.113.10' });
    expect((await write('one', { publicIPAddress: { id: pip.id } })).status).toBe(201);
    expect(await write('two', { publicIPAddress: { id: pip.id } })).toMatchObject(
      refusal(400, 'PublicIPAddressInUse'),
    );
    expect((await write('one', { publicIPAddress: { id: pip.id } })).status).toBe(200);
  });

  test('it shows its machine, and cannot be deleted while it is in one', async () => {
    const nic = addNetworkInterface(practice.place, 'nic', { subnet, address: '10.0.0.4' });
    expect(await read('nic')).not.toHaveProperty('virtualMachine');
    const vm = addVirtualMachine(practice.place, 'vm', { networkInterfaces: [nic.id] });
    expect(await read('nic')).toMatchObject({
      primary: true,
      virtualMachine: { id: vm.id },
      macAddress: nic.properties.macAddress,
    });
    expect(await practice.send('DELETE', practice.at('networkInterfaces/nic'))).toMatchObject(
      refusal(
        400,
        'NicInUse',
        `Network Interface ${nic.id} is used by existing resource ${vm.id}. In order to delete the network interface, it must be dissociated from the resource. To learn more, see aka.ms/deletenic.`,
      ),
    );
  });

  test('one that is in nothing is deleted', async () => {
    addNetworkInterface(practice.place, 'nic', { subnet, address: '10.0.0.4' });
    expect((await practice.send('DELETE', practice.at('networkInterfaces/nic'))).status).toBe(202);
    expect(await practice.send('GET', practice.at('networkInterfaces/nic'))).toMatchObject({ status: 404 });
  });

  test('a failed one comes back by a write, when that is done', async () => {
    practice.world.pace = 1;
    const nic = addNetworkInterface(practice.place, 'nic', { subnet, address: '10.0.0.4' });
    nic.properties.provisioningState = 'Failed';
    expect((await read('nic')).provisioningState).toBe('Failed');
    await write('nic');
    expect((await read('nic')).provisioningState).toBe('Updating');
    practice.time.clock.time += 3000;
    expect((await read('nic')).provisioningState).toBe('Succeeded');
  });

  test('a dynamic public address comes with use and goes with its end', async () => {
    await practice.send('PUT', practice.at('publicIPAddresses/pip'), { body: { location: 'japaneast' } });
    const { network } = practice.sdk();
    const pip = await network.publicIPAddresses.get('rg', 'pip');
    expect(pip.ipAddress).toBeUndefined();
    await write('nic', { publicIPAddress: { id: pip.id } });
    expect((await network.publicIPAddresses.get('rg', 'pip')).ipAddress).toBe('203.0.113.1');
    await write('nic');
    expect((await network.publicIPAddresses.get('rg', 'pip')).ipAddress).toBeUndefined();
  });

  test('configurations of one are in one subnet', async () => {
    const other = subnet.replace('/web', '/db');
    const answer = await practice.send('PUT', practice.at('networkInterfaces/nic'), {
      body: {
        location: 'japaneast',
        properties: {
          ipConfigurations: [subnet, other].map((id, index) => ({
            name: `ipconfig${index}`,
            properties: { subnet: { id } },
          })),
        },
      },
    });
    expect(answer).toMatchObject(refusal(400, 'IpConfigurationsOnSameNicCannotUseDifferentSubnets'));
  });

  test('its configurations are read one by one and together', async () => {
    addNetworkInterface(practice.place, 'nic', { subnet, address: '10.0.0.4' });
    const { networkInterfaceIPConfigurations } = practice.sdk().network;
    expect(await networkInterfaceIPConfigurations.get('rg', 'nic', 'ipconfig1')).toMatchObject({
      privateIPAddress: '10.0.0.4',
    });
    const names = [];
    for await (const { name } of networkInterfaceIPConfigurations.list('rg', 'nic')) names.push(name);
    expect(names).toEqual(['ipconfig1']);
  });
});
