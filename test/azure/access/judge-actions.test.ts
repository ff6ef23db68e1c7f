import { expect, test } from '@jest/globals';
import { type ActionFacts, guardOf, judgeActions } from '../../../azure/access/judge-actions.ts';

const group = '/subscriptions/s/resourceGroups/rg';
const nsg = `${group}/providers/Microsoft.Network/networkSecurityGroups/nsg-web`;
const write = 'Microsoft.Network/networkSecurityGroups/securityRules/write';
const role = '/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/r';

const facts: ActionFacts = {
  at: new Map([
    [
      nsg.toLowerCase(),
      {
        assignments: [{ principalId: 'team', roleDefinitionId: role, scope: nsg }],
        denials: [],
        locks: [],
      },
    ],
  ]),
  roles: { [role.toLowerCase()]: [{ actions: ['Microsoft.Network/*'], notActions: [] }] },
};

test.each([
  ['a rule, where its group is the person’s', ['me', 'team'], `${nsg}/securityRules/new`, true],
  ['the same for somebody else', ['you'], `${nsg}/securityRules/new`, false],
  ['another group, of which nothing was read', ['team'], `${nsg}2/securityRules/new`, false],
])('%s: %s', (_, principals, resource, allowed) => {
  const [judged] = judgeActions(facts, principals, [{ action: write, resource }]);
  expect(judged).toMatchObject({ action: write, resource, access: { allowed } });
});

test.each([
  [`${nsg}/securityRules/new`, nsg],
  [nsg, nsg],
  [group, group],
  ['/subscriptions/s', '/subscriptions/s'],
])('about %s it is read at %s', (resource, at) => expect(guardOf(resource).text).toBe(at));

test('what is no id is a bug', () => expect(() => guardOf('nsg-web')).toThrow('no resource id'));
