import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { collect } from '../../../azure/call.ts';
import { type AccessOffice, openAccessOffice, suzuki, tanaka } from '../../azure/access/access-office.ts';

let office: AccessOffice;
beforeEach(async () => {
  office = await openAccessOffice();
  office.makeEligible('reader', tanaka, office.group);
  office.makeEligible('networkContributor', suzuki, office.networkSecurityGroup);
});
afterEach(() => office.practice.close());

const listed = async (scope: string, filter?: string, as?: string) => {
  const { roleEligibilityScheduleInstances } = office.practice.sdk(as).authorization;
  const found = await collect(
    roleEligibilityScheduleInstances.listForScope(scope.slice(1), filter ? { filter } : {}),
  );
  return found.map(({ principalId }) => principalId);
};

describe('roles that can be switched on are listed', () => {
  test('at and above a resource', async () => {
    expect(await listed(office.vm, 'atScope()')).toEqual([tanaka.id]);
    expect(await listed(office.networkSecurityGroup, 'atScope()')).toEqual([tanaka.id, suzuki.id]);
  });

  test('below it too, without a filter', async () => {
    expect(await listed(office.group)).toEqual([tanaka.id, suzuki.id]);
  });

  test('of one person', async () => {
    expect(await listed(office.networkSecurityGroup, `assignedTo('${suzuki.id}')`)).toEqual([suzuki.id]);
  });

  test('with the names of what they are', async () => {
    const { roleEligibilityScheduleInstances } = office.practice.sdk().authorization;
    const [first] = await collect(roleEligibilityScheduleInstances.listForScope(office.vm.slice(1)));
    expect(first).toMatchObject({
      status: 'Provisioned',
      memberType: 'Direct',
      expandedProperties: {
        roleDefinition: { displayName: 'Reader' },
        principal: { displayName: 'Tanaka' },
      },
    });
  });

  test('not to whoever may not read them', async () => {
    await expect(listed(office.vm, 'atScope()', tanaka.id)).rejects.toMatchObject({
      code: 'AuthorizationFailed',
    });
  });
});

test('a role that is not switched on gives nothing', async () => {
  const { networkSecurityGroups } = office.practice.sdk(suzuki.id).network;
  await expect(networkSecurityGroups.get('rg-prod', 'nsg-web')).resolves.toBeDefined();
  await expect(
    office.practice.sdk(suzuki.id).network.securityRules.beginDelete('rg-prod', 'nsg-web', 'allow-rdp'),
  ).rejects.toMatchObject({ code: 'AuthorizationFailed' });
});
