import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { put } from '../../../simulator/world/world.ts';
import { assign, owner, subscription, type TestPractice } from '../../support/practice.ts';
import {
  group,
  initiate,
  policies,
  putPolicy,
  readPolicy,
  rulesOf,
  startGuardedMachine,
  version,
} from './guarded-machine.ts';

let practice: TestPractice;

beforeEach(async () => {
  practice = await startGuardedMachine();
});
afterEach(() => practice.close());

describe('just-in-time policies', () => {
  test('one that is not there is not found', async () => {
    expect(await readPolicy(practice)).toMatchObject({
      status: 404,
      body: { error: { code: 'PolicyNotFound' } },
    });
    expect((await practice.send('DELETE', `${policies}/default?${version}`)).status).toBe(204);
  });

  test('shut the port of the VM', async () => {
    expect((await putPolicy(practice)).status).toBe(200);
    expect(rulesOf(practice)).toEqual([
      expect.objectContaining({
        access: 'Deny',
        priority: 1000,
        sourceAddressPrefix: '*',
        destinationAddressPrefix: '10.0.0.4',
        destinationPortRange: '3389',
        description: `MDC JIT Network Access rule for policy 'default' of VM 'web-01'.`,
      }),
    ]);
  });

  test('leave the rules for that port that were there before first', async () => {
    const { securityRules } = practice.sdk().network;
    await securityRules.beginCreateOrUpdateAndWait(
      'app',
      'guard',
      'office',
      {
        access: 'Allow',
        direction: 'Inbound',
        priority: 2000,
        protocol: 'Tcp',
        sourceAddressPrefix: '198.51.100.0/24',
        sourcePortRange: '*',
        destinationAddressPrefix: '*',
        destinationPortRange: '3389',
      },
      { updateIntervalInMs: 1 },
    );
    await putPolicy(practice);
    expect(rulesOf(practice).map(({ priority }) => priority)).toEqual([2000, 4096]);
  });

  test('written twice shut it once', async () => {
    await putPolicy(practice);
    await putPolicy(practice, { number: 22 });
    expect(rulesOf(practice)).toEqual([expect.objectContaining({ destinationPortRange: '22' })]);
  });

  test('deleted leave nothing behind', async () => {
    await putPolicy(practice);
    await initiate(practice);
    expect((await practice.send('DELETE', `${policies}/default?${version}`)).status).toBe(200);
    expect(rulesOf(practice)).toEqual([]);
    expect((await readPolicy(practice)).status).toBe(404);
  });

  test.each([
    [`${subscription}/providers/Microsoft.Security/jitNetworkAccessPolicies`, 1],
    [`${subscription}/providers/Microsoft.Security/locations/japaneast/jitNetworkAccessPolicies`, 1],
    [`${subscription}/providers/Microsoft.Security/locations/japanwest/jitNetworkAccessPolicies`, 0],
    [`${group}/providers/Microsoft.Security/jitNetworkAccessPolicies`, 1],
    [`${group}/providers/Microsoft.Security/locations/japaneast/jitNetworkAccessPolicies`, 1],
  ])('%s lists %i', async (path, count) => {
    await putPolicy(practice);
    const { body } = await practice.send('GET', `${path}?${version}`);
    expect(body).toMatchObject({ value: expect.any(Array) });
    expect(body).toHaveProperty('value.length', count);
  });

  test('a duration that is none is refused', async () => {
    expect(await putPolicy(practice, { maxRequestAccessDuration: '3 hours' })).toMatchObject({
      status: 400,
      body: { error: { code: 'InvalidRequestFormat' } },
    });
  });

  test('asking for access takes reading the VM as well', async () => {
    await putPolicy(practice);
    const id = '55555555-5555-4555-8555-555555555555';
    const role = '66666666-6666-4666-8666-666666666666';
    practice.world.principals.push({ ...owner, id, appId: id, displayName: 'asks-only' });
    put(
      practice.world,
      {
        id: `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${role}`,
        type: 'Microsoft.Authorization/roleDefinitions',
        properties: {
          roleName: 'Asks for access',
          description: '',
          type: 'CustomRole',
          permissions: [
            {
              actions: ['Microsoft.Security/locations/jitNetworkAccessPolicies/initiate/action'],
              notActions: [],
              dataActions: [],
              notDataActions: [],
            },
          ],
          assignableScopes: [subscription],
        },
      },
      practice.time.moment(),
    );
    assign(practice.world, practice.time, { role, principal: id, scope: group });
    expect(await initiate(practice, {}, id)).toMatchObject({
      status: 403,
      body: { error: { code: 'LinkedAuthorizationFailed' } },
    });
  });
});
