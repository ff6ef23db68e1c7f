import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Group, User } from '../../../simulator/world/access.ts';
import {
  owner,
  startTestPractice,
  type TestPractice,
  testMoment,
  testWorld,
} from '../../support/practice.ts';

const user = (number: number, more: Partial<User> = {}): User => ({
  kind: 'user',
  id: `55555555-5555-4555-8555-00000000000${number}`,
  displayName: `Person ${number}`,
  userPrincipalName: `person${number}@contoso.example`,
  accountEnabled: true,
  userType: 'Member',
  ...more,
});

const group = (number: number, members: string[]): Group => ({
  kind: 'group',
  id: `66666666-6666-4666-8666-00000000000${number}`,
  displayName: `Group ${number}`,
  members,
});

const ken = user(1);
const guest = user(2, {
  userType: 'Guest',
  accountEnabled: false,
  userPrincipalName: 'mia_fabrikam.example#EXT#@contoso.example',
});
const team = group(1, [ken.id, owner.id]);
const all = group(2, [team.id, guest.id]);
const loop = group(3, [all.id, '66666666-6666-4666-8666-000000000003']);

let practice: TestPractice;

beforeAll(async () => {
  const time = testMoment();
  const world = testWorld(time);
  world.principals.push(ken, guest, team, all, loop);
  practice = await startTestPractice(world, time);
});
afterAll(() => practice.close());

const graph = 'https://graph.microsoft.com';
const get = (path: string) => practice.send('GET', `/v1.0${path}`, { audience: graph });
const post = (path: string, body: unknown) =>
  practice.send('POST', `/v1.0${path}`, { audience: graph, body });

describe('users', () => {
  test('show what Graph usually shows: not whether the account is on', async () => {
    const { body } = await get(`/users/${ken.id}`);
    expect(body).toMatchObject({
      '@odata.context': expect.stringContaining('$metadata#users'),
      id: ken.id,
      displayName: 'Person 1',
      userPrincipalName: ken.userPrincipalName,
    });
    expect(body).not.toHaveProperty('accountEnabled');
    expect(body).not.toHaveProperty('userType');
  });

  test('show what is selected, and nothing else', async () => {
    const { body } = await get(`/users/${guest.id}?$select=accountEnabled,userType`);
    expect(body).toEqual({
      '@odata.context': expect.any(String),
      accountEnabled: false,
      userType: 'Guest',
    });
  });

  test.each([ken.userPrincipalName, 'PERSON1@Contoso.example', encodeURIComponent(guest.userPrincipalName)])(
    'are found by name: %s',
    async (name) => {
      expect(await get(`/users/${name}`)).toMatchObject({ status: 200 });
    },
  );

  test.each([
    [`userPrincipalName eq '${ken.userPrincipalName}'`, [ken.id]],
    [`mail eq '${ken.userPrincipalName}'`, [ken.id]],
    ["displayName eq 'Nobody'", []],
    ["displayName eq 'O''Neill'", []],
  ])('are found by %s', async (filter, found) => {
    expect(await get(`/users?$filter=${encodeURIComponent(filter)}&$select=id`)).toMatchObject({
      body: { value: found.map((id) => ({ id })) },
    });
  });
});

describe('refusals', () => {
  test.each(['/users/nobody', `/users/${team.id}`, `/groups/${ken.id}`, `/servicePrincipals/${owner.appId}`])(
    'of %s, which does not exist',
    async (path) => {
      expect(await get(path)).toMatchObject({
        status: 404,
        body: {
          error: {
            code: 'Request_ResourceNotFound',
            message: expect.stringContaining(
              'does not exist or one of its queried reference-property objects',
            ),
            innerError: { 'request-id': expect.any(String) },
          },
        },
      });
    },
  );

  test.each([
    "/users?$filter=startswith(displayName,'P')",
    "/users?$filter=accountEnabled eq 'x'",
    "/servicePrincipals?$filter=appId eq 'a' or appId eq 'b'",
    `/users/${ken.id}/transitiveMemberOf?$filter=x`,
    `/users/${ken.id}?$select=shoeSize`,
    '/users?$top=0',
    '/users?$top=1000',
    '/users?$top=many',
  ])('of %s, which is not understood', async (path) => {
    expect(await get(encodeURI(path))).toMatchObject({ status: 400, body: { error: { innerError: {} } } });
  });

  test('of a token for Resource Manager', async () => {
    expect(await practice.send('GET', `/v1.0/users/${ken.id}`)).toMatchObject({
      status: 401,
      body: { error: { code: 'InvalidAuthenticationToken' } },
    });
  });
});

describe('service principals and groups', () => {
  test('an application is found by its id and by its client id', async () => {
    const shown = {
      id: owner.id,
      appId: owner.appId,
      accountEnabled: true,
      servicePrincipalType: 'Application',
    };
    expect(await get(`/servicePrincipals/${owner.id}`)).toMatchObject({ body: shown });
    for (const filter of [
      `appId eq '${owner.appId}'`,
      `servicePrincipalNames/any(c:c eq '${owner.appId}')`,
    ]) {
      expect(await get(`/servicePrincipals?$filter=${encodeURIComponent(filter)}`)).toMatchObject({
        body: { value: [shown] },
      });
    }
  });

  test('a group is found by its id', async () => {
    expect(await get(`/groups/${team.id}`)).toMatchObject({
      body: { id: team.id, displayName: 'Group 1', securityEnabled: true },
    });
  });

  test('objects are found by their ids, those that do not exist are left out', async () => {
    const body = { ids: [ken.id, owner.id, 'nobody', team.id], types: ['user', 'servicePrincipal'] };
    expect(await post('/directoryObjects/getByIds', body)).toMatchObject({
      status: 200,
      body: {
        value: [
          { '@odata.type': '#microsoft.graph.user', id: ken.id },
          { '@odata.type': '#microsoft.graph.servicePrincipal', id: owner.id },
        ],
      },
    });
    expect(await post('/directoryObjects/getByIds', {})).toMatchObject({ status: 400 });
  });
});

describe('memberships, over groups in groups', () => {
  test('of a user', async () => {
    expect(await get(`/users/${ken.id}/transitiveMemberOf`)).toMatchObject({
      body: {
        value: [team, all, loop].map(({ id }) => ({ '@odata.type': '#microsoft.graph.group', id })),
      },
    });
    expect(await get(`/users/${guest.id}/transitiveMemberOf/microsoft.graph.group?$select=id`)).toMatchObject(
      {
        body: { value: [{ id: all.id }, { id: loop.id }] },
      },
    );
  });

  test('in pages', async () => {
    const first = await get(`/users/${ken.id}/transitiveMemberOf?$top=2&$select=id`);
    const second = await get(nextOf(first.body).replace(`${practice.url}/v1.0`, ''));
    expect(first.body).toMatchObject({ value: [{ id: team.id }, { id: all.id }] });
    expect(second.body).toMatchObject({ value: [{ id: loop.id }] });
    expect(second.body).not.toHaveProperty('@odata.nextLink');
  });

  test.each([
    ['users', ken.id, [team.id, all.id, loop.id]],
    ['users', encodeURIComponent(guest.userPrincipalName), [all.id, loop.id]],
    ['servicePrincipals', owner.id, [team.id, all.id, loop.id]],
    ['groups', all.id, [loop.id]],
    ['groups', loop.id, [loop.id]],
  ])('as ids: %s %s', async (kind, id, groups) => {
    expect(await post(`/${kind}/${id}/getMemberGroups`, { securityEnabledOnly: false })).toMatchObject({
      status: 200,
      body: { value: groups },
    });
  });

  test('asked for a few groups', async () => {
    const groupIds = [loop.id.toUpperCase(), team.id, 'nothing'];
    expect(await post(`/users/${guest.id}/checkMemberGroups`, { groupIds })).toMatchObject({
      body: { value: [loop.id] },
    });
    expect(await post(`/users/${guest.id}/checkMemberGroups`, { groupIds: 'all' })).toMatchObject({
      status: 400,
    });
    expect(await post('/users/nobody/checkMemberGroups', { groupIds })).toMatchObject({ status: 404 });
  });

  test('of a group: who is in it', async () => {
    expect(await get(`/groups/${all.id}/transitiveMembers?$select=id`)).toMatchObject({
      body: {
        value: [
          { '@odata.type': '#microsoft.graph.servicePrincipal', id: owner.id },
          { '@odata.type': '#microsoft.graph.user', id: ken.id },
          { '@odata.type': '#microsoft.graph.user', id: guest.id },
          { '@odata.type': '#microsoft.graph.group', id: team.id },
        ],
      },
    });
    expect(await get(`/groups/${all.id}/transitiveMembers/microsoft.graph.user?$select=id`)).toMatchObject({
      body: { value: [{ id: ken.id }, { id: guest.id }] },
    });
  });
});

const nextOf = (body: unknown): string =>
  typeof body === 'object' && body !== null && '@odata.nextLink' in body
    ? String(body['@odata.nextLink'])
    : '';
