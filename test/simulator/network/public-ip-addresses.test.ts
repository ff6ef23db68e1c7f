import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  addNetworkInterface,
  addPublicIpAddress,
  addVirtualNetwork,
} from '../../../simulator/world/build.ts';
import { type NetworkPractice, refusal, startNetwork } from './start-network.ts';

describe('public IP addresses', () => {
  let practice: NetworkPractice;
  beforeEach(async () => {
    practice = await startNetwork();
  });
  afterEach(() => practice.close());

  const write = (name: string, body: object) =>
    practice.send('PUT', practice.at(`publicIPAddresses/${name}`), {
      body: { location: 'japaneast', ...body },
    });
  const standard = { sku: { name: 'Standard' }, properties: { publicIPAllocationMethod: 'Static' } };

  test('a static one has an address of its own at once, and keeps it', async () => {
    const { publicIPAddresses } = practice.sdk().network;
    await write('one', standard);
    await write('two', standard);
    await write('one', { ...standard, tags: { again: 'yes' } });
    expect(await publicIPAddresses.get('rg', 'one')).toMatchObject({
      ipAddress: '203.0.113.1',
      sku: { name: 'Standard', tier: 'Regional' },
      tags: { again: 'yes' },
    });
    expect((await publicIPAddresses.get('rg', 'two')).ipAddress).toBe('203.0.113.2');
  });

  test('a label makes a name that nobody else in the region can have', async () => {
    const named = {
      properties: { publicIPAllocationMethod: 'Static', dnsSettings: { domainNameLabel: 'web' } },
    };
    await write('one', named);
    expect((await practice.sdk().network.publicIPAddresses.get('rg', 'one')).dnsSettings).toEqual({
      domainNameLabel: 'web',
      fqdn: 'web.japaneast.cloudapp.azure.com',
    });
    expect(await write('two', named)).toMatchObject(refusal(400, 'DnsRecordInUse'));
  });

  test.each([
    [
      'a global one that is basic',
      { sku: { name: 'Basic', tier: 'Global' } },
      'GlobalPublicIPAddressNotSupportedForBasicPublicIpAddress',
    ],
    [
      'a standard one that is dynamic',
      { sku: { name: 'Standard' } },
      'StandardAndStandardV2SkuPublicIPAddressesMustBeStatic',
    ],
    ['an idle time too long', { properties: { idleTimeoutInMinutes: 31 } }, 'InvalidRequestFormat'],
  ])('%s is refused', async (_case, body, code) => {
    expect(await write('pip', body)).toMatchObject(refusal(400, code));
  });

  test('it shows who holds it, and cannot be deleted while it is held', async () => {
    const pip = addPublicIpAddress(practice.place, 'pip', { address: '203.0.113.10' });
    const net = addVirtualNetwork(practice.place, 'vnet', {
      prefixes: ['10.0.0.0/16'],
      subnets: { web: { addressPrefix: '10.0.0.0/24' } },
    });
    const nic = addNetworkInterface(practice.place, 'nic', {
      subnet: `${net.id}/subnets/web`,
      address: '10.0.0.4',
      publicIpAddress: pip.id,
    });
    const holder = `${nic.id}/ipConfigurations/ipconfig1`;
    const path = practice.at('publicIPAddresses/pip');
    expect(await practice.send('GET', path)).toMatchObject({
      body: { properties: { ipConfiguration: { id: holder } } },
    });
    expect(await practice.send('DELETE', path)).toMatchObject(
      refusal(
        400,
        'PublicIPAddressCannotBeDeleted',
        `Public IP address ${pip.id} can not be deleted since it is still allocated to resource ${holder}. In order to delete the public IP, disassociate/detach the Public IP address from the resource.  To learn how to do this, see aka.ms/deletepublicip.`,
      ),
    );
  });
});
