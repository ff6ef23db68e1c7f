import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { jitPolicies } from '../../../diagnosis/evidence/jit-policies.ts';
import { principalIds } from '../../../simulator/world/practice/ids.ts';
import { evidenceTests, there } from '../../support/evidence-tests.ts';
import { ask, type Looking, machineNamed, see, startLooking } from '../../support/looking.ts';

describe('jit-policies', () => {
  let looking: Looking;
  beforeEach(async () => {
    looking = await startLooking();
  });
  afterEach(() => looking.practice.close());

  const jump = ask('web-01', { vm: machineNamed('jump-01', 'rg-mgmt') });

  test('has the policy of this machine and of no other', async () => {
    expect(there(await see(looking.azure, jitPolicies)).value).toEqual([]);
    expect(there(await see(looking.azure, jitPolicies, jump)).value).toMatchObject([
      {
        name: 'default',
        ports: [{ number: 3389, protocol: 'TCP', sources: ['*'], maxDuration: 'PT3H' }],
        requests: [],
      },
    ]);
  });

  test('has what is open now, and for whom', async () => {
    const [policy] = there(await see(looking.azure, jitPolicies, jump)).value;
    const opened = await looking.practice.send('POST', `${policy?.id}/initiate?api-version=2020-01-01`, {
      as: principalIds.cli,
      body: {
        virtualMachines: [
          {
            id: jump.vm,
            ports: [{ number: 3389, allowedSourceAddressPrefix: '203.0.113.7', duration: 'PT1H' }],
          },
        ],
      },
    });
    expect(opened.status).toBe(202);
    const [after] = there(await see(looking.azure, jitPolicies, jump)).value;
    expect(after?.requests).toMatchObject([
      { ports: [{ number: 3389, sources: ['203.0.113.7'], status: 'Initiated' }] },
    ]);
    expect(Date.parse(after?.requests[0]?.ports[0]?.end ?? '')).toBeGreaterThan(looking.time.clock.now());
  });

  evidenceTests(jitPolicies, { operation: 'JitNetworkAccessPolicies_List' });
});
