import { ComputeManagementClient } from '@azure/arm-compute';
import { RestError } from '@azure/core-rest-pipeline';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { loopbackHttpClient } from '../../../azure/loopback.ts';
import { issueToken, newTokenKeys, type TokenKeys } from '../../../simulator/identity/tokens.ts';
import { startPracticeAzure } from '../../../simulator/practice-azure.ts';
import { addGroup, addVirtualMachine } from '../../../simulator/world/build.ts';
import type { Fault } from '../../../simulator/world/fault.ts';
import { keyOf, type World } from '../../../simulator/world/world.ts';
import {
  owner,
  subscription,
  subscriptionId,
  type TestMoment,
  testMoment,
  testWorld,
} from '../../support/practice.ts';

const soon = { updateIntervalInMs: 1 };
const machineKey = keyOf(
  `${subscription}/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/web-01`,
);

let keys: TokenKeys;
let time: TestMoment;
let world: World;
let url: string;
let seen: string[];
let close: () => Promise<void>;

beforeEach(async () => {
  keys ??= await newTokenKeys();
  time = testMoment();
  world = testWorld(time);
  const place = addGroup(world, { subscription, name: 'rg', location: 'japaneast' }, time.moment());
  addVirtualMachine(place, 'web-01', { networkInterfaces: [] });
  seen = [];
  const practice = await startPracticeAzure({
    world,
    clock: time.clock,
    newId: time.newId,
    keys,
    port: 0,
    after: ({ operation, answer }) => seen.push(`${operation} ${answer.status}`),
  });
  url = practice.url;
  close = practice.close;
});
afterEach(() => close());

/** The real client; what it does after a failure it does at once. */
function client(maxRetries = 3): ComputeManagementClient {
  const credential = {
    getToken: async () => ({
      token: await issueToken(keys, world, owner, 'https://management.azure.com', time.clock.now()),
      expiresOnTimestamp: Date.now() + 3_600_000,
    }),
  };
  return new ComputeManagementClient(credential, subscriptionId, {
    endpoint: url.replace('http:', 'https:'),
    httpClient: loopbackHttpClient(),
    retryOptions: { maxRetries, retryDelayInMs: 1, maxRetryDelayInMs: 1 },
  });
}

const plan = (fault: Omit<Fault, 'id'>) =>
  world.faults.push({ id: `fault-${world.faults.length}`, ...fault });

const get = { operation: 'VirtualMachines_Get' };
const restart = { operation: 'VirtualMachines_Restart' };

describe('a fault of the wire', () => {
  test.each(['throttle', 'server-error', 'reset'] as const)(
    '%s: the client tries again, and it is over',
    async (kind) => {
      plan({ kind, match: get, times: 2, seconds: 0 });
      const vm = await client().virtualMachines.get('rg', 'web-01');
      expect(vm.name).toBe('web-01');
      expect(world.faults).toEqual([]);
    },
  );

  test('throttled without a time to wait, the client does not try again', async () => {
    plan({ kind: 'throttle-without-retry-after', match: get });
    await expect(client().virtualMachines.get('rg', 'web-01')).rejects.toMatchObject({
      statusCode: 429,
      code: 'TooManyRequests',
    });
    expect(seen).toEqual(['VirtualMachines_Get 429']);
    expect(world.faults).toHaveLength(1);
  });

  test('throttled, the client is told how long to wait', async () => {
    plan({ kind: 'throttle', match: get, seconds: 17 });
    const error: unknown = await client(0)
      .virtualMachines.get('rg', 'web-01')
      .catch((caught: unknown) => caught);
    if (!(error instanceof RestError)) throw error;
    expect(error.statusCode).toBe(429);
    expect(error.response?.headers.get('retry-after')).toBe('17');
    expect(error.response?.headers.get('x-ms-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('an error of the server is one of Azure', async () => {
    plan({ kind: 'server-error', match: get });
    await expect(client(0).virtualMachines.get('rg', 'web-01')).rejects.toMatchObject({
      statusCode: 500,
      code: 'InternalServerError',
    });
  });

  test('a connection that breaks does nothing in the world', async () => {
    plan({ kind: 'reset', match: restart });
    await expect(client(0).virtualMachines.restart('rg', 'web-01', soon)).rejects.toMatchObject({
      code: 'ECONNRESET',
    });
    expect(world.operations).toEqual({});
    expect(world.activity).toEqual([]);
  });

  test('a slow answer comes all the same, and a client that gives up has no answer', async () => {
    plan({ kind: 'slow', match: get, times: 1, seconds: 0.02 });
    expect((await client().virtualMachines.get('rg', 'web-01')).name).toBe('web-01');
    plan({ kind: 'slow', match: get, times: 1, seconds: 60 });
    const abortSignal = AbortSignal.timeout(20);
    await expect(client().virtualMachines.get('rg', 'web-01', { abortSignal })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  test.each([
    [{ method: 'POST' }],
    [{ path: '/virtualMachines/web-02' }],
    [{ operation: 'VirtualMachines_List' }],
    [{ ...get, method: 'PUT' }],
  ])('%j does not hit a GET of web-01', async (match) => {
    plan({ kind: 'server-error', match });
    expect((await client(0).virtualMachines.get('rg', 'web-01')).name).toBe('web-01');
  });

  test.each([[{ method: 'get' }], [{ path: '/VIRTUALMACHINES/web-0' }], [{}]])('%j does', async (match) => {
    plan({ kind: 'server-error', match });
    await expect(client(0).virtualMachines.get('rg', 'web-01')).rejects.toMatchObject({ statusCode: 500 });
  });

  test('polls are hit by their own name only', async () => {
    plan({ kind: 'server-error', match: { method: 'GET' } });
    await client(0).virtualMachines.restart('rg', 'web-01', soon);
    plan({ kind: 'server-error', match: { operation: 'LongRunning_Poll' } });
    await expect(client(0).virtualMachines.restart('rg', 'web-01', soon)).rejects.toMatchObject({
      statusCode: 500,
    });
  });
});

describe('a fault of a long-running operation', () => {
  test('it fails at its end, and nothing has happened', async () => {
    plan({ kind: 'operation-fails', match: { operation: 'VirtualMachines_Deallocate' } });
    await expect(client().virtualMachines.deallocate('rg', 'web-01', soon)).rejects.toThrow(
      'The long-running operation has failed. InternalExecutionError',
    );
    expect(world.machines[machineKey]?.power).toBe('running');
  });

  test('it hangs: it never ends, however long one waits', async () => {
    plan({ kind: 'operation-hangs', match: restart });
    const poller = client().virtualMachines.restart('rg', 'web-01', soon);
    await poller.submitted();
    time.clock.time += 30 * 60_000;
    await poller.poll();
    await poller.poll();
    expect(poller.isDone).toBe(false);
  });

  test('its polls know nothing of it, and it happens all the same', async () => {
    plan({ kind: 'operation-lost', match: { operation: 'VirtualMachines_Deallocate' } });
    await expect(client().virtualMachines.deallocate('rg', 'web-01', soon)).rejects.toMatchObject({
      statusCode: 404,
    });
    expect(world.machines[machineKey]?.power).toBe('deallocated');
  });

  test('the end of its output is lost', async () => {
    const input = { commandId: 'IPConfig' };
    const output = async () =>
      (await client().virtualMachines.runCommand('rg', 'web-01', input, soon)).value?.[0]?.message ?? '';
    const whole = await output();
    plan({ kind: 'output-truncated', match: { operation: 'VirtualMachines_RunCommand' }, times: 1 });
    const cut = await output();
    expect(cut.length).toBeLessThan(whole.length);
    expect(whole.startsWith(cut)).toBe(true);
    expect(await output()).toBe(whole);
  });

  test('it is kept for a request that begins one', async () => {
    plan({ kind: 'operation-fails', match: { path: '/web-01' }, times: 1 });
    await client().virtualMachines.get('rg', 'web-01');
    await expect(client().virtualMachines.restart('rg', 'nobody', soon)).rejects.toMatchObject({
      statusCode: 404,
    });
    expect(world.faults).toHaveLength(1);
    await expect(client().virtualMachines.restart('rg', 'web-01', soon)).rejects.toThrow(
      'InternalExecutionError',
    );
    expect(world.faults).toEqual([]);
  });
});
