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
  knows: (operation) => operation === 'VirtualMachines_Get',
  isLongRunning: () => false,
  judge: async ({ liveRequest, liveResponse }) =>
    liveRequest.url.includes('api-version=2026-03-01') && liveRequest.url.includes('/virtualMachines/v?')
      ? { operation: 'VirtualMachines_Get', faults: liveResponse.body?.['faulty'] ? ['FAULTY'] : [] }
      : undefined,
};

async function findingsOf(...interactions: Interaction[]): Promise<string[]> {
  const { findings } = await checkTraffic({ workers: [interactions], modelled: new Set() }, specification);
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

test.each([
  ['AuthorizationFailed', 0],
  ['NotFound', 1],
])('an error %s in the form of Resource Manager gives %i findings', async (code, count) => {
  const refused = { ...get, status: 403, body: { error: { code, message: 'm' } } };
  const { findings } = await checkTraffic(
    { workers: [[refused]], modelled: new Set() },
    { ...specification, judge: async () => ({ operation: get.operation, faults: ['FAULTY'] }) },
  );
  expect(findings.filter((finding) => finding.includes('FAULTY'))).toHaveLength(count);
});

test('one finding is told once, however often it was seen', async () => {
  const faulty = { ...get, body: { faulty: true } };
  expect(await findingsOf(faulty, faulty)).toHaveLength(1);
});

test('who is not one of our clients may be answered in other forms', async () => {
  expect(await findingsOf({ ...get, userAgent: 'node', body: { faulty: true } })).toEqual([]);
});

test('an entry of unspecified.ts that nothing needs is found', async () => {
  const { findings } = await checkTraffic({ workers: [[get]], modelled: new Set() }, specification);
  expect(findings).toContain('LongRunning_Poll - need not stand in unspecified.ts any more');
});

test('an operation that nobody asked for is found, where there is a specification of it', async () => {
  const modelled = new Set(['VirtualMachines_Get', 'Practice_Break']);
  const { findings } = await checkTraffic({ workers: [[]], modelled }, specification);
  expect(findings).toContain('VirtualMachines_Get - no test asks for it through one of our clients');
  expect(findings.join()).not.toContain('Practice_Break');
  const asked = await checkTraffic({ workers: [[get]], modelled }, specification);
  expect(asked.findings.join()).not.toContain('VirtualMachines_Get');
});
