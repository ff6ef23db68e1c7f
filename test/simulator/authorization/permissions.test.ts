import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { User } from '../../../simulator/world/access.ts';
import { addGroup } from '../../../simulator/world/build.ts';
import { put } from '../../../simulator/world/world.ts';
import {
  assign,
  startTestPractice,
  subscription,
  type TestPractice,
  testMoment,
  testWorld,
} from '../../support/practice.ts';
import { denialOf, permission, roles } from './access-case.ts';

const group = `${subscription}/resourceGroups/rg-1`;
const vm = `${group}/providers/Microsoft.Compute/virtualMachines/web-01`;

const ken: User = {
  kind: 'user',
  id: '55555555-5555-4555-8555-555555555555',
  displayName: 'Ken',
  userPrincipalName: 'ken@contoso.example',
  accountEnabled: true,
  userType: 'Member',
};

let practice: TestPractice;

beforeAll(async () => {
  const time = testMoment();
  const world = testWorld(time);
  addGroup(world, { subscription, name: 'rg-1', location: 'japaneast' }, time.moment());
  world.principals.push(structuredClone(ken));
  assign(world, time, { role: roles.reader, principal: ken.id, scope: group, principalType: 'User' });
  assign(world, time, { role: roles.vmUserLogin, principal: ken.id, scope: vm, principalType: 'User' });
  const type = 'Microsoft.Authorization/denyAssignments' as const;
  const permissions = [permission({ actions: ['*/write'] })];
  for (const [name, scope, id] of [
    ['d1', group, ken.id],
    ['d2', vm, '00000000-0000-0000-0000-000000000000'],
  ] as const) {
    const properties = denialOf({
      denyAssignmentName: name,
      scope,
      principals: [{ id, type: 'User' }],
      permissions,
    });
    put(world, { type, id: `${scope}/providers/${type}/${name}`, properties }, time.moment());
  }
  practice = await startTestPractice(world, time);
});
afterAll(() => practice.close());

async function collected<Item>(list: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of list) found.push(item);
  return found;
}

describe('permissions of the caller', () => {
  const permissions = () => practice.sdk(ken.id).authorization.permissions;

  test('at a group', async () => {
    expect(await collected(permissions().listForResourceGroup('rg-1'))).toEqual([
      { actions: ['*/read'], notActions: [], dataActions: [], notDataActions: [] },
    ]);
  });

  test('at a resource', async () => {
    const found = await collected(
      permissions().listForResource('rg-1', 'Microsoft.Compute', '', 'virtualMachines', 'web-01'),
    );
    expect(found.map(({ actions }) => actions?.[0])).toEqual([
      '*/read',
      'Microsoft.Network/publicIPAddresses/read',
    ]);
    expect(found[1]?.dataActions).toContain('Microsoft.Compute/virtualMachines/login/action');
  });

  test('none at the subscription', async () => {
    const path = `${subscription}/providers/Microsoft.Authorization/permissions?api-version=2022-04-01`;
    expect(await practice.send('GET', path, { as: ken.id })).toMatchObject({
      status: 200,
      body: { value: [] },
    });
  });
});

describe('deny assignments', () => {
  const denials = () => practice.sdk().authorization.denyAssignments;
  const names = async (list: AsyncIterable<{ denyAssignmentName?: string }>) =>
    (await collected(list)).map(({ denyAssignmentName }) => denyAssignmentName);

  test('of a subscription', async () => {
    expect(await names(denials().list())).toEqual(['d1', 'd2']);
  });

  test.each([
    ['atScope()', group, ['d1']],
    ['atScope()', vm, ['d1', 'd2']],
    [`assignedTo('${ken.id}')`, vm, ['d1']],
    [`principalId eq '${ken.id}'`, subscription, ['d1']],
  ])('with %s at %s', async (filter, scope, expected) => {
    expect(await names(denials().listForScope(scope.slice(1), { filter }))).toEqual(expected);
  });

  test('one', async () => {
    expect(await denials().get(group, 'd1')).toMatchObject({
      id: `${group}/providers/Microsoft.Authorization/denyAssignments/d1`,
      name: 'd1',
      type: 'Microsoft.Authorization/denyAssignments',
      scope: group,
      permissions: [{ actions: ['*/write'] }],
      principals: [{ id: ken.id, type: 'User' }],
      isSystemProtected: true,
      doNotApplyToChildScopes: false,
    });
    await expect(denials().get(group, 'd9')).rejects.toMatchObject({ statusCode: 404 });
  });
});
