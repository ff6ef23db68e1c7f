import { expect, test } from '@jest/globals';
import { mayDo } from '../../../simulator/authorization/may-do.ts';
import { subscription } from '../../support/practice.ts';
import { group, nsg, read, vm, worldOf } from './access-case.ts';

const elsewhere = '/subscriptions/99999999-9999-4999-8999-999999999999';
const managementGroup = '/providers/Microsoft.Management/managementGroups/contoso';

test.each([
  ['the resource', vm, vm, true],
  ['its group', group, vm, true],
  ['its subscription', subscription, vm, true],
  ['a management group', managementGroup, vm, true],
  ['the root', '/', vm, true],
  ['the group in another spelling', group.toUpperCase(), vm, true],
  ['the group with a slash', `${group}/`, vm, true],
  ['the parent of a resource', nsg, `${nsg}/securityRules/rdp`, true],
  ['what is below', vm, group, false],
  ['what is beside', nsg, vm, false],
  ['another subscription', elsewhere, vm, false],
  ['a group whose name begins alike', group, vm.replace('rg-1', 'rg-12'), false],
  ['a subscription, asked for the root', subscription, '/', false],
  ['a management group, asked for the root', managementGroup, '/', false],
])('a role on %s', (_name, scope, on, may) => {
  expect(mayDo(worldOf({ given: [{ role: 'owner', scope }] }), 'me', read, on)).toBe(may);
});

test('a role of somebody else', () => {
  const world = worldOf({ given: [{ role: 'owner', scope: group, principalId: 'other' }] });
  expect(mayDo(world, 'me', read, vm)).toBe(false);
});

test('no role', () => {
  expect(mayDo(worldOf({}), 'me', read, vm)).toBe(false);
});
