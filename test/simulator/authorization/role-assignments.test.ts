import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { User } from '../../../simulator/world/access.ts';
import { addGroup } from '../../../simulator/world/build.ts';
import {
  assign,
  owner,
  ownerRoleId,
  startTestPractice,
  subscription,
  subscriptionId,
  type TestPractice,
  tenantId,
  testMoment,
  testWorld,
} from '../../support/practice.ts';
import { roles } from './access-case.ts';

const group = `${subscription}/resourceGroups/rg-1`;
const roleId = (name: string) => `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${name}`;

const ken: User = {
  kind: 'user',
  id: '55555555-5555-4555-8555-555555555555',
  displayName: 'Ken',
  userPrincipalName: 'ken@contoso.example',
  accountEnabled: true,
  userType: 'Member',
};
const team = {
  kind: 'group' as const,
  id: '66666666-6666-4666-8666-666666666666',
  displayName: 'Team',
  members: [ken.id],
};

let practice: TestPractice;

beforeEach(async () => {
  const time = testMoment();
  const world = testWorld(time);
  addGroup(world, { subscription, name: 'rg-1', location: 'japaneast' }, time.moment());
  world.principals.push(structuredClone(ken), structuredClone(team));
  assign(world, time, { role: roles.reader, principal: team.id, scope: group, principalType: 'Group' });
  practice = await startTestPractice(world, time);
});
afterEach(() => practice.close());

const assignments = () => practice.sdk().authorization.roleAssignments;

async function listed(list: AsyncIterable<{ principalId?: string; scope?: string }>): Promise<string[]> {
  const found: string[] = [];
  for await (const { principalId, scope } of list) found.push(`${principalId} ${scope}`);
  return found;
}

const ofOwner = `${owner.id} ${subscription}`;
const ofTeam = `${team.id} ${group}`;

describe('role assignments are listed', () => {
  test('at, above and below a subscription', async () => {
    expect(await listed(assignments().listForSubscription())).toEqual([ofOwner, ofTeam]);
  });

  test('at a subscription alone', async () => {
    expect(await listed(assignments().listForSubscription({ filter: 'atScope()' }))).toEqual([ofOwner]);
  });

  test('at and above a group', async () => {
    expect(await listed(assignments().listForResourceGroup('rg-1', { filter: 'atScope()' }))).toEqual([
      ofOwner,
      ofTeam,
    ]);
  });

  test.each([
    [`principalId eq '${team.id}'`, [ofTeam]],
    [`principalId eq '${ken.id}'`, []],
    [`assignedTo('${ken.id}')`, [ofTeam]],
    [`atScope() and assignedTo('${ken.id}')`, [ofTeam]],
  ])('for a scope with %s', async (filter, expected) => {
    expect(await listed(assignments().listForScope(group.slice(1), { filter }))).toEqual(expected);
  });

  test.each(["atScope() and principalId eq 'x'", 'principalId eq x', "roleName eq 'Owner'"])(
    'not with the filter %s',
    async (filter) => {
      await expect(listed(assignments().listForScope(group.slice(1), { filter }))).rejects.toMatchObject({
        statusCode: 400,
        code: 'UnsupportedQuery',
      });
    },
  );

  test('not for a group that does not exist', async () => {
    await expect(listed(assignments().listForResourceGroup('rg-2'))).rejects.toMatchObject({
      statusCode: 404,
      code: 'ResourceGroupNotFound',
    });
  });

  test('not for who may not read them', async () => {
    const list = practice.sdk(ken.id).authorization.roleAssignments.listForSubscription();
    await expect(listed(list)).rejects.toMatchObject({ statusCode: 403, code: 'AuthorizationFailed' });
  });
});

describe('a role assignment', () => {
  const name = randomUUID();
  const give = (
    role: string,
    principalId: string,
    more: { as?: string; name?: string; scope?: string } = {},
  ) =>
    assignments().create(more.scope ?? group, more.name ?? name, {
      roleDefinitionId: roleId(role),
      principalId,
    });

  test('is made, read and taken away again', async () => {
    expect(await give(roles.networkContributor, ken.id)).toMatchObject({
      id: `${group}/providers/Microsoft.Authorization/roleAssignments/${name}`,
      name,
      type: 'Microsoft.Authorization/roleAssignments',
      roleDefinitionId: roleId(roles.networkContributor),
      principalId: ken.id,
      principalType: 'User',
      scope: group,
      createdOn: new Date(practice.time.clock.time),
    });
    expect((await assignments().get(group, name)).principalId).toBe(ken.id);
    expect((await assignments().delete(group, name)).principalId).toBe(ken.id);
    await expect(assignments().get(group, name)).rejects.toMatchObject({ code: 'RoleAssignmentNotFound' });
    expect(await assignments().delete(group, name)).toEqual({});
  });

  test('keeps the id of a role as it is in the subscription', async () => {
    const roleDefinitionId = `/providers/Microsoft.Authorization/roleDefinitions/${roles.reader}`;
    const made = await assignments().create(group, name, { roleDefinitionId, principalId: ken.id });
    expect(made.roleDefinitionId).toBe(roleId(roles.reader));
  });

  test('is made once', async () => {
    await give(roles.owner, ken.id);
    await expect(give(roles.owner, ken.id, { name: randomUUID() })).rejects.toMatchObject({
      statusCode: 409,
      code: 'RoleAssignmentExists',
    });
    expect((await give(roles.owner, ken.id)).name).toBe(name);
  });

  test('does not change its meaning', async () => {
    await give(roles.owner, ken.id);
    await expect(give(roles.reader, ken.id)).rejects.toMatchObject({
      code: 'RoleAssignmentUpdateNotPermitted',
    });
  });

  test('is for somebody in the directory', async () => {
    await expect(give(roles.owner, randomUUID())).rejects.toMatchObject({
      statusCode: 400,
      code: 'PrincipalNotFound',
      message: expect.stringContaining(`does not exist in the directory ${tenantId}`),
    });
  });

  test('believes who says what a new principal is, but not against the directory', async () => {
    const body = { roleDefinitionId: roleId(roles.reader), principalType: 'ServicePrincipal' };
    const made = await assignments().create(group, name, { ...body, principalId: randomUUID() });
    expect(made.principalType).toBe('ServicePrincipal');
    await expect(
      assignments().create(group, randomUUID(), { ...body, principalId: ken.id }),
    ).rejects.toMatchObject({
      code: 'UnmatchedPrincipalType',
    });
  });

  test('is of a role that exists', async () => {
    await expect(give(randomUUID(), ken.id)).rejects.toMatchObject({ code: 'RoleDefinitionDoesNotExist' });
  });

  test('has a GUID as its name', async () => {
    await expect(give(roles.reader, ken.id, { name: 'mine' })).rejects.toMatchObject({
      code: 'InvalidRoleAssignmentId',
    });
  });

  test('is on something that exists', async () => {
    const scope = `${group}/providers/Microsoft.Compute/virtualMachines/gone`;
    await expect(give(roles.reader, ken.id, { scope })).rejects.toMatchObject({
      statusCode: 404,
      code: 'ResourceNotFound',
    });
  });

  test('is not made by who may not', async () => {
    const made = practice.sdk(ken.id).authorization.roleAssignments.create(group, name, {
      roleDefinitionId: roleId(ownerRoleId),
      principalId: ken.id,
    });
    await expect(made).rejects.toMatchObject({
      code: 'AuthorizationFailed',
      message: `The client '${ken.userPrincipalName}' with object id '${ken.id}' does not have authorization to perform action 'Microsoft.Authorization/roleAssignments/write' over scope '/subscriptions/${subscriptionId}/resourceGroups/rg-1/providers/Microsoft.Authorization/roleAssignments/${name}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
    });
  });

  test.each([{}, { properties: {} }, { properties: { roleDefinitionId: 5, principalId: ken.id } }])(
    'is not made from %j',
    async (body) => {
      const path = `${group}/providers/Microsoft.Authorization/roleAssignments/${name}?api-version=2022-04-01`;
      expect(await practice.send('PUT', path, { body })).toMatchObject({
        status: 400,
        body: { error: { code: 'InvalidRequestContent' } },
      });
    },
  );
});
