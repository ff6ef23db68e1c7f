import { describe, expect, test } from '@jest/globals';
import { type AccessFacts, judgeAccess } from '../../../azure/access/judge-access.ts';

const subscription = '/subscriptions/s1';
const group = `${subscription}/resourceGroups/rg`;
const vm = `${group}/providers/Microsoft.Compute/virtualMachines/web-01`;
const restart = 'Microsoft.Compute/virtualMachines/restart/action';
const role = '/subscriptions/s1/providers/Microsoft.Authorization/roleDefinitions/r1';

const assigned = { principalId: 'me', roleDefinitionId: role, scope: group };

const facts: AccessFacts = {
  principals: ['me', 'team'],
  assignments: [assigned],
  roles: {
    [role.toLowerCase()]: [{ actions: ['Microsoft.Compute/virtualMachines/*'], notActions: ['*/delete'] }],
  },
  denials: [],
  locks: [],
};

const denial = {
  name: 'deny-changes',
  scope: subscription,
  permissions: [{ actions: ['*'], notActions: ['*/read'] }],
  principals: ['00000000-0000-0000-0000-000000000000'],
  excluded: [] as string[],
  thisScopeOnly: false,
};

const withRole = (actions: string[], notActions: string[] = []): AccessFacts => ({
  ...facts,
  roles: { [role.toLowerCase()]: [{ actions, notActions }] },
});

const allowed = true;

describe('judgeAccess', () => {
  test.each<[string, AccessFacts, string, string, boolean]>([
    ['a role on the group', facts, restart, vm, allowed],
    ['the same in other letters', facts, restart.toUpperCase(), vm.toUpperCase(), allowed],
    ['what the role leaves out', facts, 'Microsoft.Compute/virtualMachines/delete', vm, !allowed],
    ['what the role does not have', facts, 'Microsoft.Network/networkInterfaces/read', vm, !allowed],
    ['another group whose name begins alike', facts, restart, vm.replace('/rg/', '/rg2/'), !allowed],
    [
      'a role of a group of people',
      { ...facts, assignments: [{ ...assigned, principalId: 'TEAM' }] },
      restart,
      vm,
      allowed,
    ],
    [
      'a role of somebody else',
      { ...facts, assignments: [{ ...assigned, principalId: 'you' }] },
      restart,
      vm,
      !allowed,
    ],
    ['a role at the root', { ...facts, assignments: [{ ...assigned, scope: '/' }] }, restart, vm, allowed],
    [
      'a role at a management group',
      {
        ...facts,
        assignments: [{ ...assigned, scope: '/providers/Microsoft.Management/managementGroups/mg' }],
      },
      restart,
      vm,
      allowed,
    ],
    [
      'a role with a condition',
      { ...facts, assignments: [{ ...assigned, condition: '@x' }] },
      restart,
      vm,
      !allowed,
    ],
    ['a role that is not known', { ...facts, roles: {} }, restart, vm, !allowed],
    ['everything', withRole(['*']), restart, vm, allowed],
    ['everything to read', withRole(['*/read']), restart, vm, !allowed],
    ['a star in the middle', withRole(['Microsoft.Compute/*/restart/action']), restart, vm, allowed],
    ['a dot is a dot', facts, restart.replace('Microsoft.', 'MicrosoftX'), vm, !allowed],
    ['no assignment at all', { ...facts, assignments: [] }, restart, vm, !allowed],
    ['a deny for everyone', { ...facts, denials: [denial] }, restart, vm, !allowed],
    [
      'a deny that leaves reading',
      { ...facts, denials: [denial] },
      'Microsoft.Compute/virtualMachines/read',
      vm,
      allowed,
    ],
    [
      'a deny that leaves me out',
      { ...facts, denials: [{ ...denial, excluded: ['team'] }] },
      restart,
      vm,
      allowed,
    ],
    [
      'a deny for somebody else',
      { ...facts, denials: [{ ...denial, principals: ['you'] }] },
      restart,
      vm,
      allowed,
    ],
    [
      'a deny for its own scope only',
      { ...facts, denials: [{ ...denial, thisScopeOnly: true }] },
      restart,
      vm,
      allowed,
    ],
    [
      'a deny for this very scope',
      { ...facts, denials: [{ ...denial, thisScopeOnly: true, scope: vm }] },
      restart,
      vm,
      !allowed,
    ],
    [
      'a read-only lock',
      { ...facts, locks: [{ id: 'l', scope: group, level: 'ReadOnly' }] },
      restart,
      vm,
      !allowed,
    ],
    [
      'a read-only lock and reading',
      { ...facts, locks: [{ id: 'l', scope: group, level: 'ReadOnly' }] },
      'Microsoft.Compute/virtualMachines/read',
      vm,
      allowed,
    ],
    [
      'a delete lock',
      { ...facts, locks: [{ id: 'l', scope: group, level: 'CanNotDelete' }] },
      restart,
      vm,
      allowed,
    ],
    [
      'a lock on a part, and deleting the whole',
      {
        ...withRole(['*']),
        locks: [{ id: 'l', scope: `${vm}/extensions/x`, level: 'CanNotDelete' }],
      },
      'Microsoft.Compute/virtualMachines/delete',
      vm,
      !allowed,
    ],
    [
      'a lock elsewhere',
      { ...facts, locks: [{ id: 'l', scope: `${group}2`, level: 'ReadOnly' }] },
      restart,
      vm,
      allowed,
    ],
  ])('%s', (_, given, action, resource, expected) => {
    expect(judgeAccess(given, action, resource).allowed).toBe(expected);
  });

  test('says what stands in the way', () => {
    expect(judgeAccess({ ...facts, denials: [denial] }, restart, vm)).toMatchObject({
      because: 'denied',
      by: 'deny-changes',
    });
    const locked = { ...facts, locks: [{ id: 'lock-1', scope: vm, level: 'ReadOnly' as const }] };
    expect(judgeAccess(locked, restart, vm)).toMatchObject({ because: 'locked', by: 'lock-1' });
  });
});
