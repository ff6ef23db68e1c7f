import {
  createHttpHeaders,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import { describe, expect, test } from '@jest/globals';
import { openAzure } from '../../azure/azure.ts';
import { changePower } from '../../azure/change/power.ts';
import { readVirtualMachine } from '../../azure/read/virtual-machine.ts';
import { idOf } from '../support/azure.ts';
import { manualClock } from '../support/manual-clock.ts';
import { subscription } from '../support/practice.ts';

const vm = idOf(`${subscription}/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/web-01`);

type Given = { status: number; headers?: Record<string, string>; body?: string };

/** The door to an Azure that answers what the test says, in order. */
function door(...answers: Given[]) {
  const asked: PipelineRequest[] = [];
  const httpClient: HttpClient = {
    sendRequest: async (request): Promise<PipelineResponse> => {
      asked.push(request);
      const { status, headers = {}, body = '' } = answers.shift() ?? { status: 500 };
      return { request, status, headers: createHttpHeaders(headers), bodyAsText: body };
    },
  };
  const identity = {
    principal: 'p',
    credential: { getToken: async () => ({ token: 'secret', expiresOnTimestamp: Date.now() + 3_600_000 }) },
  };
  const clock = manualClock();
  const identities = { read: identity, probe: identity, change: identity };
  return {
    azure: openAzure({ identities, clock, trace: () => undefined, httpClient, pollEveryMs: 1 }),
    asked,
    clock,
  };
}

const json = { 'content-type': 'application/json; charset=utf-8' };

describe('what every request goes through', () => {
  test.each([
    ['https://evil.example/operations/1', false],
    ['https://management.azure.com.evil.example/operations/1', false],
    ['https://japaneast.management.azure.com/operations/1', true],
  ])('a token that should follow %s: %s', async (link, follows) => {
    const accepted = { status: 202, headers: { 'azure-asyncoperation': link, location: link } };
    const done = { status: 200, headers: json, body: JSON.stringify({ status: 'Succeeded' }) };
    const { azure, asked } = door(accepted, done, { status: 200 });
    const restarted = await changePower(azure, vm, 'restart');
    expect(asked.some(({ url }) => url.startsWith(link))).toBe(follows);
    expect(restarted).toMatchObject(follows ? { ok: true } : { failure: { reason: 'outcome-unknown' } });
  });

  test('a change says under which id it is to be found, and tells once where Azure says how it goes', async () => {
    const link = 'https://management.azure.com/operations/1';
    const accepted = { status: 202, headers: { 'azure-asyncoperation': link, location: link } };
    const poll = (status: string) => ({ status: 200, headers: json, body: JSON.stringify({ status }) });
    const { azure, asked } = door(accepted, poll('InProgress'), poll('Succeeded'), { status: 200 });
    const told: [string, number][] = [];
    await changePower(azure, vm, 'restart', {
      correlationId: '01234567-89ab-8def-8123-456789abcdef',
      accepted: async (operation) => {
        told.push([operation, asked.length]);
      },
    });
    expect(told).toEqual([[link, 1]]);
    expect(asked.map(({ headers }) => headers.get('x-ms-correlation-request-id'))).toEqual(
      asked.map(() => '01234567-89ab-8def-8123-456789abcdef'),
    );
  });

  test('what Azure refused was not taken on', async () => {
    const link = 'https://management.azure.com/operations/1';
    const { azure } = door({ status: 409, headers: { 'azure-asyncoperation': link } });
    const told: string[] = [];
    const accepted = async (operation: string) => {
      told.push(operation);
    };
    expect((await changePower(azure, vm, 'restart', { accepted })).ok).toBe(false);
    expect(told).toEqual([]);
  });

  test('a page that says 200 is not an answer of Azure', async () => {
    const page = { status: 200, headers: { 'content-type': 'text/html' }, body: '<title>Sign in</title>' };
    expect(await readVirtualMachine(door(page).azure, vm)).toMatchObject({
      failure: { reason: 'malformed' },
    });
    expect(await changePower(door(page).azure, vm, 'restart')).toMatchObject({
      failure: { reason: 'outcome-unknown' },
    });
  });

  test.each([
    ['7', 7_000],
    ['Sat, 21 Nov 2026 02:00:09 GMT', 9_000],
    ['soon', undefined],
  ])('Retry-After: %s', async (value, milliseconds) => {
    const body = JSON.stringify({ error: { code: 'TooManyRequests', message: '' } });
    const { azure } = door({ status: 429, headers: { ...json, 'retry-after': value }, body });
    const throttled = await changePower(azure, vm, 'restart');
    expect(throttled).toMatchObject({ failure: { reason: 'throttled' } });
    expect(!throttled.ok && throttled.failure.retryAfterMs).toBe(milliseconds);
  });
});
