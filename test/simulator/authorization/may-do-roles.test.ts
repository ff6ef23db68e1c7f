import { describe, expect, test } from '@jest/globals';
import { mayDo } from '../../../simulator/authorization/may-do.ts';
import type { Permission } from '../../../simulator/world/access.ts';
import { giveRole, group, read, restart, type roles, vm, worldOf } from './access-case.ts';

const runCommand = 'Microsoft.Compute/virtualMachines/runCommand/action';
const writeRule = 'Microsoft.Network/networkSecurityGroups/securityRules/write';
const writeSnapshot = 'Microsoft.Compute/snapshots/write';
const deleteLock = 'Microsoft.Authorization/locks/delete';
const logIn = 'Microsoft.Compute/virtualMachines/login/action';
const assignIdentity = 'Microsoft.ManagedIdentity/userAssignedIdentities/assign/action';

const builtIn: [role: keyof typeof roles, action: string, may: boolean][] = [
  ['owner', giveRole, true],
  ['owner', deleteLock, true],
  ['contributor', runCommand, true],
  ['contributor', giveRole, false],
  ['contributor', deleteLock, false],
  ['reader', read, true],
  ['reader', restart, false],
  ['accessAdministrator', giveRole, true],
  ['accessAdministrator', restart, false],
  ['vmContributor', runCommand, true],
  ['vmContributor', writeRule, false],
  ['vmContributor', writeSnapshot, false],
  ['snapshotContributor', writeSnapshot, true],
  ['networkContributor', writeRule, true],
  ['networkContributor', read, false],
  ['vmUserLogin', read, true],
  ['vmUserLogin', logIn, false],
  ['identityOperator', assignIdentity, true],
];

describe('built-in roles', () => {
  test.each(builtIn)('%s: %s', (role, action, may) => {
    expect(mayDo(worldOf({ given: [{ role, scope: group }] }), 'me', action, vm)).toBe(may);
  });
});

const custom: [name: string, permissions: Partial<Permission>[], may: boolean][] = [
  ['another spelling', [{ actions: ['microsoft.compute/VIRTUALMACHINES/*'] }], true],
  ['asterisks within words', [{ actions: ['Microsoft.Compute/virtual*/re*/action'] }], true],
  ['a dot is a dot', [{ actions: ['MicrosoftXCompute/*'] }], false],
  ['less than the action', [{ actions: ['Microsoft.Compute/virtualMachines/restart'] }], false],
  ['more than the action', [{ actions: [`${restart}/*`] }], false],
  ['a not-action', [{ actions: ['*'], notActions: ['*/RESTART/action'] }], false],
  [
    'a not-action that another permission gives',
    [{ actions: ['*'], notActions: ['*/action'] }, { actions: [restart] }],
    true,
  ],
  ['only data actions', [{ dataActions: ['*'] }], false],
];

describe('custom roles', () => {
  test.each(custom)('%s', (_name, permissions, may) => {
    const world = worldOf({ given: [{ role: 'custom', scope: group }], custom: permissions });
    expect(mayDo(world, 'me', restart, vm)).toBe(may);
  });

  test('what one role leaves out, another one gives', () => {
    const given = [
      { role: 'custom', scope: group },
      { role: 'vmContributor', scope: vm },
    ] as const;
    const world = worldOf({ given, custom: [{ actions: ['*'], notActions: ['*/action'] }] });
    expect(mayDo(world, 'me', restart, vm)).toBe(true);
  });

  test('a role that is gone gives nothing', () => {
    const roleDefinitionId = '/providers/Microsoft.Authorization/roleDefinitions/gone';
    const world = worldOf({ given: [{ role: 'owner', scope: group, roleDefinitionId }] });
    expect(mayDo(world, 'me', read, vm)).toBe(false);
  });
});

test.each([
  [restart, true],
  [giveRole, false],
  ['microsoft.authorization/roleassignments/DELETE', false],
])('an owner with a condition: %s', (action, may) => {
  const world = worldOf({ given: [{ role: 'owner', scope: group, condition: 'any' }] });
  expect(mayDo(world, 'me', action, vm)).toBe(may);
});
