import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { loadBalancer } from '../../../diagnosis/evidence/load-balancer.ts';
import { evidenceTests, there } from '../../support/evidence-tests.ts';
import { ask, type Looking, see, startLooking } from '../../support/looking.ts';

describe('load-balancer', () => {
  let looking: Looking;
  beforeEach(async () => {
    looking = await startLooking();
  });
  afterEach(() => looking.practice.close());

  test('has the rule that leads to the machine, and the address in front', async () => {
    const { value } = there(await see(looking.azure, loadBalancer, ask('app-03')));
    expect(value).toMatchObject([
      {
        name: 'rdp-app-03',
        frontendPort: 50003,
        backendPort: 3389,
        frontendAddress: '20.89.20.31',
        public: true,
      },
    ]);
  });

  test('no rule is a value, and asks nobody', async () => {
    const found = there(await see(looking.azure, loadBalancer));
    expect(found.value).toEqual([]);
    expect(looking.traced.map(({ operation }) => operation)).not.toContain('LoadBalancers_Get');
  });

  evidenceTests(loadBalancer, { operation: 'LoadBalancers_Get', question: ask('app-03') });
});
