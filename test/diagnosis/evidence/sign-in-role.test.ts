import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { signInRole } from '../../../diagnosis/evidence/sign-in-role.ts';
import { principalIds, subscriptionIds } from '../../../simulator/world/practice/ids.ts';
import { put } from '../../../simulator/world/world.ts';
import { evidenceTests, there } from '../../support/evidence-tests.ts';
import { ask, type Looking, see, startLooking } from '../../support/looking.ts';

describe('sign-in-role', () => {
  let looking: Looking;
  beforeEach(async () => {
    looking = await startLooking();
  });
  afterEach(() => looking.practice.close());

  const question = ask('web-01', { person: principalIds.tanaka });
  const prepare = ({ world, time }: Looking) => {
    put(
      world,
      {
        id: `${ask().vm}/extensions/AADLoginForWindows`,
        type: 'Microsoft.Compute/virtualMachines/extensions',
        location: 'japaneast',
        properties: {
          publisher: 'Microsoft.Azure.ActiveDirectory',
          type: 'AADLoginForWindows',
          typeHandlerVersion: '2.0',
          autoUpgradeMinorVersion: true,
          provisioningState: 'Succeeded',
        },
      },
      time.moment(),
    );
  };
  const userLogin = 'fb879df8-f326-4884-b1cf-06f3ad86be52';
  const administratorLogin = '1c0163c0-47e6-4577-8991-ea5c82e286e4';

  test('a reader may not sign in', async () => {
    prepare(looking);
    const { value } = there(await see(looking.azure, signInRole, question));
    expect(value).toEqual({ person: principalIds.tanaka, role: 'none', because: 'no-role' });
  });

  test.each([
    ['user', userLogin],
    ['administrator', administratorLogin],
  ])('%s, by a role of the person', async (role, definition) => {
    prepare(looking);
    const type = 'Microsoft.Authorization/roleAssignments' as const;
    const { moment } = looking.time;
    const properties = {
      roleDefinitionId: `/subscriptions/${subscriptionIds.production}/providers/Microsoft.Authorization/roleDefinitions/${definition}`,
      principalId: principalIds.tanaka,
      principalType: 'User' as const,
      scope: ask().vm,
    };
    put(
      looking.world,
      { id: `${ask().vm}/providers/${type}/${moment().newId()}`, type, properties },
      moment(),
    );
    const { value } = there(await see(looking.azure, signInRole, question));
    expect(value).toEqual({ person: principalIds.tanaka, role });
  });

  test('nobody whose account is disabled', async () => {
    prepare(looking);
    const { value } = there(await see(looking.azure, signInRole, { ...question, person: principalIds.ito }));
    expect(value).toMatchObject({ role: 'none', because: 'account-disabled' });
  });

  test('does not matter without the extension', async () => {
    expect(await see(looking.azure, signInRole, question)).toEqual({
      missing: true,
      because: { reason: 'not-there' },
    });
  });

  evidenceTests(signInRole, { operation: 'AccessFacts', question, prepare });
});
