import { ManagedIdentityCredential } from '@azure/identity';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestPractice } from '../../support/practice.ts';
import {
  arm,
  assigned,
  get,
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
  restore = setEnvironment({ AZURE_POD_IDENTITY_AUTHORITY_HOST: practice.url });
});
afterAll(() => {
  restore();
  return practice.close();
});

test.each([
  [{}, own.id],
  [{ clientId: assigned.appId }, assigned.id],
  [{ resourceId }, assigned.id],
])('the real ManagedIdentityCredential gets a token for %j', async (which, id) => {
  const credential = new ManagedIdentityCredential({ ...which, retryOptions: { maxRetries: 0 } });
  expect(oidOf(await credential.getToken(`${arm}/.default`))).toBe(id);
});

const header = { metadata: 'true' };
const path = `/metadata/identity/oauth2/token?api-version=2018-02-01&resource=${arm}`;

test('the endpoint answers as it does in Azure', async () => {
  const now = Math.floor(practice.time.clock.time / 1000);
  expect(await get(`${practice.url}${path}`, header)).toEqual({
    status: 200,
    body: {
      access_token: expect.any(String),
      client_id: own.appId,
      expires_in: '3599',
      ext_expires_in: '3599',
      expires_on: String(now + 3599),
      not_before: String(now),
      resource: arm,
      token_type: 'Bearer',
    },
  });
});

test.each([
  ['no header', path, {}, 'Required metadata header not specified'],
  ['an unknown identity', `${path}&client_id=nobody`, header, 'Identity not found'],
  ['no resource', '/metadata/identity/oauth2/token', header, "Required query variable 'resource' is missing"],
])('the endpoint refuses %s', async (_name, at, headers, text) => {
  expect(await get(`${practice.url}${at}`, headers)).toEqual({
    status: 400,
    body: { error: 'invalid_request', error_description: text },
  });
});

test('the endpoint asks which of several identities is meant', async () => {
  const { principals } = practice.world;
  principals.push({ ...own, id: '77777777-7777-4777-8777-777777777777' });
  try {
    expect(await get(`${practice.url}${path}`, header)).toMatchObject({
      status: 400,
      body: { error_description: expect.stringContaining('Multiple user assigned identities exist') },
    });
  } finally {
    principals.pop();
  }
});
