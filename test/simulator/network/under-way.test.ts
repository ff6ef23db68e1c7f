import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Office, testOffice } from '../../support/office.ts';
import { startTestPractice, type TestMoment, type TestPractice, testMoment } from '../../support/practice.ts';

const version = '?api-version=2025-05-01';

const rule = {
  properties: {
    protocol: 'Tcp',
    sourceAddressPrefix: '*',
    sourcePortRange: '*',
    destinationAddressPrefix: '*',
    destinationPortRange: '3389',
    access: 'Deny',
    priority: 200,
    direction: 'Inbound',
  },
};

describe('what is still being written', () => {
  let time: TestMoment;
  let office: Office;
  let practice: TestPractice;
  let group: string;
  beforeEach(async () => {
    time = testMoment();
    office = testOffice(time);
    office.world.pace = 1;
    practice = await startTestPractice(office.world, time);
    group = `${office.group}/providers/Microsoft.Network/networkSecurityGroups/nsg-new`;
  });
  afterEach(() => practice.close());

  const stateOf = async (id: string) => (await practice.send('GET', `${id}${version}`)).body;
  const write = (id: string, body: unknown) => practice.send('PUT', `${id}${version}`, { body });

  test('a new resource can be read at once, and is Updating until it is done', async () => {
    await write(group, { location: 'japaneast', properties: {} });
    expect(await stateOf(group)).toMatchObject({
      name: 'nsg-new',
      properties: { provisioningState: 'Updating' },
    });
    time.clock.time += 60_000;
    expect(await stateOf(group)).toMatchObject({ properties: { provisioningState: 'Succeeded' } });
  });

  test('a new rule can be read at once, and does nothing until it is done', async () => {
    const id = `${office.networkSecurityGroup}/securityRules/deny-rdp`;
    await write(id, rule);
    expect(await stateOf(id)).toMatchObject({
      name: 'deny-rdp',
      properties: { provisioningState: 'Updating' },
    });
    expect(await stateOf(office.networkSecurityGroup)).toMatchObject({
      properties: { provisioningState: 'Updating', securityRules: [{ name: 'allow-rdp' }] },
    });
    time.clock.time += 60_000;
    expect(await stateOf(office.networkSecurityGroup)).toMatchObject({
      properties: {
        provisioningState: 'Succeeded',
        securityRules: [{ name: 'allow-rdp' }, { name: 'deny-rdp' }],
      },
    });
  });

  test('a write that failed leaves the state Failed, until one goes well', async () => {
    const match = { operation: 'NetworkSecurityGroups_CreateOrUpdate' };
    office.world.faults.push({ id: 'f', kind: 'operation-fails', match, times: 1 });
    await write(group, { location: 'japaneast', properties: {} });
    time.clock.time += 60_000;
    expect(await stateOf(group)).toMatchObject({ properties: { provisioningState: 'Failed' } });
    await write(group, { location: 'japaneast', properties: {} });
    time.clock.time += 60_000;
    expect(await stateOf(group)).toMatchObject({ properties: { provisioningState: 'Succeeded' } });
  });
});
