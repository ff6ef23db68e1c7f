import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { virtualNetwork } from '../../../diagnosis/evidence/virtual-network.ts';
import { evidenceTests, there } from '../../support/evidence-tests.ts';
import { type Looking, see, startLooking } from '../../support/looking.ts';

describe('virtual-network', () => {
  let looking: Looking;
  beforeEach(async () => {
    looking = await startLooking();
  });
  afterEach(() => looking.practice.close());

  test('has the subnets with what decides for them', async () => {
    const { value } = there(await see(looking.azure, virtualNetwork));
    expect(value).toMatchObject({ name: 'vnet-prod', addressPrefixes: ['10.1.0.0/16'] });
    const web = value.subnets.find(({ name }) => name === 'web');
    expect(web?.prefixes).toEqual(['10.1.1.0/24']);
    expect(web?.networkSecurityGroup).toMatch(/nsg-web$/);
    expect(value.peerings).toMatchObject([{ state: 'Connected', allowsAccess: true }]);
    expect(value.peerings[0]?.remote).toMatch(/vnet-hub$/);
  });

  evidenceTests(virtualNetwork, { operation: 'VirtualNetworks_Get' });
});
