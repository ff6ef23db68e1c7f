import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Action } from '../../../azure/access/judge-actions.ts';
import { mayBot } from '../../../azure/access/may-bot.ts';
import { mayDo } from '../../../azure/access/may-do.ts';
import { readApprovers } from '../../../azure/access/read-approvers.ts';
import { readPerson } from '../../../azure/access/read-person.ts';
import type { Azure } from '../../../azure/azure.ts';
import { mayApprove } from '../../../changes/policy/may-approve.ts';
import type { Policy } from '../../../changes/policy/policy.ts';
import { readPolicy } from '../../../changes/policy/read-policy.ts';
import type { Risk } from '../../../remedies/remedy.ts';
import { conversationIds, principalIds, subscriptionIds } from '../../../simulator/world/practice/ids.ts';
import { practiceWorld } from '../../../simulator/world/practice-world.ts';
import { openTestAzure } from '../../support/azure.ts';
import { startTestPractice, type TestPractice, testMoment } from '../../support/practice.ts';
import { by, change, facts } from './decision-cases.ts';

const production = `/subscriptions/${subscriptionIds.production}/resourceGroups`;
const vm = `${production}/rg-prod/providers/Microsoft.Compute/virtualMachines/web-01`;

/** What is done in the practice world most: inside Windows, to the team's own network, and to the network team's. */
const inWindows: Action[] = [{ action: 'Microsoft.Compute/virtualMachines/runCommand/action', resource: vm }];
const openIn = (nsg: string): Action[] => [
  {
    action: 'Microsoft.Network/networkSecurityGroups/securityRules/write',
    resource: `${production}/${nsg}/securityRules/rdp-bot-CH-1`,
  },
];
const ownNetwork = openIn('rg-prod/providers/Microsoft.Network/networkSecurityGroups/nsg-web');
const othersNetwork = openIn('rg-net/providers/Microsoft.Network/networkSecurityGroups/nsg-app');

let practice: TestPractice;
let azure: Azure;
let policy: Policy;
beforeAll(async () => {
  const file = new URL('../../../bot/practice-policy.json', import.meta.url);
  const read = readPolicy(await readFile(file, 'utf8'));
  if (!read.ok) throw new Error(read.failure.join('\n'));
  policy = read.value;
  const time = testMoment();
  practice = await startTestPractice(practiceWorld(time.moment()), time);
  const change = openTestAzure(practice, principalIds.botChange).change;
  azure = { ...openTestAzure(practice, principalIds.botRead), change };
});
afterAll(() => practice.close());

async function decide(who: keyof typeof principalIds, risk: Risk, actions: readonly Action[]) {
  const person = await readPerson(azure, principalIds[who]);
  if (!person.ok) throw new Error(person.failure.message);
  const principals = [person.value.id, ...person.value.groups];
  const access = await mayDo(azure, { principals, actions });
  if (!access.ok) throw new Error(access.failure.message);
  const decision = mayApprove(policy, {
    ...facts(),
    by: by(person.value),
    room: conversationIds.ops,
    machine: { id: vm, tags: {} },
    writes: [],
    access: access.value,
    change: change({ risk, actions, askedBy: [principalIds.tanaka] }),
    typedName: 'web-01',
  });
  return decision.allowed ? 'allowed' : decision.refused;
}

describe('in the practice world, with the policy that it ships with', () => {
  test.each([
    ['tanaka', 'low', inWindows, 'allowed'],
    ['tanaka', 'medium', inWindows, 'own-request'],
    ['tanaka', 'medium', ownNetwork, 'own-request'],
    ['suzuki', 'low', inWindows, 'allowed'],
    ['suzuki', 'medium', [...inWindows, ...ownNetwork], 'allowed'],
    ['suzuki', 'high', inWindows, 'allowed'],
    ['suzuki', 'medium', othersNetwork, 'not-yours-in-azure'],
    ['watanabe', 'medium', othersNetwork, 'allowed'],
    ['watanabe', 'medium', ownNetwork, 'not-yours-in-azure'],
    ['sato', 'low', inWindows, 'approval-not-allowed'],
    ['sato', 'medium', ownNetwork, 'approval-not-allowed'],
    ['guest', 'medium', ownNetwork, 'guest-account'],
    ['ito', 'medium', ownNetwork, 'account-disabled'],
  ] as const)('%s, %s risk', async (who, risk, actions, expected) => {
    expect(await decide(who, risk, actions)).toBe(expected);
  });

  test('the bot itself may do all of it', async () => {
    const own = await mayBot(azure, [...inWindows, ...ownNetwork, ...othersNetwork]);
    expect(own.ok && own.value.map(({ access }) => access.allowed)).toEqual([true, true, true]);
  });

  test('what belongs to two teams nobody may do alone, and Suzuki could activate what is missing', async () => {
    const { suzuki, watanabe } = principalIds;
    const found = await readApprovers(azure, {
      people: [suzuki, watanabe],
      groups: [],
      whoeverHasRole: false,
      accepts: () => true,
      actions: [...inWindows, ...othersNetwork],
    });
    expect(found).toEqual({
      ok: true,
      value: {
        none: 'none-may',
        couldActivate: [{ name: 'Suzuki Ken', roles: ['Network Contributor'] }],
      },
    });
  });
});
