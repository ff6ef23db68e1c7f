import { expect, test } from '@jest/globals';
import { checkTraffic } from './check-traffic.ts';
import type { Interaction } from './interaction.ts';
import type { Specification } from './specification.ts';
import { unspecified } from './unspecified.ts';

const vm = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/v';

const get: Interaction = {
  base: '',
  method: 'GET',
  url: `${vm}?api-version=2026-03-01`,
  userAgent: 'azsdk-js-arm-compute/24.1.0 core-rest-pipeline/1.24.0',
  operation: 'VirtualMachines_Get',
  status: 200,
  headers: {},
  body: {},
};

/** Knows reading a virtual machine, and finds fault with a body that says so. */
const specification: Specification = {
  isLongRunning: () => false,
  judge: async ({ liveRequest, liveResponse }) =>
    liveRequest.url.includes('api-version=2026-03-01') && liveRequest.url.includes('/virtualMachines/v?')
      ? { operation: 'VirtualMachines_Get', faults: liveResponse.body?.['faulty'] ? ['FAULTY'] : [] }
      : undefined,
};

async function findingsOf(...interactions: Interaction[]): Promise<string[]> {
  const { findings } = await checkTraffic([interactions], specification);
  const stale = Object.keys(unspecified).map((operation) => `${operation} - need not stand`);
  return findings.filter((finding) => !stale.some((start) => finding.startsWith(start)));
}

test('a right answer gives no finding', async () => {
  expect(await findingsOf(get)).toEqual([]);
});

test.each<[string, Partial<Interaction>, string]>([
  ['a wrong answer', { body: { faulty: true } }, 'FAULTY'],
  ['an operation under a name of our own', { operation: 'Machines_Read' }, 'Azure calls this'],
  [
    'an answer at another api-version',
    { url: `${vm}?api-version=2024-07-01` },
    'the pinned one is 2026-03-01',
  ],
  [
    'an operation that is in no specification',
    { url: '/providers/Microsoft.Teapot/pots', operation: 'Teapots_List' },
    'unspecified.ts does not say why',
  ],
])('%s is found', async (_, change, fault) => {
  const findings = await findingsOf({ ...get, ...change });
  expect(findings).toHaveLength(1);
  expect(findings[0]).toContain(fault);
});

test('what Resource Manager itself refuses has its own form, whatever the provider says of errors', async () => {
  const refused = (code: string) => ({
    ...get,
    status: 403,
    body: { faulty: true, error: { code, message: 'm' } },
  });
  expect(await findingsOf(refused('AuthorizationFailed'))).toHaveLength(1);
  const { faulty: _, ...body } = refused('AuthorizationFailed').body;
  const envelope: Specification = {
    ...specification,
    judge: async () => ({ operation: get.operation, faults: ['F'] }),
  };
  const judged = async (code: string) =>
    (
      await checkTraffic([[{ ...refused(code), body: { ...body, error: { code, message: 'm' } } }]], envelope)
    ).findings.filter((finding) => finding.startsWith(get.operation)).length;
  expect(await judged('AuthorizationFailed')).toBe(0);
  expect(await judged('NotFound')).toBe(1);
});

test('one finding is told once, however often it was seen', async () => {
  const faulty = { ...get, body: { faulty: true } };
  expect(await findingsOf(faulty, faulty)).toHaveLength(1);
});

test('who is not one of our clients may be answered in other forms', async () => {
  expect(await findingsOf({ ...get, userAgent: 'node', body: { faulty: true } })).toEqual([]);
});

test('an entry of unspecified.ts that nothing needs is found', async () => {
  const { findings } = await checkTraffic([[get]], specification);
  expect(findings).toContain('LongRunning_Poll - need not stand in unspecified.ts any more');
});
