import { beforeEach, describe, expect, test } from '@jest/globals';
import { subscription } from '../../support/practice.ts';
import { openOperationDesk } from './operation-desk.ts';

let desk: ReturnType<typeof openOperationDesk>;
beforeEach(() => {
  desk = openOperationDesk();
});

const compute = `http://127.0.0.1:1${subscription}/providers/Microsoft.Compute/locations/japaneast`;
const network = `http://127.0.0.1:1${subscription}/providers/Microsoft.Network/locations/japaneast`;

describe('the first answer', () => {
  test.each([
    ['compute-action', `${compute}/operations/`],
    ['compute-delete', `${compute}/operations/`],
    ['disk-put', `${compute}/DiskOperations/`],
    ['disk-action', `${compute}/DiskOperations/`],
    ['disk-delete', `${compute}/DiskOperations/`],
  ] as const)('of %s is 202 with both addresses', (style, place) => {
    const { status, headers } = desk.begin(style);
    expect(status).toBe(202);
    expect(headers?.['azure-asyncoperation']).toMatch(
      new RegExp(`^${place}[0-9a-f-]{36}\\?p=[^&]+&api-version=`),
    );
    expect(headers?.['location']).toMatch(
      new RegExp(`^${place}[0-9a-f-]{36}\\?p=[^&]+&monitor=true&api-version=`),
    );
  });

  test.each([
    ['compute-put', true, 201, compute],
    ['compute-put', false, 200, compute],
    ['network-put', true, 201, network],
    ['network-put', false, 200, network],
  ] as const)('of %s (new: %s) is %i with the resource and one address', (style, created, status, place) => {
    const answer = desk.begin(style, { created, body: { name: 'it' } });
    expect(answer).toMatchObject({ status, body: { name: 'it' } });
    expect(answer.headers?.['azure-asyncoperation']).toMatch(
      new RegExp(`^${place}/operations/[0-9a-f-]{36}\\?`),
    );
    expect(answer.headers?.['location']).toBeUndefined();
  });

  test('of a network action is 202 with null and the place of its result alone', () => {
    const answer = desk.begin('network-action');
    expect(answer).toMatchObject({ status: 202, body: null });
    expect(answer.headers?.['location']).toMatch(new RegExp(`^${network}/operationResults/`));
    expect(answer.headers?.['azure-asyncoperation']).toBeUndefined();
  });

  test('of a network deletion is 202 with both addresses', () => {
    const { status, headers } = desk.begin('network-delete');
    expect(status).toBe(202);
    expect(headers?.['azure-asyncoperation']).toMatch(new RegExp(`^${network}/operations/`));
    expect(headers?.['location']).toMatch(new RegExp(`^${network}/operationResults/`));
  });
});

describe('following an operation of the compute provider', () => {
  test.each([
    'compute-action',
    'compute-put',
    'compute-delete',
    'disk-put',
    'disk-action',
    'disk-delete',
  ] as const)('%s is in progress until its time has come', (style) => {
    const link = desk.begin(style).headers?.['azure-asyncoperation'];
    const under = desk.poll(link, 59).body;
    expect(under).toEqual({
      startTime: '2026-11-21T02:00:00.000Z',
      status: 'InProgress',
      name: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(desk.poll(link, 1).body).toMatchObject({
      status: 'Succeeded',
      startTime: '2026-11-21T02:00:00.000Z',
      endTime: '2026-11-21T02:01:00.000Z',
    });
  });

  test.each(['compute-action', 'disk-action'] as const)('the output of %s is in both places', (style) => {
    const { headers } = desk.begin(style);
    expect(desk.poll(headers?.['location'])).toMatchObject({
      status: 202,
      headers: { location: headers?.['location'] },
    });
    expect(desk.poll(headers?.['azure-asyncoperation'], 60).body).toMatchObject({
      properties: { output: { note: 'done' } },
    });
    expect(desk.poll(headers?.['location'])).toMatchObject({ status: 200, body: { note: 'done' } });
  });

  test('an operation without a result ends with an empty 200', () => {
    const { headers } = desk.begin('compute-action', { effect: { name: 'silent', input: {} } });
    expect(desk.poll(headers?.['location'], 60)).toEqual({ status: 200 });
    expect(desk.poll(headers?.['azure-asyncoperation']).body).not.toHaveProperty('properties');
  });
});

describe('following an operation of the network provider', () => {
  test('a result comes when it is there, and says where to ask until then', () => {
    const link = desk.begin('network-action').headers?.['location'];
    expect(desk.poll(link, 59)).toEqual({ status: 202, headers: { location: link }, body: null });
    expect(desk.poll(link, 1)).toEqual({ status: 200, body: { note: 'done' } });
  });

  test.each(['network-put', 'network-delete'] as const)('%s tells its status and nothing else', (style) => {
    const link = desk.begin(style).headers?.['azure-asyncoperation'];
    expect(desk.poll(link).body).toEqual({ status: 'InProgress' });
    expect(desk.poll(link, 60).body).toEqual({ status: 'Succeeded' });
  });

  test('a deletion ends with 204', () => {
    expect(desk.poll(desk.begin('network-delete').headers?.['location'], 60).status).toBe(204);
  });
});

describe('an operation that fails', () => {
  const failing = { effect: { name: 'noted', input: { note: 'fail' } } };
  const error = { code: 'TestFailure', message: 'It was told to fail.' };

  test('of compute says why, in both places', () => {
    const { headers } = desk.begin('compute-action', failing);
    expect(desk.poll(headers?.['azure-asyncoperation'], 60).body).toMatchObject({ status: 'Failed', error });
    expect(() => desk.poll(headers?.['location'])).toThrow(
      expect.objectContaining({ status: 409, code: error.code }),
    );
  });

  test('of network says why, in both places', () => {
    const { headers } = desk.begin('network-delete', failing);
    expect(desk.poll(headers?.['azure-asyncoperation'], 60).body).toEqual({ status: 'Failed', error });
    expect(() => desk.poll(headers?.['location'])).toThrow(
      expect.objectContaining({ status: 400, code: error.code }),
    );
  });

  test('leaves nothing half done', () => {
    const { headers } = desk.begin('compute-action', {
      ...failing,
      otherwise: { name: 'undone', input: {} },
    });
    expect(desk.world().principals).not.toEqual([]);
    desk.poll(headers?.['azure-asyncoperation'], 60);
    expect(desk.world().principals).toEqual([]);
  });

  test('stands in the Activity Log', () => {
    desk.poll(desk.begin('compute-action', failing).headers?.['azure-asyncoperation'], 60);
    expect(desk.world().activity.at(-1)).toMatchObject({
      status: 'Failed',
      operationName: 'Test/begin/action',
      properties: { statusCode: 'TestFailure' },
      eventTimestamp: '2026-11-21T02:01:00.000Z',
    });
  });
});

describe('an operation that something was done to', () => {
  test.each([
    ['compute-action', 'InternalExecutionError'],
    ['network-put', 'InternalServerError'],
  ] as const)('%s fails at its end, and its effect never happens', (style, code) => {
    const link = desk.begin(style, {
      effect: { name: 'undone', input: {} },
    }).headers?.['azure-asyncoperation'];
    Object.assign(desk.operation() ?? {}, { fault: 'operation-fails' });
    expect(desk.poll(link, 59).body).toMatchObject({ status: 'InProgress' });
    expect(desk.poll(link, 1).body).toMatchObject({ status: 'Failed', error: { code } });
    expect(desk.world().principals).not.toEqual([]);
  });

  test('hangs for ever', () => {
    const link = desk.begin('compute-action').headers?.['azure-asyncoperation'];
    delete desk.operation()?.endsAt;
    expect(desk.poll(link, 30 * 24 * 3600).body).toMatchObject({ status: 'InProgress' });
  });

  test('is lost', () => {
    const link = desk.begin('compute-action').headers?.['azure-asyncoperation'];
    Object.assign(desk.operation() ?? {}, { fault: 'operation-lost' });
    expect(() => desk.poll(link, 60)).toThrow(expect.objectContaining({ status: 404, code: 'NotFound' }));
    expect(desk.operation()?.status).toBe('Succeeded');
  });
});

describe('time and restarts', () => {
  test('an operation is known for a day after its end', () => {
    const link = desk.begin('compute-action').headers?.['azure-asyncoperation'];
    desk.poll(link, 60);
    expect(desk.poll(link, 24 * 3600).body).toMatchObject({ status: 'Succeeded' });
    expect(() => desk.poll(link, 1)).toThrow(expect.objectContaining({ status: 404 }));
  });

  test('a restart in the middle changes nothing', () => {
    const { headers } = desk.begin('compute-action');
    desk.poll(headers?.['azure-asyncoperation'], 30);
    desk.restart();
    expect(desk.poll(headers?.['azure-asyncoperation']).body).toMatchObject({ status: 'InProgress' });
    desk.restart();
    expect(desk.poll(headers?.['location'], 30)).toMatchObject({ status: 200, body: { note: 'done' } });
  });

  test('what ended while nobody asked has ended at its own time', () => {
    const link = desk.begin('compute-action').headers?.['azure-asyncoperation'];
    expect(desk.poll(link, 3600).body).toMatchObject({ endTime: '2026-11-21T02:01:00.000Z' });
  });

  test('at pace 0 everything is done at the next request', () => {
    desk.world().pace = 0;
    expect(desk.poll(desk.begin('compute-action').headers?.['azure-asyncoperation']).body).toMatchObject({
      status: 'Succeeded',
    });
  });

  test('another subscription does not know it', () => {
    const link = desk.begin('compute-action').headers?.['azure-asyncoperation'] ?? '';
    const elsewhere = link.replace(subscription, '/subscriptions/99999999-9999-4999-8999-999999999999');
    expect(() => desk.poll(elsewhere)).toThrow(expect.objectContaining({ status: 404 }));
  });
});
