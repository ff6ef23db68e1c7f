import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  addGroup,
  addNetworkInterface,
  addVirtualMachine,
  addVirtualNetwork,
} from '../../../simulator/world/build.ts';
import { below } from '../../../simulator/world/world.ts';
import {
  assign,
  owner,
  ownerRoleId,
  startTestPractice,
  subscription,
  type TestPractice,
  testMoment,
  testWorld,
} from '../../support/practice.ts';

const version = 'api-version=2021-04-01';
const guest = { ...owner, id: '55555555-5555-4555-8555-555555555555', displayName: 'one-group-only' };
let practice: TestPractice;

beforeEach(async () => {
  const time = testMoment();
  const world = testWorld(time);
  world.principals.push(guest);
  const place = addGroup(world, { subscription, name: 'app', location: 'japaneast' }, time.moment());
  addGroup(world, { subscription, name: 'other', location: 'japaneast' }, time.moment());
  const network = addVirtualNetwork(place, 'net', {
    prefixes: ['10.0.0.0/16'],
    subnets: { web: { addressPrefix: '10.0.0.0/24' } },
  });
  const nic = addNetworkInterface(place, 'nic', { subnet: `${network.id}/subnets/web`, address: '10.0.0.4' });
  addVirtualMachine(place, 'web-01', { networkInterfaces: [nic.id] });
  assign(world, time, {
    role: ownerRoleId,
    principal: guest.id,
    scope: `${subscription}/resourceGroups/app`,
  });
  practice = await startTestPractice(world, time);
});
afterEach(() => practice.close());

const send = (method: string, group: string, more: { body?: unknown; as?: string } = {}) =>
  practice.send(method, `${subscription}/resourcegroups${group}?${version}`, more);

describe('resource groups', () => {
  test('are read as Azure spells them', async () => {
    expect(await send('GET', '/APP')).toMatchObject({
      status: 200,
      body: {
        id: `${subscription}/resourceGroups/app`,
        name: 'app',
        location: 'japaneast',
        properties: { provisioningState: 'Succeeded' },
      },
    });
    expect(await send('GET', '/gone')).toMatchObject({
      status: 404,
      body: { error: { code: 'ResourceGroupNotFound' } },
    });
  });

  test.each([
    { as: owner.id, names: ['app', 'other'] },
    { as: guest.id, names: ['app'] },
  ])('are listed to who may read them: $names', async ({ as, names }) => {
    const { body } = await send('GET', '', { as });
    expect(body).toEqual({ value: names.map((name) => expect.objectContaining({ name })) });
  });

  test.each([
    { group: '/app', as: owner.id, status: 204 },
    { group: '/gone', as: owner.id, status: 404 },
    { group: '/other', as: guest.id, status: 403 },
  ])('HEAD $group is answered $status', async ({ group, as, status }) => {
    expect((await send('HEAD', group, { as })).status).toBe(status);
  });

  test('are made, written again and cannot be moved', async () => {
    const at = (location: string) => send('PUT', '/new', { body: { location, tags: { owner: 'me' } } });
    expect(await at('Japan East')).toMatchObject({ status: 201, body: { location: 'japaneast' } });
    expect(await at('japaneast')).toMatchObject({ status: 200, body: { tags: { owner: 'me' } } });
    expect(await at('japanwest')).toMatchObject({
      status: 409,
      body: { error: { code: 'InvalidResourceGroupLocation' } },
    });
    expect(await send('PUT', '/new', { body: {} })).toMatchObject({
      status: 400,
      body: { error: { code: 'LocationRequired' } },
    });
  });

  test('are deleted with everything in them, and tell by Location alone', async () => {
    practice.world.pace = 1;
    const accepted = await send('DELETE', '/app');
    expect(accepted.status).toBe(202);
    expect(accepted.headers.get('azure-asyncoperation')).toBeNull();
    const { pathname, search } = new URL(accepted.headers.get('location') ?? '');
    expect((await practice.send('GET', pathname + search)).status).toBe(202);
    expect(await send('GET', '/app')).toMatchObject({
      body: { properties: { provisioningState: 'Deleting' } },
    });
    practice.time.clock.time += 600_000;
    expect((await practice.send('GET', pathname + search)).status).toBe(200);
    expect(below(practice.world, `${subscription}/resourceGroups/app`)).toEqual([]);
    expect(practice.world.machines).toEqual({});
    expect((await send('GET', '/app')).status).toBe(404);
  });
});
