import { expect, test } from '@jest/globals';
import { practiceChannel, productionChannel } from '../../../bot/teams/channel.ts';
import { manualClock } from '../../support/manual-clock.ts';

const production = productionChannel({
  bot: { kind: 'managed-identity', clientId: '00000000-0000-4000-8000-000000000001' },
  tenants: [],
  serviceHosts: ['smba.trafficmanager.net'],
});

const practice = practiceChannel(
  {
    openIdUrl: 'http://127.0.0.1:9/openid',
    tokenUrl: 'http://127.0.0.1:9/token',
    serviceUrl: 'http://127.0.0.1:9/teams/',
    appId: 'x',
    appPassword: 'x',
    tenantId: 'x',
  },
  manualClock(),
);

test.each([
  ['https://smba.trafficmanager.net/jp/', true],
  ['https://SMBA.trafficmanager.net/', true],
  ['http://smba.trafficmanager.net/', false],
  ['https://smba.trafficmanager.net:8443/', false],
  ['https://evil.trafficmanager.net/', false],
  ['https://smba.trafficmanager.net.evil.example/', false],
  ['https://smba.trafficmanager.net@evil.example/', false],
  ['https://evil@smba.trafficmanager.net/', false],
  ['https://evil.example/smba.trafficmanager.net', false],
  ['https://evil.example#@smba.trafficmanager.net/', false],
  ['http://127.0.0.1:9/teams/', false],
  ['http://169.254.169.254/', false],
  ['smba.trafficmanager.net', false],
])('in production the token may be shown to %s: %s', (serviceUrl, allowed) => {
  expect(production.allowsService(serviceUrl)).toBe(allowed);
});

test.each([
  ['http://127.0.0.1:9/teams/', true],
  ['http://127.0.0.1:9/', false],
  ['http://127.0.0.1:10/teams/', false],
  ['https://smba.trafficmanager.net/jp/', false],
])('in practice it may be shown to %s: %s', (serviceUrl, allowed) => {
  expect(practice.allowsService(serviceUrl)).toBe(allowed);
});
