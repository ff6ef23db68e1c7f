import { describe, expect, test } from '@jest/globals';
import type { Call, Operation } from '../../../simulator/wire/operation.ts';
import { Refusal } from '../../../simulator/wire/refusal.ts';
import { type Buckets, charge } from '../../../simulator/wire/throttle.ts';
import { addGroup, addVirtualMachine } from '../../../simulator/world/build.ts';
import { owner, subscription, subscriptionId, testMoment, testWorld } from '../../support/practice.ts';

const group = `${subscription}/resourceGroups/rg`;
const web = `${group}/providers/Microsoft.Compute/virtualMachines/web-01`;

type Asked = {
  readonly method?: Operation['method'];
  readonly charge?: Operation['charge'];
  readonly scope?: string;
  readonly caller?: string;
  readonly params?: Record<string, string>;
};

/** Calls that are charged against the same buckets, at a time that the test moves. */
function budget() {
  const time = testMoment();
  const world = testWorld(time);
  const place = addGroup(world, { subscription, name: 'rg', location: 'japaneast' }, time.moment());
  addVirtualMachine(place, 'web-01', { networkInterfaces: [] });
  addVirtualMachine(place, 'web-02', { networkInterfaces: [] });
  const buckets: Buckets = new Map();
  const ask = (asked: Asked): Record<string, string> => {
    const operation: Operation = {
      id: 'Some_Thing',
      method: asked.method ?? 'GET',
      path: '/',
      action: 'Microsoft.Some/things/read',
      ...(asked.charge === undefined ? {} : { charge: asked.charge }),
      handle: () => ({ status: 200 }),
    };
    const call: Call = {
      world,
      moment: time.moment(),
      operation,
      caller: { id: asked.caller ?? owner.id, name: 'somebody', claims: {} },
      params: asked.params ?? { subscription: subscriptionId },
      query: new URLSearchParams(),
      apiVersion: '2026-03-01',
      headers: {},
      body: undefined,
      scope: asked.scope ?? web,
      url: '/',
      base: 'http://127.0.0.1',
      correlationId: 'c1',
    };
    return charge(buckets, call);
  };
  const refusal = (asked: Asked): Refusal => {
    try {
      ask(asked);
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
    throw new Error('It was not throttled.');
  };
  const spend = (times: number, asked: Asked) => {
    for (let count = 0; count < times; count += 1) ask(asked);
  };
  const wait = (seconds: number) => {
    time.clock.time += seconds * 1000;
  };
  return { ask, spend, refusal, wait };
}

describe('Resource Manager', () => {
  test.each([
    ['GET', 'reads', 250, 3750, 25],
    ['PUT', 'writes', 200, 3000, 10],
    ['POST', 'writes', 200, 3000, 10],
    ['DELETE', 'deletes', 200, 3000, 10],
  ] as const)('%s takes from the %s', (method, kind, most, all, again) => {
    const { ask, spend, refusal, wait } = budget();
    expect(ask({ method })).toEqual({
      [`x-ms-ratelimit-remaining-subscription-${kind}`]: String(most - 1),
      [`x-ms-ratelimit-remaining-subscription-global-${kind}`]: String(all - 1),
    });
    spend(most - 1, { method });
    expect(refusal({ method })).toMatchObject({
      status: 429,
      code: 'SubscriptionRequestsThrottled',
      message: `Number of '${kind.slice(0, -1)}' requests for subscription '${subscriptionId}' actor '${owner.id}' exceeded. Please try again after '1' seconds.`,
      headers: { 'retry-after': '1', [`x-ms-ratelimit-remaining-subscription-${kind}`]: '0' },
    });
    wait(1);
    spend(again, { method });
    expect(refusal({ method }).status).toBe(429);
  });

  test('every caller and every kind has a budget of its own', () => {
    const { ask, spend } = budget();
    spend(250, {});
    expect(ask({ caller: 'another' })).toMatchObject({
      'x-ms-ratelimit-remaining-subscription-reads': '249',
    });
    expect(ask({ method: 'PUT' })).toMatchObject({ 'x-ms-ratelimit-remaining-subscription-writes': '199' });
  });

  test('all callers together have fifteen times as much', () => {
    const { spend, refusal } = budget();
    for (let caller = 0; caller < 15; caller += 1) spend(250, { caller: `caller-${caller}` });
    expect(refusal({ caller: 'late' })).toMatchObject({ code: 'SubscriptionRequestsThrottled' });
  });

  test('a full bucket does not overflow', () => {
    const { ask, wait } = budget();
    wait(1000);
    expect(ask({})).toMatchObject({ 'x-ms-ratelimit-remaining-subscription-reads': '249' });
    wait(1000);
    expect(ask({})).toMatchObject({ 'x-ms-ratelimit-remaining-subscription-reads': '249' });
  });

  test('outside of subscriptions the tenant counts', () => {
    expect(budget().ask({ params: {}, scope: '/' })).toEqual({
      'x-ms-ratelimit-remaining-tenant-reads': '249',
    });
  });
});

describe('the compute provider', () => {
  const place = { subscription: subscriptionId, location: 'japaneast' };
  test.each<[Operation['charge'], Asked, string]>([
    [
      'UpdateVM',
      {},
      'Microsoft.Compute/UpdateVMSubscriptionMaximum;1499,Microsoft.Compute/UpdateVMResource;11',
    ],
    [
      'DeleteVM',
      {},
      'Microsoft.Compute/DeleteVMSubscriptionMaximum;1499,Microsoft.Compute/DeleteVMResource;11',
    ],
    ['PutVM', {}, 'Microsoft.Compute/PutVMSubscriptionMaximum;1499,Microsoft.Compute/PutVMResource;11'],
    [
      'LowCostGet',
      {},
      'Microsoft.Compute/LowCostGetSubscriptionMaximum;23999,Microsoft.Compute/LowCostGetResource;35',
    ],
    ['HighCostGet', { scope: group }, 'Microsoft.Compute/HighCostGetSubscriptionMaximum;899'],
    [
      'GetOperation',
      { params: { ...place, operation: 'o1' } },
      'Microsoft.Compute/GetOperationResource;44,Microsoft.Compute/GetOperationSubscriptionMaximum;14999',
    ],
    [
      'CreateUpdateDisks',
      {},
      'Microsoft.Compute/CreateUpdateDisks3Min;2999,Microsoft.Compute/CreateUpdateDisks30Min;24999',
    ],
    [
      'HighCostSnapshotCreateHydrate',
      {},
      'Microsoft.Compute/HighCostSnapshotCreateHydrate3Min;999,Microsoft.Compute/HighCostSnapshotCreateHydrate30Min;7999',
    ],
  ])('tells of %s what is left, as it was recorded', (group, asked, header) => {
    expect(budget().ask({ ...asked, charge: group })).toMatchObject({
      'x-ms-ratelimit-remaining-resource': header,
      'x-ms-request-charge': '1',
    });
  });

  test('one VM can be changed twelve times, and four times more after a minute', () => {
    const { ask, spend, refusal, wait } = budget();
    const change = { method: 'POST', charge: 'UpdateVM' } as const;
    spend(12, { ...change, scope: `${web}/runCommands/probe` });
    wait(20);
    const refused = refusal({ ...change, scope: web.toUpperCase() });
    expect(refused).toMatchObject({
      status: 429,
      code: 'OperationNotAllowed',
      message:
        'The server rejected the request because too many requests have been received for this subscription.',
      headers: {
        'retry-after': '40',
        'x-ms-request-charge': '1',
        'x-ms-ratelimit-remaining-resource':
          'Microsoft.Compute/UpdateVMSubscriptionMaximum;1487,Microsoft.Compute/UpdateVMResource;0',
      },
      details: [{ code: 'TooManyRequests', target: 'UpdateVMResource' }],
    });
    expect(JSON.parse(refused.details?.[0]?.message ?? '')).toEqual({
      operationGroup: 'UpdateVMResource',
      startTime: '2026-11-21T02:00:00.000Z',
      endTime: '2026-11-21T02:01:00.000Z',
      allowedRequestCount: 12,
      measuredRequestCount: 13,
    });
    expect(ask({ ...change, scope: web.replace('01', '02') })['x-ms-ratelimit-remaining-resource']).toContain(
      'UpdateVMResource;11',
    );
    wait(40);
    spend(4, change);
    expect(refusal(change).code).toBe('OperationNotAllowed');
  });

  test('polling every two seconds is throttled in the third minute', () => {
    const { ask, refusal, wait } = budget();
    const poll = { charge: 'GetOperation', params: { ...place, operation: 'o1' } } as const;
    for (let polls = 0; polls < 75; polls += 1) {
      ask(poll);
      wait(2);
    }
    expect(refusal(poll).details?.[0]?.target).toBe('GetOperationResource');
  });
});

describe('the network provider', () => {
  test.each([
    ['PUT', 1_000],
    ['GET', 10_000],
  ] as const)('%s passes %i times in five minutes, and says nothing of it before', (method, most) => {
    const { ask, refusal, wait } = budget();
    for (let count = 0; count < most; count += 1) {
      const headers = ask({ method, charge: 'Network', caller: `caller-${count % 100}` });
      expect(headers).not.toHaveProperty('x-ms-ratelimit-remaining-resource');
      if (count % 1000 === 999) wait(10);
    }
    const refused = refusal({ method, charge: 'Network', caller: 'caller-late' });
    expect(refused).toMatchObject({ status: 429, code: 'ResourceRequestsThrottled' });
    expect(refused.message).toContain(`exceeded the limit of '${most}' for time interval '00:05:00'`);
    wait(Number(refused.headers['retry-after']));
    expect(() => ask({ method, charge: 'Network' })).not.toThrow();
  });
});

describe('Resource Graph', () => {
  test('a user may ask fifteen times in five seconds', () => {
    const { ask, spend, refusal, wait } = budget();
    const query = { method: 'POST', charge: 'ResourceGraph', params: {} } as const;
    expect(ask(query)).toEqual({
      'x-ms-ratelimit-remaining-tenant-resource-requests': '14',
      'x-ms-user-quota-remaining': '14',
      'x-ms-user-quota-resets-after': '00:00:05',
    });
    spend(14, query);
    wait(3);
    expect(refusal(query)).toMatchObject({
      status: 429,
      code: 'RateLimiting',
      headers: {
        'x-ms-user-quota-remaining': '0',
        'x-ms-user-quota-resets-after': '00:00:02',
        'retry-after': '2',
      },
      details: [{ code: 'RateLimiting' }],
    });
    expect(ask({ ...query, caller: 'another' })).toMatchObject({ 'x-ms-user-quota-remaining': '14' });
    wait(2);
    expect(ask(query)).toMatchObject({ 'x-ms-user-quota-remaining': '14' });
  });
});
