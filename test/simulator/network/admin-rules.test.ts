import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startTestPractice, type TestPractice, testMoment, testWorld } from '../../support/practice.ts';
import { addAdminRule, addManagedNetworks } from './admin-rule-world.ts';

let practice: TestPractice;

beforeEach(async () => {
  const time = testMoment();
  const world = testWorld(time);
  addManagedNetworks(world, time);
  for (const priority of [1, 2, 3]) addAdminRule(world, time, { name: `rule-${priority}`, priority });
  practice = await startTestPractice(world, time);
});
afterEach(() => practice.close());

const listed = async (rules: AsyncIterable<{ name?: string }>): Promise<(string | undefined)[]> => {
  const names = [];
  for await (const { name } of rules) names.push(name);
  return names;
};

const ruleInPath = ['net', 'avnm', 'baseline', 'remote-access'] as const;

describe('security admin rules', () => {
  test('are read page by page for a network', async () => {
    const { network } = practice.sdk();
    const seen: unknown[] = [];
    let skipToken: string | undefined;
    do {
      const page = await network.listNetworkManagerEffectiveSecurityAdminRules(
        'net',
        'managed',
        skipToken ? { skipToken } : {},
        { top: 2 },
      );
      seen.push(page.value?.map(({ id }) => id?.split('/').at(-1)));
      skipToken = page.skipToken;
    } while (skipToken);
    expect(seen).toEqual([['rule-1', 'rule-2'], ['rule-3']]);
  });

  test('a skip token that was not given out is refused', async () => {
    const { network } = practice.sdk();
    await expect(
      network.listNetworkManagerEffectiveSecurityAdminRules('net', 'managed', { skipToken: 'bm9wZQ==' }),
    ).rejects.toMatchObject({ statusCode: 400, code: 'InvalidSkipToken' });
  });

  test('a network that is not there is not found', async () => {
    const { network } = practice.sdk();
    await expect(
      network.listNetworkManagerEffectiveSecurityAdminRules('net', 'gone', {}),
    ).rejects.toMatchObject({ statusCode: 404, code: 'ResourceNotFound' });
  });

  test('are written, read and deleted', async () => {
    const { adminRules } = practice.sdk().network;
    const always = {
      kind: 'Custom' as const,
      protocol: 'Tcp',
      access: 'AlwaysAllow',
      priority: 4,
      direction: 'Inbound',
    };
    await adminRules.createOrUpdate(...ruleInPath, 'rule-4', always);
    expect(await adminRules.get(...ruleInPath, 'rule-4')).toMatchObject({
      access: 'AlwaysAllow',
      priority: 4,
    });
    expect(await listed(adminRules.list(...ruleInPath))).toHaveLength(4);
    await adminRules.beginDeleteAndWait(...ruleInPath, 'rule-4', { updateIntervalInMs: 1 });
    await expect(adminRules.get(...ruleInPath, 'rule-4')).rejects.toMatchObject({ statusCode: 404 });
  });

  test('what they belong to can be walked down', async () => {
    const { network } = practice.sdk();
    expect(await listed(network.networkManagers.listBySubscription())).toEqual(['avnm']);
    expect(await listed(network.networkGroups.list('net', 'avnm'))).toEqual(['production']);
    expect(await listed(network.securityAdminConfigurations.list('net', 'avnm'))).toEqual(['baseline']);
    expect(await listed(network.adminRuleCollections.list('net', 'avnm', 'baseline'))).toEqual([
      'remote-access',
    ]);
  });

  test('a collection that is not there has no list', async () => {
    const { adminRules } = practice.sdk().network;
    await expect(listed(adminRules.list('net', 'avnm', 'baseline', 'gone'))).rejects.toMatchObject({
      statusCode: 404,
    });
  });
});
