import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { securityAdminRules } from '../../../diagnosis/evidence/security-admin-rules.ts';
import { evidenceTests, there } from '../../support/evidence-tests.ts';
import { type Looking, see, startLooking } from '../../support/looking.ts';

describe('security-admin-rules', () => {
  let looking: Looking;
  beforeEach(async () => {
    looking = await startLooking();
  });
  afterEach(() => looking.practice.close());

  test('has the rules that come before every network security group', async () => {
    const { value } = there(await see(looking.azure, securityAdminRules));
    expect(value).toMatchObject([
      {
        access: 'Deny',
        direction: 'Inbound',
        protocol: 'Tcp',
        priority: 100,
        sources: [{ prefix: '*', type: 'IPPrefix' }],
        destinationPortRanges: ['23'],
      },
    ]);
  });

  evidenceTests(securityAdminRules, { operation: 'ListNetworkManagerEffectiveSecurityAdminRules' });
});
