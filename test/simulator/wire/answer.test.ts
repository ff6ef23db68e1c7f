import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
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

  test('an unknown operation is not found', async () => {
    expect(await practice.send('GET', `${poll}?api-version=2026-03-01`)).toMatchObject({
      status: 404,
      body: { error: { code: 'NotFound' } },
    });
  });
});
