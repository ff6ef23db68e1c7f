import { ServiceClient } from '@azure/core-client';
import { createPipelineRequest, type PipelineRequest } from '@azure/core-rest-pipeline';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loopbackHttpClient } from '../../azure/loopback.ts';
import { type Office, testOffice } from '../support/office.ts';
import { startTestPractice, subscription, type TestPractice, testMoment } from '../support/practice.ts';

/** Writes that no other test asks of our clients, so that the conformance run has seen the answer of every operation. */
let office: Office;
let practice: TestPractice;
beforeAll(async () => {
  const time = testMoment();
  office = testOffice(time);
  practice = await startTestPractice(office.world, time);
});
afterAll(() => practice.close());

const group = 'rg-prod';
const location = 'japaneast';
const quickly = { updateIntervalInMs: 1 };
const tags = { team: 'net' };

describe('made, tagged and deleted', () => {
  test('a public address', async () => {
    const { publicIPAddresses } = practice.sdk().network;
    const made = await publicIPAddresses.beginCreateOrUpdateAndWait(
      group,
      'new-ip',
      { location, sku: { name: 'Standard' }, publicIPAllocationMethod: 'Static' },
      quickly,
    );
    expect(made.ipAddress).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect((await publicIPAddresses.updateTags(group, 'new-ip', { tags })).tags).toEqual(tags);
    await publicIPAddresses.beginDeleteAndWait(group, 'new-ip', quickly);
    await expect(publicIPAddresses.get(group, 'new-ip')).rejects.toMatchObject({ statusCode: 404 });
  });

  test('a route table', async () => {
    const { routeTables } = practice.sdk().network;
    const route = { name: 'r', addressPrefix: '0.0.0.0/0', nextHopType: 'None' };
    await routeTables.beginCreateOrUpdateAndWait(group, 'new-rt', { location, routes: [route] }, quickly);
    expect((await routeTables.updateTags(group, 'new-rt', { tags })).tags).toEqual(tags);
    await routeTables.beginDeleteAndWait(group, 'new-rt', quickly);
    await expect(routeTables.get(group, 'new-rt')).rejects.toMatchObject({ statusCode: 404 });
  });

  test('an application security group', async () => {
    const { applicationSecurityGroups } = practice.sdk().network;
    await applicationSecurityGroups.beginCreateOrUpdateAndWait(group, 'new-asg', { location }, quickly);
    expect((await applicationSecurityGroups.updateTags(group, 'new-asg', { tags })).tags).toEqual(tags);
    await applicationSecurityGroups.beginDeleteAndWait(group, 'new-asg', quickly);
    await expect(applicationSecurityGroups.get(group, 'new-asg')).rejects.toMatchObject({ statusCode: 404 });
  });

  test('a network interface', async () => {
    const { networkInterfaces } = practice.sdk().network;
    const subnet = { id: `${office.virtualNetwork}/subnets/web` };
    const ipConfigurations = [{ name: 'ipconfig1', subnet }];
    await networkInterfaces.beginCreateOrUpdateAndWait(
      group,
      'new-nic',
      { location, ipConfigurations },
      quickly,
    );
    expect((await networkInterfaces.updateTags(group, 'new-nic', { tags })).tags).toEqual(tags);
    await networkInterfaces.beginDeleteAndWait(group, 'new-nic', quickly);
    await expect(networkInterfaces.get(group, 'new-nic')).rejects.toMatchObject({ statusCode: 404 });
  });
});

test('a snapshot is opened for reading, and closed again', async () => {
  const { snapshots } = practice.sdk().compute;
  const creationData = { createOption: 'Copy', sourceResourceId: office.disk };
  await snapshots.createOrUpdate(group, 'snap', { location, incremental: true, creationData }, quickly);
  const access = await snapshots.grantAccess(
    group,
    'snap',
    { access: 'Read', durationInSeconds: 300 },
    quickly,
  );
  expect(access.accessSAS).toMatch(/^https:\/\//);
  await snapshots.revokeAccess(group, 'snap', quickly);
});

test('just-in-time access is set up, asked for and taken away', async () => {
  const endpoint = practice.url.replace('http:', 'https:');
  const client = new ServiceClient({
    endpoint,
    credential: practice.credential(),
    credentialScopes: 'https://management.azure.com/.default',
    httpClient: loopbackHttpClient(),
  });
  const policies = `${subscription}/resourceGroups/${group}/providers/Microsoft.Security/locations/${location}/jitNetworkAccessPolicies`;
  const send = async (method: PipelineRequest['method'], path: string, body?: object) => {
    const request = createPipelineRequest({ url: `${endpoint}${path}?api-version=2020-01-01`, method });
    if (body) {
      request.body = JSON.stringify(body);
      request.headers.set('content-type', 'application/json');
    }
    return (await client.sendRequest(request)).status;
  };
  const machine = (port: object) => [{ id: office.vm, ports: [{ number: 3389, ...port }] }];
  const allowed = { protocol: 'TCP', allowedSourceAddressPrefix: '*', maxRequestAccessDuration: 'PT3H' };
  const policy = { kind: 'Basic', properties: { virtualMachines: machine(allowed) } };
  expect(await send('PUT', `${policies}/default`, policy)).toBe(200);
  const endTimeUtc = new Date(practice.time.clock.now() + 3600_000).toISOString();
  const asked = { virtualMachines: machine({ endTimeUtc, allowedSourceAddressPrefix: '203.0.113.7' }) };
  expect(await send('POST', `${policies}/default/initiate`, asked)).toBe(202);
  expect(await send('GET', `${policies}/default`)).toBe(200);
  expect(await send('GET', policies.replace(`/resourceGroups/${group}`, ''))).toBe(200);
  expect(await send('DELETE', `${policies}/default`)).toBe(200);
});
