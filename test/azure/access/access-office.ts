import type { Application, Group, User } from '../../../simulator/world/access.ts';
import { put } from '../../../simulator/world/world.ts';
import { openTestAzure, type TestAzure } from '../../support/azure.ts';
import { type Office, testOffice } from '../../support/office.ts';
import {
  assign,
  startTestPractice,
  subscription,
  type TestPractice,
  testMoment,
} from '../../support/practice.ts';

/** https://learn.microsoft.com/azure/role-based-access-control/built-in-roles */
export const roles = {
  virtualMachineContributor: '9980e02c-c2be-4d73-94e8-173b1dc7cf3c',
  networkContributor: '4d97b98b-1d4f-4787-a291-c67834d212e7',
  reader: 'acdd72a7-3385-48ef-bd42-f606fba81ae7',
} as const;

export const user = (digit: string, displayName: string, more: Partial<User> = {}): User => ({
  kind: 'user',
  id: `${digit.repeat(8)}-0000-4000-8000-000000000000`,
  displayName,
  userPrincipalName: `${displayName.toLowerCase()}@contoso.example`,
  accountEnabled: true,
  userType: 'Member',
  ...more,
});

export const suzuki = user('a', 'Suzuki');
export const tanaka = user('b', 'Tanaka');
export const gone = user('c', 'Gone', { accountEnabled: false });
export const visitor = user('d', 'Visitor', { userType: 'Guest' });

const groupOf = (digit: string, members: string[]): Group => ({
  kind: 'group',
  id: `f0000000-0000-4000-8000-00000000000${digit}`,
  displayName: `group ${digit}`,
  members,
});

export const inner = groupOf('1', [suzuki.id, gone.id, visitor.id]);
export const outer = groupOf('2', [inner.id]);
export const empty = groupOf('3', []);

export const bot: Application = {
  kind: 'application',
  id: 'e0000000-0000-4000-8000-000000000001',
  appId: 'e0000000-0000-4000-8000-000000000002',
  displayName: 'bot',
  accountEnabled: true,
  managedIdentity: true,
};

export const bots = groupOf('4', [bot.id]);

/** One office, in which Suzuki's group may change machines, and the bot's group may too. */
export type AccessOffice = Office & {
  readonly practice: TestPractice;
  readonly azure: TestAzure;
  readonly give: (role: keyof typeof roles, principal: User | Group, scope: string) => void;
  /** A role that can be switched on. */
  readonly makeEligible: (role: keyof typeof roles, principal: User | Group, scope: string) => void;
  /** A road to the same world by which the bot itself changes things. */
  readonly asBot: TestAzure;
};

const typeOf = { user: 'User', group: 'Group', application: 'ServicePrincipal' } as const;

export async function openAccessOffice(): Promise<AccessOffice> {
  const time = testMoment();
  const office = testOffice(time);
  const { world } = office;
  world.principals.push(suzuki, tanaka, gone, visitor, inner, outer, empty, bot, bots);
  const give: AccessOffice['give'] = (role, principal, scope) =>
    assign(world, time, {
      role: roles[role],
      principal: principal.id,
      scope,
      principalType: typeOf[principal.kind],
    });
  give('virtualMachineContributor', outer, office.group);
  give('virtualMachineContributor', bots, office.group);
  const practice = await startTestPractice(world, time);
  const azure = openTestAzure(practice);
  const eligibility = 'Microsoft.Authorization/roleEligibilityScheduleInstances' as const;
  return {
    ...office,
    practice,
    azure,
    give,
    makeEligible: (role, { id, kind }, scope) => {
      const properties = {
        roleDefinitionId: `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${roles[role]}`,
        principalId: id,
        principalType: typeOf[kind],
        scope,
      };
      const eligible = {
        id: `${scope}/providers/${eligibility}/${time.newId()}`,
        type: eligibility,
        properties,
      };
      put(world, eligible, time.moment());
    },
    asBot: { ...azure, change: openTestAzure(practice, bot.id).change },
  };
}
