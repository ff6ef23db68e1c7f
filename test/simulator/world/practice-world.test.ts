import { describe, expect, test } from '@jest/globals';
import { accessOf } from '../../../simulator/authorization/access-of.ts';
import { principalIds, subscriptionIds } from '../../../simulator/world/practice/ids.ts';
import { practiceWorld } from '../../../simulator/world/practice-world.ts';
import { all, find, keyOf } from '../../../simulator/world/world.ts';
import { testMoment } from '../../support/practice.ts';

const world = practiceWorld(testMoment().moment());
const group = (name: string) => `/subscriptions/${subscriptionIds.production}/resourceGroups/${name}`;
const vm = (name: string) => `${group('rg-prod')}/providers/Microsoft.Compute/virtualMachines/${name}`;
const nsg = (of: string, name: string) =>
  `${group(of)}/providers/Microsoft.Network/networkSecurityGroups/${name}`;
const ruleWrite = 'Microsoft.Network/networkSecurityGroups/securityRules/write';

describe('the world that ships', () => {
  test('every id that a resource speaks of is there', () => {
    const subnets = all(world, 'Microsoft.Network/virtualNetworks').flatMap(({ id, properties }) =>
      properties.subnets.map((subnet) => keyOf(`${id}/subnets/${subnet.name}`)),
    );
    const known = new Set([...Object.keys(world.resources), ...subnets]);
    const parts = /\/(ipconfigurations|frontendipconfigurations)\/[^/]+$/;
    // Types that the practice Azure knows only by name.
    const elsewhere = /virtualmachinescalesets|hostpools|roledefinitions/;
    const spoken = Object.values(world.resources).flatMap(({ properties }) =>
      [...JSON.stringify(properties).matchAll(/"(\/subscriptions\/[^"]+\/providers\/[^"]+)"/g)].map((found) =>
        keyOf(found[1] ?? ''),
      ),
    );
    const missing = spoken.filter((id) => !elsewhere.test(id) && !known.has(id.replace(parts, '')));
    expect(spoken.length).toBeGreaterThan(50);
    expect(missing).toEqual([]);
  });

  test('no two addresses are the same, and each lies in its subnet', () => {
    const addresses = all(world, 'Microsoft.Network/networkInterfaces').flatMap(({ properties }) =>
      properties.ipConfigurations.map((configuration) => configuration.properties.privateIPAddress),
    );
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const { properties } of all(world, 'Microsoft.Network/networkInterfaces')) {
      for (const { properties: configuration } of properties.ipConfigurations) {
        const [network, name] = configuration.subnet.id.split('/subnets/');
        const subnet = find(
          world,
          'Microsoft.Network/virtualNetworks',
          network ?? '',
        )?.properties.subnets.find((child) => child.name === name);
        const inSubnet = subnet?.properties.addressPrefix.split('.').slice(0, 3).join('.');
        expect(configuration.privateIPAddress.split('.').slice(0, 3).join('.')).toBe(inSubnet);
      }
    }
  });

  test.each([
    ['tanaka', 'Microsoft.Compute/virtualMachines/read', vm('web-01'), true],
    ['tanaka', ruleWrite, nsg('rg-prod', 'nsg-web'), false],
    ['suzuki', ruleWrite, nsg('rg-prod', 'nsg-web'), true],
    ['suzuki', 'Microsoft.Compute/virtualMachines/start/action', vm('db-03'), true],
    ['suzuki', ruleWrite, nsg('rg-net', 'nsg-app'), false],
    ['watanabe', ruleWrite, nsg('rg-net', 'nsg-app'), true],
    ['sato', 'Microsoft.Compute/virtualMachines/read', vm('web-01'), false],
    ['guest', 'Microsoft.Compute/virtualMachines/read', vm('web-01'), false],
    ['pipeline', ruleWrite, nsg('rg-prod', 'nsg-web'), true],
    ['botRead', 'Microsoft.Compute/virtualMachines/runCommand/action', vm('web-01'), false],
    ['botRead', ruleWrite, nsg('rg-prod', 'nsg-web'), false],
    ['botProbe', 'Microsoft.Compute/virtualMachines/runCommand/action', vm('web-01'), true],
    ['botProbe', 'Microsoft.Compute/virtualMachines/restart/action', vm('web-01'), false],
    ['botChange', ruleWrite, nsg('rg-prod', 'nsg-web'), true],
  ] as const)('%s and %s', (who, action, scope, may) => {
    expect(accessOf(world, principalIds[who])(action, scope)).toBe(may);
  });

  test('the pipeline is the one who usually writes nsg-web, most recently today', () => {
    const writes = world.activity.filter(({ resourceId }) => resourceId.endsWith('/nsg-web'));
    expect(new Set(writes.map(({ caller }) => caller))).toEqual(new Set([principalIds.pipeline]));
    expect(writes.at(-1)?.eventTimestamp.slice(0, 10)).toBe('2026-11-20');
  });
});
