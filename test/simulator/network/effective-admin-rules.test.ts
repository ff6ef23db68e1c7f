import { beforeEach, describe, expect, test } from '@jest/globals';
import { effectiveAdminRules } from '../../../simulator/network/effective-admin-rules.ts';
import { find, put, type World } from '../../../simulator/world/world.ts';
import { testMoment, testWorld } from '../../support/practice.ts';
import {
  addAdminRule,
  addManagedNetworks,
  collectionId,
  configurationId,
  managerId,
  networkId,
} from './admin-rule-world.ts';

const time = testMoment();
let world: World;

beforeEach(() => {
  world = testWorld(time);
  addManagedNetworks(world, time);
  addAdminRule(world, time, { name: 'second', priority: 20 });
  addAdminRule(world, time, { name: 'first', priority: 10 });
});

const namesIn = (network: string): string[] =>
  effectiveAdminRules(world, networkId(network)).map(({ rule }) => rule.name);

const manager = () => {
  const found = find(world, 'Microsoft.Network/networkManagers', managerId);
  if (!found) throw new Error('no manager');
  return found.properties;
};

describe('security admin rules in effect', () => {
  test('the first to be judged comes first, with the way by which it came', () => {
    expect(namesIn('managed')).toEqual(['first', 'second']);
    expect(effectiveAdminRules(world, networkId('managed'))[0]).toMatchObject({
      manager: { name: 'avnm' },
      configuration: { name: 'baseline' },
      collection: { name: 'remote-access' },
      group: { name: 'production' },
    });
  });

  test('a network outside of the groups has none', () => {
    expect(namesIn('free')).toEqual([]);
  });

  test('a network that is not there has none', () => {
    expect(namesIn('gone')).toEqual([]);
  });

  test('a network is found in whatever case it is written', () => {
    expect(effectiveAdminRules(world, networkId('managed').toUpperCase())).toHaveLength(2);
  });

  test.each([
    { title: 'nothing is committed', deployments: [], rules: [] },
    {
      title: 'it is committed to another region',
      deployments: [{ location: 'japanwest', configurationId }],
      rules: [],
    },
    {
      title: 'it is committed to the region twice',
      deployments: [
        { location: 'japaneast', configurationId },
        { location: 'Japan East', configurationId: configurationId.toUpperCase() },
      ],
      rules: ['first', 'second'],
    },
    {
      title: 'what was committed is gone',
      deployments: [{ location: 'japaneast', configurationId: `${configurationId}-old` }],
      rules: [],
    },
  ])('$title', ({ deployments, rules }) => {
    manager().deployments = deployments;
    expect(namesIn('managed')).toEqual(rules);
  });

  test('a collection whose name begins alike is another one', () => {
    const id = `${collectionId}-draft`;
    const type = 'Microsoft.Network/networkManagers/securityAdminConfigurations/ruleCollections' as const;
    put(world, { id, type, properties: { appliesToGroups: [] } }, time.moment());
    addAdminRule(world, time, { name: 'draft', priority: 1, collection: id });
    expect(namesIn('managed')).toEqual(['first', 'second']);
  });
});
