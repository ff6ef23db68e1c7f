import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { settingNames } from '../../bot/config/settings.ts';
import { ConfigError, type ConfigOptions, readConfig } from '../../bot/config.ts';

const id = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;

const production = {
  RDP_BOT_APP_TYPE: 'UserAssignedMSI',
  RDP_BOT_APP_ID: id(1),
  RDP_BOT_TENANTS: `${id(2)}, ${id(3)}`,
  RDP_BOT_POLICY: 'policy.json',
  RDP_BOT_AZURE_READ: `managed-identity ${id(4)}`,
  RDP_BOT_AZURE_PROBE: `workload-identity ${id(2)} ${id(5)}`,
  RDP_BOT_AZURE_CHANGE: `managed-identity ${id(6)}`,
};

/** The settings that are refused. */
function refused(env: Readonly<Record<string, string>>, options: ConfigOptions = {}): string[] {
  try {
    readConfig(env, options);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ setting }) => setting);
  }
}

describe('nothing configured', () => {
  test('is practice, on this machine alone', () => {
    expect(readConfig({})).toEqual({
      mode: 'practice',
      host: '127.0.0.1',
      port: 3978,
      dataFolder: '.data',
      store: { folder: '.data/store' },
      logLevel: 'info',
    });
  });

  test.each<[string, Readonly<Record<string, string>>, string[]]>([
    ['all addresses', { RDP_BOT_HOST: '0.0.0.0' }, ['RDP_BOT_HOST']],
    ['the address of a network', { RDP_BOT_HOST: '10.0.0.4' }, ['RDP_BOT_HOST']],
    ['loopback of IPv6', { RDP_BOT_HOST: '::1' }, []],
    ['a database elsewhere', { DATABASE_URL: 'postgres://db.example.com/x' }, ['DATABASE_URL']],
    ['a database here', { DATABASE_URL: 'postgres://u:p@127.0.0.1/x' }, []],
    ['another kind of database', { DATABASE_URL: 'mysql://127.0.0.1/x' }, ['DATABASE_URL']],
    ['no address', { DATABASE_URL: 'db' }, ['DATABASE_URL']],
  ])('%s', (_, env, settings) => expect(refused(env)).toEqual(settings));

  test('but the command line can ask for production, and is told all that is missing', () => {
    expect(refused({}, { practice: false })).toEqual([
      'RDP_BOT_APP_ID',
      'RDP_BOT_APP_TYPE',
      'RDP_BOT_TENANTS',
      'RDP_BOT_POLICY',
      'RDP_BOT_AZURE_READ',
      'RDP_BOT_AZURE_PROBE',
      'RDP_BOT_AZURE_CHANGE',
    ]);
  });
});

describe('production', () => {
  test('with a managed identity', () => {
    expect(readConfig(production)).toMatchObject({
      mode: 'production',
      host: '0.0.0.0',
      bot: { kind: 'managed-identity', clientId: id(1) },
      tenants: [id(2), id(3)],
      serviceHosts: ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com'],
      azure: { probe: { kind: 'workload-identity', tenantId: id(2), clientId: id(5) } },
      shared: [],
    });
  });

  test('says which kinds of work share an identity', () => {
    const env = { ...production, RDP_BOT_AZURE_CHANGE: `managed-identity ${id(4)}` };
    expect(readConfig(env)).toMatchObject({ shared: ['read', 'change'] });
  });

  const single = {
    ...production,
    RDP_BOT_APP_TYPE: 'SingleTenant',
    RDP_BOT_APP_TENANT: id(2),
    RDP_BOT_APP_PASSWORD: 'x',
  };
  const without = (env: Readonly<Record<string, string>>, name: string) =>
    Object.fromEntries(Object.entries(env).filter(([key]) => key !== name));

  test.each<[string, Readonly<Record<string, string>>, string[]]>([
    ['a single tenant', single, []],
    [
      'an app type with a typing error',
      { ...single, RDP_BOT_APP_TYPE: 'SingleTennant' },
      ['RDP_BOT_APP_TYPE'],
    ],
    ['any tenant', { ...single, RDP_BOT_APP_TYPE: 'MultiTenant' }, ['RDP_BOT_APP_TYPE']],
    ['no app type', without(production, 'RDP_BOT_APP_TYPE'), ['RDP_BOT_APP_TYPE']],
    ['an empty app id', { ...production, RDP_BOT_APP_ID: ' ' }, ['RDP_BOT_APP_ID']],
    ['an app id that is none', { ...production, RDP_BOT_APP_ID: 'rdp-bot' }, ['RDP_BOT_APP_ID']],
    [
      'a managed identity with a password',
      { ...production, RDP_BOT_APP_PASSWORD: 'x' },
      ['RDP_BOT_APP_PASSWORD'],
    ],
    ['no password', without(single, 'RDP_BOT_APP_PASSWORD'), ['RDP_BOT_APP_PASSWORD']],
    ['no tenant of the app', without(single, 'RDP_BOT_APP_TENANT'), ['RDP_BOT_APP_TENANT']],
    ['no tenants', { ...production, RDP_BOT_TENANTS: ',' }, ['RDP_BOT_TENANTS']],
    ['all tenants', { ...production, RDP_BOT_TENANTS: '*' }, ['RDP_BOT_TENANTS']],
    [
      'a host for everybody',
      { ...production, RDP_BOT_SERVICE_HOSTS: '*.trafficmanager.net' },
      ['RDP_BOT_SERVICE_HOSTS'],
    ],
    ['a host by its number', { ...production, RDP_BOT_SERVICE_HOSTS: '10.0.0.1' }, ['RDP_BOT_SERVICE_HOSTS']],
    [
      'an address for a host',
      { ...production, RDP_BOT_SERVICE_HOSTS: 'https://smba.trafficmanager.net' },
      ['RDP_BOT_SERVICE_HOSTS'],
    ],
    ['no policy', without(production, 'RDP_BOT_POLICY'), ['RDP_BOT_POLICY']],
    ['an identity of no kind', { ...production, RDP_BOT_AZURE_READ: id(4) }, ['RDP_BOT_AZURE_READ']],
    [
      'a secret without its identity',
      { ...production, RDP_BOT_AZURE_READ_SECRET: 'x' },
      ['RDP_BOT_AZURE_READ_SECRET'],
    ],
    [
      'an identity without its secret',
      { ...production, RDP_BOT_AZURE_READ: `client-secret ${id(2)} ${id(4)}` },
      ['RDP_BOT_AZURE_READ_SECRET'],
    ],
    ['a port that is none', { ...production, RDP_BOT_PORT: '70000' }, ['RDP_BOT_PORT']],
    ['a level that is none', { ...production, RDP_BOT_LOG_LEVEL: 'loud' }, ['RDP_BOT_LOG_LEVEL']],
    ['a setting with a typing error', { ...production, RDP_BOT_TENANT: id(2) }, ['RDP_BOT_TENANT']],
  ])('%s', (_, env, settings) => expect(refused(env)).toEqual(settings));
});

test('docs/configuration.md has a row for every setting, in the same order', () => {
  const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
  expect(rows).toEqual([...settingNames]);
});
