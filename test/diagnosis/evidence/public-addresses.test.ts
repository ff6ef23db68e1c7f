import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { publicAddresses } from '../../../diagnosis/evidence/public-addresses.ts';
import { evidenceTests, there } from '../../support/evidence-tests.ts';
import { ask, type Looking, see, startLooking } from '../../support/looking.ts';

describe('public-addresses', () => {
  let looking: Looking;
  beforeEach(async () => {
    looking = await startLooking();
  });
  afterEach(() => looking.practice.close());

  test('has the address and its kind', async () => {
    const { value } = there(await see(looking.azure, publicAddresses));
    expect(value).toMatchObject([{ name: 'web-01-pip', address: '20.89.20.11', sku: 'Standard' }]);
  });

  test('none is a value', async () => {
    const found = there(await see(looking.azure, publicAddresses, ask('web-02')));
    expect(found.value).toEqual([]);
    expect(found.source.operation).toBe('NetworkInterfaces_Get');
    expect(publicAddresses.command(found.source, ask())).toMatch(/^az network nic show/);
  });

  evidenceTests(publicAddresses, { operation: 'PublicIPAddresses_Get' });
});
