import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { User } from '../../../simulator/world/access.ts';
import { addGroup } from '../../../simulator/world/build.ts';
import {
  assign,
  ownerRoleId,
  startTestPractice,
  subscription,
  type TestPractice,
  testMoment,
  testWorld,
} from '../../support/practice.ts';
import { roles } from './access-case.ts';

const group = `${subscription}/resourceGroups/rg-1`;
const name = randomUUID();

const ken: User = {
  kind: 'user',
  id: '55555555-5555-4555-8555-555555555555',
  displayName: 'Ken',
  userPrincipalName: 'ken@contoso.example',
  accountEnabled: true,
  userType: 'Member',
};

const restarter = (assignableScopes: string[]) => ({
  roleName: 'Restarter',
  description: 'Restarts machines',
  roleType: 'CustomRole',
  permissions: [{ actions: ['Microsoft.Compute/virtualMachines/restart/action'] }],
  assignableScopes,
});

let practice: TestPractice;

beforeEach(async () => {
  const time = testMoment();
  const world = testWorld(time);
  addGroup(world, { subscription, name: 'rg-1', location: 'japaneast' }, time.moment());
  world.principals.push(structuredClone(ken));
  assign(world, time, { role: ownerRoleId, principal: ken.id, scope: group, principalType: 'User' });
  practice = await startTestPractice(world, time);
});
afterEach(() => practice.close());

const definitions = (as?: string) => practice.sdk(as).authorization.roleDefinitions;

async function names(scope: string, filter?: string): Promise<string[]> {
  const found: string[] = [];
  for await (const role of definitions().list(scope, filter ? { filter } : {}))
    found.push(role.roleName ?? '');
  return found;
}

describe('role definitions', () => {
  test('the built-in ones have their id in every subscription', async () => {
    const role = await definitions().get(subscription, roles.reader);
    expect(role).toMatchObject({
      id: `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${roles.reader}`,
      name: roles.reader,
      type: 'Microsoft.Authorization/roleDefinitions',
      roleName: 'Reader',
      roleType: 'BuiltInRole',
      permissions: [{ actions: ['*/read'], notActions: [] }],
      assignableScopes: ['/'],
    });
  });

  test('at the root anybody may read them, and their id has no subscription', async () => {
    const path = `/providers/Microsoft.Authorization/roleDefinitions/${roles.reader}`;
    const nobody = { ...ken, id: randomUUID() };
    practice.world.principals.push(nobody);
    expect(await practice.send('GET', `${path}?api-version=2022-04-01`, { as: nobody.id })).toMatchObject({
      status: 200,
      body: { id: path },
    });
  });

  test.each([
    ["roleName eq 'Virtual Machine Contributor'", ['Virtual Machine Contributor']],
    ["roleName eq 'owner' and type eq 'BuiltInRole'", ['Owner']],
    ["type eq 'CustomRole'", []],
  ])('are found by %s', async (filter, expected) => {
    expect(await names(subscription, filter)).toEqual(expected);
  });

  test('are not found by what Azure does not understand', async () => {
    await expect(names(subscription, "description eq 'x'")).rejects.toMatchObject({ statusCode: 400 });
  });

  test('an unknown one is not found', async () => {
    await expect(definitions().get(subscription, name)).rejects.toMatchObject({
      statusCode: 404,
      code: 'RoleDefinitionDoesNotExist',
    });
  });
});

describe('a custom role', () => {
  test('is made, found where it can be used, and taken away', async () => {
    const made = await definitions().createOrUpdate(group, name, restarter([group]));
    expect(made).toMatchObject({
      id: `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${name}`,
      roleType: 'CustomRole',
      permissions: [{ actions: ['Microsoft.Compute/virtualMachines/restart/action'], notActions: [] }],
    });
    const custom = "type eq 'CustomRole'";
    expect(await names(group, custom)).toEqual(['Restarter']);
    expect(await names(subscription, custom)).toEqual([]);
    expect(await names(subscription, `atScopeAndBelow() and ${custom}`)).toEqual(['Restarter']);
    expect((await definitions().delete(subscription, name)).roleName).toBe('Restarter');
    expect(await names(group, custom)).toEqual([]);
    expect(await definitions().delete(subscription, name)).toEqual({});
  });

  test('is changed under the same id', async () => {
    await definitions().createOrUpdate(subscription, name, restarter([subscription]));
    const changed = { ...restarter([subscription]), description: 'Now otherwise' };
    await definitions().createOrUpdate(subscription, name, changed);
    expect((await definitions().get(subscription, name)).description).toBe('Now otherwise');
  });

  test('takes the right to make it everywhere it can be used', async () => {
    await expect(
      definitions(ken.id).createOrUpdate(group, name, restarter([group, subscription])),
    ).rejects.toMatchObject({
      code: 'AuthorizationFailed',
      message: expect.stringContaining(`over scope '${subscription}'`),
    });
    expect((await definitions(ken.id).createOrUpdate(group, name, restarter([group]))).name).toBe(name);
  });

  test('has a name of its own', async () => {
    const taken = { ...restarter([subscription]), roleName: 'Reader' };
    await expect(definitions().createOrUpdate(subscription, name, taken)).rejects.toMatchObject({
      statusCode: 409,
      code: 'RoleDefinitionWithSameNameExists',
    });
  });

  test('stays while somebody has it', async () => {
    await definitions().createOrUpdate(subscription, name, restarter([subscription]));
    assign(practice.world, practice.time, { role: name, principal: ken.id, scope: group });
    await expect(definitions().delete(subscription, name)).rejects.toMatchObject({
      code: 'RoleDefinitionHasAssignments',
    });
  });
});
