import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { resourceHealth } from '../../../diagnosis/evidence/resource-health.ts';
import { evidenceTests, there } from '../../support/evidence-tests.ts';
import { ask, type Looking, see, startLooking } from '../../support/looking.ts';

describe('resource-health', () => {
  let looking: Looking;
  beforeEach(async () => {
    looking = await startLooking();
  });
  afterEach(() => looking.practice.close());

  test('says how the platform sees the machine', async () => {
    const { value } = there(await see(looking.azure, resourceHealth));
    expect(value).toMatchObject({ state: 'Available' });
    expect(Date.parse(value.reportedTime ?? '')).not.toBeNaN();
  });

  test('says that somebody stopped it', async () => {
    const { value } = there(await see(looking.azure, resourceHealth, ask('db-03')));
    expect(value.state).toBe('Unavailable');
  });

  evidenceTests(resourceHealth, { operation: 'AvailabilityStatuses_GetByResource' });
});
