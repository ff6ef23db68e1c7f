import { describe, expect, test } from '@jest/globals';
import { readVmReference } from '../../../dialogs/command/vm-reference.ts';

const group = '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-prod';
const vm = `${group}/providers/Microsoft.Compute/virtualMachines/web-01`;

const read = (word: string) => {
  const vm = readVmReference(word);
  return vm.ok ? vm.value : vm.failure.answer;
};

test.each([
  ['a', { by: 'name', name: 'a' }],
  ['web.01_', { by: 'name', name: 'web.01_' }],
  ['x'.repeat(64), { by: 'name', name: 'x'.repeat(64) }],
  ['ｗｅｂ．０１', { by: 'name', name: 'web.01' }],
  ['rg-prod/web-01', { by: 'group', group: 'rg-prod', name: 'web-01' }],
  ['本番／web-01', { by: 'group', group: '本番', name: 'web-01' }],
])('%s', (word, expected) => {
  expect(read(word)).toEqual(expected);
});

describe('a resource id', () => {
  test.each([
    vm,
    vm.toUpperCase(),
    `${vm}/`,
    vm.replaceAll('/', '／'),
    `https://portal.azure.com/#@example.com/resource${vm}/overview`,
    `https://portal.azure.com/#@example.com/resource${vm}`,
    `https://portal.azure.us/?feature=x#resource${vm}/networkSettings`,
  ])('%s', (word) => {
    expect(read(word)).toMatchObject({ by: 'id', id: { name: expect.stringMatching(/^web-01$/i) } });
  });

  test.each([
    ['/subscriptions/s1', 'not-a-virtual-machine'],
    [`${vm}/extensions/x`, 'not-a-virtual-machine'],
    [`${vm}${vm}`, 'resource-id-not-understood'],
    [`${vm}/providers/Microsoft.Compute/virtualMachines/web-02`, 'resource-id-not-understood'],
    [`${vm}?api-version=1`, 'resource-id-not-understood'],
    [`${vm}'`, 'resource-id-not-understood'],
    [vm.replace('rg-prod', 'rg.'), 'resource-id-not-understood'],
    [vm.replace('/resourceGroups/rg-prod', ''), 'resource-id-not-understood'],
    [vm.replace('Microsoft.Compute', 'Microsoft.ClassicCompute'), 'classic-virtual-machine'],
    [vm.replace('web-01', 'サーバー'), 'vm-name-not-allowed'],
    [`https://portal.azure.com.example.org/#resource${vm}`, 'vm-name-not-allowed'],
    [
      `https://portal.azure.com/#resource${group}/providers/Microsoft.Network/virtualNetworks/v`,
      'not-a-virtual-machine',
    ],
  ])('%s: %s', (word, answer) => {
    expect(read(word)).toBe(answer);
  });
});

test.each([
  ['oldweb.cloudapp.net', 'classic-virtual-machine'],
  ['OldWeb.cloudapp.net:50123', 'classic-virtual-machine'],
  ['../web-01', 'group-name-not-allowed'],
  ['rg./web-01', 'group-name-not-allowed'],
  ['/web-01', 'group-name-not-allowed'],
  [`${'g'.repeat(91)}/web-01`, 'group-name-not-allowed'],
  ['rg/', 'vm-name-not-allowed'],
  ['', 'vm-name-not-allowed'],
])('%s: %s', (word, answer) => {
  expect(read(word)).toBe(answer);
});
