import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { nextHop } from '../../../diagnosis/evidence/next-hop.ts';
import { evidenceTests, there } from '../../support/evidence-tests.ts';
import { ask, type Looking, see, startLooking } from '../../support/looking.ts';

describe('next-hop', () => {
  let looking: Looking;
  beforeEach(async () => {
    looking = await startLooking();
  });
  afterEach(() => looking.practice.close());

  test('says where the answer to the person goes first', async () => {
    const { value } = there(await see(looking.azure, nextHop));
    expect(value).toMatchObject({ source: '10.1.1.4', destination: '203.0.113.7', nextHopType: 'Internet' });
  });

  test('is missing while nobody said how the person gets in', async () => {
    const found = await see(looking.azure, nextHop, ask('web-01', { wayIn: { kind: 'not-told' } }));
    expect(found).toEqual({ missing: true, because: { reason: 'way-in-not-told' } });
  });

  evidenceTests(nextHop, { operation: 'NetworkWatchers_GetNextHop' });
});
