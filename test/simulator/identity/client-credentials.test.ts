import { ClientSecretCredential } from '@azure/identity';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { loopbackHttpClient } from '../../../azure/loopback.ts';
import type { Application } from '../../../simulator/world/access.ts';
import {
  owner,
  startTestPractice,
  subscription,
  type TestPractice,
  tenantId,
  testMoment,
  testWorld,
} from '../../support/practice.ts';

const off: Application = {
  ...owner,
  id: '55555555-5555-4555-8555-555555555555',
  appId: '66666666-6666-4666-8666-666666666666',
  accountEnabled: false,
};

let practice: TestPractice;

beforeAll(async () => {
  const time = testMoment(Date.now());
  const world = testWorld(time);
  world.principals.push(off);
  practice = await startTestPractice(world, time);
});
afterAll(() => practice.close());

const arm = 'https://management.azure.com';
const form = {
  grant_type: 'client_credentials',
  client_id: owner.appId,
  client_secret: 'practice-secret',
  scope: `${arm}/.default`,
  resource: arm,
};

async function post(path: string, fields: Partial<Record<keyof typeof form, string>>) {
  const answer = await fetch(`${practice.url}${path}`, { method: 'POST', body: new URLSearchParams(fields) });
  const body: unknown = await answer.json();
  return { status: answer.status, body };
}

const credential = (secret: string, tenant = tenantId) =>
  new ClientSecretCredential(tenant, owner.appId, secret, {
    authorityHost: practice.url.replace('http:', 'https:'),
    disableInstanceDiscovery: true,
    httpClient: loopbackHttpClient(),
    retryOptions: { maxRetries: 0 },
  });

describe('the real ClientSecretCredential', () => {
  test('gets a token that Resource Manager takes and the published keys verify', async () => {
    const { token } = await credential('practice-secret').getToken(`${arm}/.default`);
    const path = `${subscription}/providers/Microsoft.Authorization/locks?api-version=2020-05-01`;
    const answer = await fetch(`${practice.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(200);
    const keySet = createRemoteJWKSet(new URL(`${practice.url}/${tenantId}/discovery/v2.0/keys`));
    const { payload } = await jwtVerify(token, keySet);
    expect(payload).toMatchObject({
      aud: arm,
      iss: `https://sts.windows.net/${tenantId}/`,
      oid: owner.id,
      appid: owner.appId,
      tid: tenantId,
    });
  });

  test('gets a token for Graph, which Resource Manager does not take', async () => {
    const { token } = await credential('practice-secret').getToken('https://graph.microsoft.com/.default');
    const path = `${subscription}/providers/Microsoft.Authorization/locks?api-version=2020-05-01`;
    const answer = await fetch(`${practice.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(401);
  });

  test('gets a token for the address that the clients were given', async () => {
    const scope = `${practice.url.replace('http:', 'https:')}/.default`;
    const { token } = await credential('practice-secret').getToken(scope);
    for (const path of [
      `${subscription}/providers/Microsoft.Authorization/locks?api-version=2020-05-01`,
      `/v1.0/servicePrincipals/${owner.id}`,
    ]) {
      const answer = await fetch(`${practice.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
      expect(answer.status).toBe(200);
    }
  });

  test('is told of a wrong secret', async () => {
    await expect(credential('guess').getToken(`${arm}/.default`)).rejects.toThrow('AADSTS7000215');
  });

  test('is told of a wrong tenant', async () => {
    const elsewhere = credential('practice-secret', '99999999-9999-4999-8999-999999999999');
    await expect(elsewhere.getToken(`${arm}/.default`)).rejects.toThrow();
  });
});

describe('token endpoints', () => {
  const v2 = `/${tenantId}/oauth2/v2.0/token`;
  const v1 = `/${tenantId}/oauth2/token`;

  test('answer as the newer does', async () => {
    expect(await post(v2, form)).toMatchObject({
      status: 200,
      body: {
        token_type: 'Bearer',
        expires_in: 3599,
        ext_expires_in: 3599,
        access_token: expect.any(String),
      },
    });
  });

  test('answer as the older does', async () => {
    const now = Math.floor(practice.time.clock.time / 1000);
    expect(await post(v1, form)).toMatchObject({
      status: 200,
      body: { token_type: 'Bearer', expires_in: '3599', expires_on: String(now + 3599), resource: arm },
    });
  });

  test('answer at the address that tools take for AD FS', async () => {
    expect(await post('/adfs/oauth2/token', form)).toMatchObject({ status: 200 });
  });

  test.each([
    ['no grant', { grant_type: '' }, 400, 'invalid_request', 900144],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type', 70003],
    ['no client', { client_id: '' }, 400, 'invalid_request', 900144],
    ['an unknown client', { client_id: 'somebody' }, 400, 'unauthorized_client', 700016],
    ['no secret', { client_secret: '' }, 401, 'invalid_client', 7000216],
    ['a wrong secret', { client_secret: 'guess' }, 401, 'invalid_client', 7000215],
    ['a disabled client', { client_id: off.appId }, 400, 'unauthorized_client', 7000112],
    ['no scope', { scope: '' }, 400, 'invalid_request', 900144],
    ['a scope of one right', { scope: `${arm}/user_impersonation` }, 400, 'invalid_scope', 1002012],
    ['two scopes', { scope: `${arm}/.default ${arm}/.default` }, 400, 'invalid_scope', 1002012],
    ['a scope of nobody', { scope: 'https://example.com/.default' }, 400, 'invalid_resource', 500011],
  ])('refuse %s', async (_name, change, status, error, number) => {
    expect(await post(v2, { ...form, ...change })).toMatchObject({
      status,
      body: {
        error,
        error_codes: [number],
        error_description: expect.stringMatching(
          new RegExp(`^AADSTS${number}: .* Trace ID: .* Correlation ID: `),
        ),
      },
    });
  });

  test('the older one refuses to go without a resource', async () => {
    expect(await post(v1, { ...form, resource: '' })).toMatchObject({
      status: 400,
      body: { error: 'invalid_request' },
    });
  });

  test('another tenant is unknown', async () => {
    expect(await post('/contoso.example/oauth2/v2.0/token', form)).toMatchObject({
      status: 400,
      body: { error: 'invalid_tenant', error_codes: [90002] },
    });
  });
});

describe('OpenID documents', () => {
  const read = async (path: string): Promise<unknown> => (await fetch(`${practice.url}${path}`)).json();

  test.each([
    [`/${tenantId}/v2.0`, `/${tenantId}/oauth2/v2.0/token`],
    ['/common/v2.0', `/${tenantId}/oauth2/v2.0/token`],
    [`/${tenantId}`, `/${tenantId}/oauth2/token`],
    ['/adfs', '/adfs/oauth2/token'],
  ])('of %s', async (path, token) => {
    const base = practice.url.replace('http:', 'https:');
    expect(await read(`${path}/.well-known/openid-configuration`)).toMatchObject({
      token_endpoint: `${base}${token}`,
      issuer: expect.stringContaining(tenantId),
      jwks_uri: expect.stringContaining('/discovery/'),
    });
  });

  test('of an unknown tenant', async () => {
    expect(await read('/elsewhere/v2.0/.well-known/openid-configuration')).toMatchObject({
      error: 'invalid_tenant',
    });
  });

  test('of instances name this host', async () => {
    const host = practice.url.replace('http://', '');
    expect(await read('/common/discovery/instance?api-version=1.1')).toMatchObject({
      metadata: [{ preferred_network: host, aliases: [host] }],
    });
  });
});
