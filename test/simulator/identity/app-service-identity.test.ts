import { ManagedIdentityCredential } from '@azure/identity';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { practiceIdentityHeader } from '../../../simulator/identity/sign-in.ts';
import type { TestPractice } from '../../support/practice.ts';
import {
  arm,
  assigned,
  get,
  off,
  oidOf,
  own,
  resourceId,
  setEnvironment,
  startIdentityPractice,
} from './identity-practice.ts';

let practice: TestPractice;
let restore: () => void;

beforeAll(async () => {
  practice = await startIdentityPractice();
  restore = setEnvironment({
    IDENTITY_ENDPOINT: `${practice.url}/msi/token`,
    IDENTITY_HEADER: practiceIdentityHeader,
  });
});
afterAll(() => {
  restore();
  return practice.close();
});

test.each([
  [{}, own.id],
  [{ clientId: assigned.appId }, assigned.id],
  [{ objectId: assigned.id }, assigned.id],
  [{ resourceId }, assigned.id],
])('the real ManagedIdentityCredential gets a token for %j', async (which, id) => {
  const credential = new ManagedIdentityCredential({ ...which, retryOptions: { maxRetries: 0 } });
  expect(oidOf(await credential.getToken(`${arm}/.default`))).toBe(id);
});

test('the real ManagedIdentityCredential gets none for an identity that does not exist', async () => {
  const credential = new ManagedIdentityCredential({ clientId: 'nobody', retryOptions: { maxRetries: 0 } });
  await expect(credential.getToken(`${arm}/.default`)).rejects.toThrow('No User Assigned');
});

const header = { 'x-identity-header': practiceIdentityHeader };
const path = `/msi/token?api-version=2019-08-01&resource=${arm}`;

test('the endpoint answers as it does in Azure', async () => {
  expect(await get(`${practice.url}${path}`, header)).toEqual({
    status: 200,
    body: {
      access_token: expect.any(String),
      client_id: own.appId,
      expires_on: String(Math.floor(practice.time.clock.time / 1000) + 3599),
      resource: arm,
      token_type: 'Bearer',
    },
  });
});

test.each([
  ['no header', path, {}, 401],
  ['a wrong header', path, { 'x-identity-header': 'guess' }, 401],
  ['an unknown identity', `${path}&client_id=nobody`, header, 400],
  ['a disabled identity', `${path}&principal_id=${off.id}`, header, 400],
  ['no resource', '/msi/token?api-version=2019-08-01', header, 400],
  ['an unknown resource', '/msi/token?resource=https://example.com', header, 400],
])('the endpoint refuses %s', async (_name, at, headers, statusCode) => {
  expect(await get(`${practice.url}${at}`, headers)).toMatchObject({
    status: statusCode,
    body: { statusCode, message: expect.any(String) },
  });
});
