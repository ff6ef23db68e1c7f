import { describe, expect, test } from '@jest/globals';
import { contains, parseResourceId, resourceKey, sameResource } from '../../base/resource-id.ts';

const vm = '/subscriptions/s1/resourceGroups/rg-prod/providers/Microsoft.Compute/virtualMachines/web-01';

describe('parseResourceId', () => {
  test.each([
    [vm, { group: 'rg-prod', type: 'Microsoft.Compute/virtualMachines', name: 'web-01', names: ['web-01'] }],
    [vm.toUpperCase(), { group: 'RG-PROD', name: 'WEB-01' }],
    [`${vm}/`, { name: 'web-01' }],
    ['/subscriptions/s1', { type: 'Microsoft.Resources/subscriptions', name: 's1' }],
    [
      '/subscriptions/s1/resourceGroups/日本-rg',
      { type: 'Microsoft.Resources/resourceGroups', group: '日本-rg' },
    ],
    [
      '/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Network/networkSecurityGroups/nsg-web/securityRules/deny-rdp',
      { type: 'Microsoft.Network/networkSecurityGroups/securityRules', names: ['nsg-web', 'deny-rdp'] },
    ],
    [
      `${vm}/providers/Microsoft.Authorization/locks/keep`,
      { type: 'Microsoft.Authorization/locks', name: 'keep' },
    ],
  ])('reads %s', (text, expected) => {
    expect(parseResourceId(text)).toMatchObject(expected);
  });

  test.each([
    ['nothing', ''],
    ['a name', 'web-01'],
    ['no type', '/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Compute'],
    [
      'a type without a name',
      '/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines',
    ],
    ['a way up', '/subscriptions/s1/resourceGroups/../providers/Microsoft.Compute/virtualMachines/web-01'],
    ['a query', `${vm}?api-version=1`],
    ['an encoded slash', `${vm}%2frestart`],
    ['a quote', `${vm}' or '1'='1`],
    ['a space', `${vm} x`],
    ['a control character', `${vm}\u0000`],
    ['an empty part', vm.replace('/rg-prod', '/')],
    ['something endless', `${vm}${'x'.repeat(3000)}`],
  ])('refuses %s', (_, text) => {
    expect(parseResourceId(text)).toBeUndefined();
  });
});

test('ids are compared without case and without a slash at the end', () => {
  expect(sameResource(vm, `${vm.toUpperCase()}/`)).toBe(true);
  expect(sameResource(vm, `${vm}2`)).toBe(false);
  expect(resourceKey(vm)).toBe(vm.toLowerCase());
});

test.each([
  ['/', true],
  ['/subscriptions/s1', true],
  ['/SUBSCRIPTIONS/S1/RESOURCEGROUPS/RG-PROD', true],
  [vm, true],
  ['/subscriptions/s1/resourceGroups/rg', false],
  ['/subscriptions/s', false],
  [`${vm}/extensions/x`, false],
])('%s contains the VM: %s', (scope, expected) => {
  expect(contains(scope, vm)).toBe(expected);
});
