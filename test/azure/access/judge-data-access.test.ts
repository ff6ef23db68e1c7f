import { expect, test } from '@jest/globals';
import type { AccessFacts, Permission } from '../../../azure/access/judge-access.ts';
import { judgeDataAccess } from '../../../azure/access/judge-data-access.ts';

const vm = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/web-01';
const login = 'Microsoft.Compute/virtualMachines/login/action';

const facts = (permission: Partial<Permission>, more: Partial<AccessFacts> = {}): AccessFacts => ({
  principals: ['p'],
  assignments: [{ principalId: 'p', roleDefinitionId: 'R', scope: vm }],
  roles: { r: [{ actions: [], notActions: [], ...permission }] },
  denials: [],
  locks: [],
  ...more,
});

const may = (given: AccessFacts) => judgeDataAccess(given, login, vm);

test('by a data action', () => {
  expect(may(facts({ dataActions: [login] })).allowed).toBe(true);
  expect(may(facts({ dataActions: ['*'] })).allowed).toBe(true);
});

test('not by an action, however wide', () => {
  expect(may(facts({ actions: ['*'] }))).toEqual({ allowed: false, because: 'no-role' });
});

test('not what the role takes away again', () => {
  expect(may(facts({ dataActions: ['*'], notDataActions: [login] })).allowed).toBe(false);
});

test('not what is denied', () => {
  const denial = {
    name: 'keep out',
    scope: vm,
    permissions: [{ actions: [], notActions: [], dataActions: [login], notDataActions: [] }],
    principals: ['p'],
    excluded: [],
    thisScopeOnly: false,
  };
  expect(may(facts({ dataActions: ['*'] }, { denials: [denial] }))).toMatchObject({ because: 'denied' });
});

test('a lock is in nobody’s way', () => {
  const locks = [{ id: 'l', scope: vm, level: 'ReadOnly' }] as const;
  expect(may(facts({ dataActions: [login] }, { locks })).allowed).toBe(true);
});
