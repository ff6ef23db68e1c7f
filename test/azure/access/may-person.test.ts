import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mayPerson } from '../../../azure/access/may-person.ts';
import type { User } from '../../../simulator/world/access.ts';
import { put } from '../../../simulator/world/world.ts';
import { idOf, openTestAzure, type TestAzure } from '../../support/azure.ts';
import { type Office, testOffice } from '../../support/office.ts';
import {
  assign,
  startTestPractice,
  subscription,
  type TestPractice,
  testMoment,
} from '../../support/practice.ts';

/** https://learn.microsoft.com/azure/role-based-access-control/built-in-roles */
const virtualMachineContributor = '9980e02c-c2be-4d73-94e8-173b1dc7cf3c';
const reader = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';

const user = (digit: string, more: Partial<User> = {}): User => ({
  kind: 'user',
  id: `${digit.repeat(8)}-0000-4000-8000-000000000000`,
  displayName: `Person ${digit}`,
  userPrincipalName: `person${digit}@contoso.example`,
  accountEnabled: true,
  userType: 'Member',
  ...more,
});

const suzuki = user('a');
const tanaka = user('b');
const gone = user('c', { accountEnabled: false });
const visitor = user('d', { userType: 'Guest' });
const stopped = user('e');

const inner = {
  kind: 'group' as const,
  id: 'f0000000-0000-4000-8000-000000000001',
  displayName: 'ops',
  members: [suzuki.id],
};
const outer = {
  ...inner,
  id: 'f0000000-0000-4000-8000-000000000002',
  displayName: 'all-ops',
  members: [inner.id],
};

describe('may this person do this in Azure', () => {
  let office: Office;
  let practice: TestPractice;
  let azure: TestAzure;
  beforeAll(async () => {
    const time = testMoment();
    office = testOffice(time);
    const { world } = office;
    world.principals.push(suzuki, tanaka, gone, visitor, stopped, inner, outer);
    assign(world, time, {
      role: virtualMachineContributor,
      principal: outer.id,
      scope: office.group,
      principalType: 'Group',
    });
    for (const { id } of [tanaka, gone]) {
      assign(world, time, { role: reader, principal: id, scope: subscription, principalType: 'User' });
    }
    for (const { id } of [visitor, stopped]) {
      assign(world, time, {
        role: virtualMachineContributor,
        principal: id,
        scope: office.vm,
        principalType: 'User',
      });
    }
    put(
      world,
      {
        id: `${office.vm}/providers/Microsoft.Authorization/denyAssignments/${time.newId()}`,
        type: 'Microsoft.Authorization/denyAssignments',
        properties: {
          denyAssignmentName: 'no-restart',
          permissions: [
            { actions: ['*/restart/action'], notActions: [], dataActions: [], notDataActions: [] },
          ],
          scope: office.vm,
          doNotApplyToChildScopes: false,
          principals: [{ id: stopped.id, type: 'User' }],
          excludePrincipals: [],
          isSystemProtected: false,
        },
      },
      time.moment(),
    );
    practice = await startTestPractice(world, time);
    azure = openTestAzure(practice);
  });
  afterAll(() => practice.close());

  const restart = 'Microsoft.Compute/virtualMachines/restart/action';
  const read = 'Microsoft.Compute/virtualMachines/read';

  test.each([
    ['a role over two groups', suzuki, restart, { allowed: true }],
    ['a reader reads', tanaka, read, { allowed: true }],
    ['a reader does not restart', tanaka, restart, { allowed: false, because: 'no-role' }],
    ['a disabled account may nothing', gone, read, { allowed: false, because: 'account-disabled' }],
    [
      'a deny assignment stops a role',
      stopped,
      restart,
      { allowed: false, because: 'denied', by: 'no-restart' },
    ],
    ['and nothing else', stopped, read, { allowed: true }],
  ])('%s', async (_, person, action, access) => {
    const answer = await mayPerson(azure, { person: person.id, action, resource: idOf(office.vm) });
    expect(answer).toMatchObject({ ok: true, value: { access } });
  });

  test('a guest is known as one', async () => {
    const answer = await mayPerson(azure, { person: visitor.id, action: restart, resource: idOf(office.vm) });
    expect(answer).toMatchObject({ ok: true, value: { person: { guest: true }, access: { allowed: true } } });
  });

  test('a lock stops who may', async () => {
    const lock = `${office.group}/providers/Microsoft.Authorization/locks/frozen`;
    put(
      office.world,
      { id: lock, type: 'Microsoft.Authorization/locks', properties: { level: 'ReadOnly' } },
      practice.time.moment(),
    );
    const answer = await mayPerson(azure, { person: suzuki.id, action: restart, resource: idOf(office.vm) });
    delete office.world.resources[lock.toLowerCase()];
    expect(answer).toMatchObject({ ok: true, value: { access: { allowed: false, because: 'locked' } } });
  });

  test('nobody of that id, and what is no id, end in a reason', async () => {
    const question = { action: read, resource: idOf(office.vm) };
    expect(
      await mayPerson(azure, { ...question, person: '99999999-0000-4000-8000-000000000000' }),
    ).toMatchObject({
      ok: false,
      failure: { reason: 'not-found' },
    });
    expect(await mayPerson(azure, { ...question, person: "x' or 1 eq 1" })).toMatchObject({
      ok: false,
      failure: { reason: 'invalid' },
    });
  });
});
