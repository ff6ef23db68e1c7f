import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Group, User } from '../../../simulator/world/access.ts';
import { addGroup, addSubscription } from '../../../simulator/world/build.ts';
import {
  assign,
  owner,
  ownerRoleId,
  startTestPractice,
  subscription,
  type TestPractice,
  tenantId,
  testMoment,
  testWorld,
} from '../../support/practice.ts';

const second = '99999999-9999-4999-8999-999999999999';
const version = 'api-version=2019-11-01';
const user = (id: string, displayName: string): User => ({
  kind: 'user',
  id,
  displayName,
  userPrincipalName: `${displayName}@practice.example`,
  accountEnabled: true,
  userType: 'Member',
});
const member = user('55555555-5555-4555-8555-555555555551', 'member');
const nobody = user('55555555-5555-4555-8555-555555555552', 'nobody');
const team: Group = {
  kind: 'group',
  id: '55555555-5555-4555-8555-555555555553',
  displayName: 'team',
  members: [member.id],
};
let practice: TestPractice;

beforeEach(async () => {
  const time = testMoment();
  const world = testWorld(time);
  addSubscription(world, second, 'Second');
  addGroup(
    world,
    { subscription: `/subscriptions/${second}`, name: 'app', location: 'japaneast' },
    time.moment(),
  );
  world.principals.push(member, nobody, team);
  assign(world, time, {
    role: ownerRoleId,
    principal: team.id,
    scope: `/subscriptions/${second}/resourceGroups/app`,
    principalType: 'Group',
  });
  practice = await startTestPractice(world, time);
});
afterEach(() => practice.close());

describe('subscriptions', () => {
  test.each([
    { who: owner.id, names: ['Practice'] },
    { who: member.id, names: ['Second'] },
    { who: nobody.id, names: [] },
  ])('are listed where the caller has a role somewhere: $names', async ({ who, names }) => {
    const { body } = await practice.send('GET', `/subscriptions?${version}`, { as: who });
    expect(body).toEqual({
      value: names.map((displayName) => expect.objectContaining({ displayName, tenantId, state: 'Enabled' })),
      count: { type: 'Total', value: names.length },
    });
  });

  test.each([
    { who: owner.id, status: 200 },
    { who: member.id, status: 403 },
  ])('one is read with a role in it: $status', async ({ who, status }) => {
    expect((await practice.send('GET', `${subscription}?${version}`, { as: who })).status).toBe(status);
  });

  test('one that is not there is not found', async () => {
    const { body } = await practice.send('GET', `/subscriptions/${tenantId}?${version}`);
    expect(body).toMatchObject({ error: { code: 'SubscriptionNotFound' } });
  });
});

describe('what Azure CLI asks besides', () => {
  test('the tenant of the caller', async () => {
    expect(await practice.send('GET', `/tenants?${version}`, { as: nobody.id })).toMatchObject({
      status: 200,
      body: { value: [{ tenantId }] },
    });
  });

  test('a provider with its types and their versions', async () => {
    expect(
      await practice.send('GET', `${subscription}/providers/microsoft.compute?${version}`),
    ).toMatchObject({
      body: {
        namespace: 'Microsoft.Compute',
        registrationState: 'Registered',
        resourceTypes: expect.arrayContaining([
          expect.objectContaining({
            resourceType: 'virtualMachines',
            apiVersions: ['2026-03-01', '2022-11-01'],
          }),
        ]),
      },
    });
    expect(await practice.send('GET', `${subscription}/providers/Contoso.Cakes?${version}`)).toMatchObject({
      status: 404,
      body: { error: { code: 'InvalidResourceNamespace' } },
    });
  });

  test('all providers', async () => {
    const { body } = await practice.send('GET', `${subscription}/providers?${version}`);
    expect(body).toMatchObject({
      value: expect.arrayContaining([expect.objectContaining({ namespace: 'Microsoft.Network' })]),
    });
  });
});
