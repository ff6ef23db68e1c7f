import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { expireJitRequests } from '../../../simulator/jit/expire-jit-requests.ts';
import type { TestPractice } from '../../support/practice.ts';
import { hours, initiate, putPolicy, readPolicy, rulesOf, startGuardedMachine } from './guarded-machine.ts';

let practice: TestPractice;

beforeEach(async () => {
  practice = await startGuardedMachine();
  await putPolicy(practice);
});
afterEach(() => practice.close());

const access = () => rulesOf(practice).map(({ access, priority }) => ({ access, priority }));

describe('a request for access', () => {
  test('lets that address in before the port is shut for all', async () => {
    expect(await initiate(practice)).toMatchObject({
      status: 202,
      body: {
        requestor: practice.world.principals[0]?.id,
        justification: 'to look at it',
        virtualMachines: [{ ports: [{ number: 3389, status: 'Initiated', statusReason: 'UserRequested' }] }],
      },
    });
    const [deny, allow] = rulesOf(practice);
    expect(allow).toMatchObject({
      access: 'Allow',
      sourceAddressPrefix: '203.0.113.7',
      destinationAddressPrefix: '10.0.0.4',
      destinationPortRange: '3389',
      protocol: 'Tcp',
    });
    expect(allow?.priority).toBeLessThan(deny?.priority ?? 0);
  });

  test('keeps the name of its rule to itself', async () => {
    await initiate(practice);
    expect(JSON.stringify((await readPolicy(practice)).body)).not.toContain('ruleName');
  });

  test('ends when its time is over, without anybody asking for it', async () => {
    await initiate(practice);
    practice.time.clock.time += hours - 1;
    expireJitRequests(practice.world, practice.time.moment());
    expect(access()).toHaveLength(2);
    practice.time.clock.time += 1;
    expect((await readPolicy(practice)).body).toMatchObject({
      properties: {
        requests: [{ virtualMachines: [{ ports: [{ status: 'Revoked', statusReason: 'Expired' }] }] }],
      },
    });
    expect(access()).toEqual([{ access: 'Deny', priority: 1000 }]);
  });

  test('is followed by the next one from the same address', async () => {
    await initiate(practice);
    await initiate(practice);
    expect(access()).toEqual([
      { access: 'Deny', priority: 1000 },
      { access: 'Allow', priority: 100 },
    ]);
    expect((await readPolicy(practice)).body).toMatchObject({
      properties: {
        requests: [
          { virtualMachines: [{ ports: [{ status: 'Revoked', statusReason: 'NewerRequestInitiated' }] }] },
          { virtualMachines: [{ ports: [{ status: 'Initiated' }] }] },
        ],
      },
    });
  });

  test('stands beside one from another address', async () => {
    await initiate(practice);
    await initiate(practice, { allowedSourceAddressPrefix: '203.0.113.8' });
    expect(access()).toEqual([
      { access: 'Deny', priority: 1000 },
      { access: 'Allow', priority: 100 },
      { access: 'Allow', priority: 101 },
    ]);
  });

  test('may say how long instead of until when', async () => {
    expect(await initiate(practice, { endTimeUtc: undefined, duration: 'PT2H' })).toMatchObject({
      status: 202,
      body: { virtualMachines: [{ ports: [{ endTimeUtc: '2026-11-21T04:00:00.000Z' }] }] },
    });
  });

  test.each([
    { title: 'another port', port: { number: 22 } },
    { title: 'longer than the policy allows', port: { endTimeUtc: '2026-11-21T05:00:01Z' } },
    { title: 'until a time that is over', port: { endTimeUtc: '2026-11-21T01:59:59Z' } },
    { title: 'no time', port: { endTimeUtc: undefined } },
    { title: 'a time and a duration', port: { duration: 'PT1H' } },
  ])('for $title is refused and opens nothing', async ({ port }) => {
    expect(await initiate(practice, port)).toMatchObject({
      status: 400,
      body: { error: { code: 'InvalidInitiateInput' } },
    });
    expect(access()).toHaveLength(1);
  });

  test.each([
    { asked: '10.21.254.85', status: 202 },
    { asked: '10.21.254.0/24', status: 202 },
    { asked: '10.21.0.0/16', status: 400 },
    { asked: '203.0.113.7', status: 400 },
  ])('from $asked, where the policy allows a /24: $status', async ({ asked, status }) => {
    await putPolicy(practice, { allowedSourceAddressPrefix: '10.21.254.0/24' });
    expect((await initiate(practice, { allowedSourceAddressPrefix: asked })).status).toBe(status);
  });
});
