import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { effectiveRoutes } from '../../../diagnosis/evidence/effective-routes.ts';
import { evidenceTests, there } from '../../support/evidence-tests.ts';
import { ask, type Looking, see, startLooking } from '../../support/looking.ts';

describe('effective-routes', () => {
  let looking: Looking;
  beforeEach(async () => {
    looking = await startLooking();
  });
  afterEach(() => looking.practice.close());

  test('has the routes in force', async () => {
    const { value } = there(await see(looking.azure, effectiveRoutes));
    expect(value.find(({ prefixes }) => prefixes.includes('10.1.0.0/16'))).toMatchObject({
      source: 'Default',
      state: 'Active',
    });
  });

  test('is not asked for while the machine is off', async () => {
    const found = await see(looking.azure, effectiveRoutes, ask('db-03'));
    expect(found).toEqual({ missing: true, because: { reason: 'vm-not-running' } });
  });

  evidenceTests(effectiveRoutes, { operation: 'NetworkInterfaces_GetEffectiveRouteTable' });
});
