import { createHttpHeaders, createPipelineRequest, type HttpClient } from '@azure/core-rest-pipeline';
import { describe, expect, test } from '@jest/globals';
import { runningCall } from '../../../azure/trace.ts';
import { latency } from '../../../bench/diagnosis/latency.ts';
import { virtualTime } from '../../../bench/diagnosis/virtual-time.ts';

const atOnce: HttpClient = {
  sendRequest: async (request) => ({ request, status: 200, headers: createHttpHeaders() }),
};

const as = <T>(operation: string, work: () => T): T =>
  runningCall.run({ operation, attempts: 0, sent: false, waiting: false }, work);

const { client, measure } = virtualTime(atOnce);
const ask = (operation: string) =>
  as(operation, () => client.sendRequest(createPipelineRequest({ url: 'https://127.0.0.1/' })));
const [a, b, c] = ['VirtualMachines_Get', 'NetworkInterfaces_Get', 'Resources'].map((operation) =>
  as(operation, latency),
) as [number, number, number];

describe('without any time of our own', () => {
  test('the operations differ', () => {
    expect(new Set([a, b, c]).size).toBe(3);
  });

  test.each([
    ['one after another is the sum', () => ask('VirtualMachines_Get').then(() => ask('Resources')), a + c],
    [
      'side by side is the longest',
      () => Promise.all([ask('VirtualMachines_Get'), ask('NetworkInterfaces_Get'), ask('Resources')]),
      Math.max(a, b, c),
    ],
    [
      'two chains side by side is the longer chain',
      () =>
        Promise.all([
          ask('VirtualMachines_Get').then(() => ask('NetworkInterfaces_Get')),
          ask('Resources').then(() => ask('Resources')),
        ]),
      Math.max(a + b, c + c),
    ],
  ])('%s', async (_, work, milliseconds) => {
    expect(await measure(work)).toBe(milliseconds);
  });
});
