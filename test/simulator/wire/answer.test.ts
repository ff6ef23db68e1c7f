import { get } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { addGroup } from '../../../simulator/world/build.ts';
import {
  owner,
  startTestPractice,
  subscription,
  type TestPractice,
  testMoment,
  testWorld,
} from '../../support/practice.ts';

describe('the gates before every operation', () => {
  let practice: TestPractice;
  beforeAll(async () => {
    const time = testMoment();
    practice = await startTestPractice(testWorld(time), time);
  });
  afterAll(() => practice.close());

  const poll = `${subscription}/providers/Microsoft.Compute/locations/japaneast/operations/77777777-7777-4777-8777-777777777777`;

  test('a request without a token is told to sign in', async () => {
    const answer = await fetch(`${practice.url}${poll}?api-version=2026-03-01`);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toContain('Bearer authorization_uri=');
  });

  test('a request without an api-version is refused', async () => {
    expect(await practice.send('GET', poll)).toMatchObject({
      status: 400,
      body: { error: { code: 'MissingApiVersionParameter' } },
    });
  });

  test('an unknown subscription is not found', async () => {
    const elsewhere = poll.replace('22222222-2222-4222-8222', '99999999-9999-4999-8999');
    expect(await practice.send('GET', `${elsewhere}?api-version=2026-03-01`)).toMatchObject({
      status: 404,
      body: { error: { code: 'SubscriptionNotFound' } },
    });
  });

  test.each(['77777777-7777-4777-8777-777777777777', '__proto__', 'constructor'])(
    'an unknown operation %s is not found',
    async (id) => {
      const unknown = poll.replace('77777777-7777-4777-8777-777777777777', id);
      expect(await practice.send('GET', `${unknown}?api-version=2026-03-01`)).toMatchObject({
        status: 404,
        body: { error: { code: 'NotFound' } },
      });
    },
  );

  test.each(['127.0.0.1:99999', 'azure.example'])('the host %s is refused', async (host) => {
    const { port } = new URL(practice.url);
    const status = await new Promise((resolve, reject) => {
      get({ port, host: '127.0.0.1', path: '/practice/world', headers: { host } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).on('error', reject);
    });
    expect(status).toBe(400);
  });

  test('the api-version may be spelled in any case', async () => {
    expect(await practice.send('GET', `${subscription}/resourceGroups?Api-Version=2021-04-01`)).toMatchObject(
      {
        status: 200,
      },
    );
  });
});

describe('what is refused', () => {
  let practice: TestPractice;
  let group: string;
  beforeEach(async () => {
    const time = testMoment();
    const world = testWorld(time);
    group = addGroup(world, { subscription, name: 'rg', location: 'japaneast' }, time.moment()).group;
    world.principals.push({ ...owner, id: nobody, appId: nobody, displayName: 'nobody' });
    practice = await startTestPractice(world, time);
  });
  afterEach(() => practice.close());

  const nobody = '55555555-5555-4555-8555-555555555555';
  const version = '?api-version=2025-05-01';
  const put = (name: string, as = owner.id, body: unknown = {}) =>
    practice.send('PUT', `${group}/providers/Microsoft.Network/applicationSecurityGroups/${name}${version}`, {
      as,
      body,
    });
  const noted = () =>
    practice.world.activity.map(({ status, properties }) => [status, properties['statusCode']]);

  test('leaves a trace when nobody allowed it', async () => {
    expect((await put('asg', nobody)).status).toBe(403);
    expect(noted()).toEqual([['Failed', 'AuthorizationFailed']]);
  });

  test('leaves a trace when a lock stopped it', async () => {
    const lock = `${group}/providers/Microsoft.Authorization/locks/still?api-version=2016-09-01`;
    await practice.send('PUT', lock, { body: { properties: { level: 'ReadOnly' } } });
    expect((await put('asg')).status).toBe(409);
    expect(noted().at(-1)).toEqual(['Failed', 'ScopeLocked']);
  });

  test('says what is left, unless it was not found', async () => {
    const left = (headers: Headers) => headers.get('x-ms-ratelimit-remaining-subscription-writes');
    const { status, headers } = await put('asg', owner.id, { location: 5 });
    expect({ status, left: left(headers) }).toEqual({ status: 400, left: '199' });
    const gone = await practice.send(
      'GET',
      `${group}/providers/Microsoft.Network/applicationSecurityGroups/asg${version}`,
    );
    expect(gone.status).toBe(404);
    expect(gone.headers.get('x-ms-ratelimit-remaining-subscription-reads')).toBeNull();
  });
});
