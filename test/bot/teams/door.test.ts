import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { openDoor } from '../../support/door.ts';
import { appId, type FakeTeams, message, startFakeTeams, tenantId } from '../../support/fake-teams.ts';
import { onEachDatabase } from '../../support/store.ts';

jest.setTimeout(60_000);

// botbuilder says what it thinks of tokens; the bot puts that into its log.
jest.spyOn(console, 'error').mockImplementation(() => undefined);

onEachDatabase((now) => {
  let teams: FakeTeams;
  let door: Awaited<ReturnType<typeof openDoor>>;
  const open = async () => {
    door = await openDoor(teams, now());
    return door;
  };
  const good = (change: Readonly<Record<string, unknown>> = {}) =>
    message(teams.endpoints.serviceUrl, change);

  beforeAll(async () => {
    teams = await startFakeTeams();
  });
  afterEach(() => door.server.close());
  afterAll(() => teams.close());

  describe('who is believed', () => {
    type Case = readonly [string, () => Promise<string>, number];
    const unsigned = (claims: object, header: object = { alg: 'none', typ: 'JWT' }): string =>
      [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    const channel = { iss: 'https://api.botframework.com', aud: appId };

    const cases: readonly Case[] = [
      ['the channel', () => teams.token(), 200],
      ['a token that expired four minutes ago, for clocks differ', () => teams.token({}, { ago: 540 }), 200],
      ['a token that expired ten minutes ago', () => teams.token({}, { ago: 900 }), 401],
      ['a token for another bot', () => teams.token({ aud: '0b07b07b-0000-4000-8000-00000000ffff' }), 401],
      ['a token of another issuer', () => teams.token({ iss: 'https://example.com' }), 401],
      [
        'a token that the app itself was given',
        () => teams.token({ iss: `https://sts.windows.net/${tenantId}/`, appid: appId, ver: '1.0' }),
        401,
      ],
      ['a token without an issuer', () => teams.token({ iss: '' }), 401],
      ['a token for another service', () => teams.token({ serviceurl: 'https://example.com/' }), 401],
      ['a token without a service', () => teams.token({ serviceurl: undefined }), 401],
      ['a key that is not endorsed for Teams', () => teams.token({}, { by: 'webchat' }), 401],
      ['a key of somebody else under the name of a good one', () => teams.token({}, { by: 'stranger' }), 401],
      ['nobody', async () => '', 401],
      ['no token', async () => 'Bearer', 401],
      ['another scheme', async () => (await teams.token()).replace('Bearer', 'Basic'), 401],
      ['garbage', async () => 'Bearer a.b.c', 401],
      ['a token that says it needs no signature', async () => `Bearer ${unsigned(channel)}.`, 401],
      ['the same with something after the dot', async () => `Bearer ${unsigned(channel)}.x`, 401],
      [
        'the same under the name of a good key',
        async () => `Bearer ${unsigned(channel, { alg: 'none', kid: 'good' })}.x`,
        401,
      ],
      [
        'a token signed with the public key as a password',
        async () => `Bearer ${unsigned(channel, { alg: 'HS256', kid: 'good' })}.x`,
        401,
      ],
      ['a token of which a part is no JSON', async () => 'Bearer e30.bm8.x', 401],
    ];

    test.each(cases)('%s', async (_, authorization, status) => {
      const { deliver, heard } = await open();
      const response = await deliver(good(), await authorization());
      expect(response.status).toBe(status);
      expect(heard).toHaveLength(status === 200 ? 1 : 0);
    });

    test('nobody, while the keys cannot be had: the channel shall come again', async () => {
      const broken = await startFakeTeams();
      broken.failKeys();
      door = await openDoor(broken, now());
      const response = await door.deliver(message(broken.endpoints.serviceUrl), await broken.token());
      expect(response.status).toBe(503);
      expect(door.heard).toEqual([]);
      await broken.close();
    });
  });

  describe('what is an activity', () => {
    const cases: readonly (readonly [string, object, number])[] = [
      ['no service', { serviceUrl: undefined }, 400],
      ['an empty service', { serviceUrl: '' }, 400],
      ['a service that is not on the list', { serviceUrl: 'https://evil.trafficmanager.net/' }, 403],
      ['another channel', { channelId: 'webchat' }, 400],
      ['the channel that the SDK trusts by its name', { channelId: 'AseChannel' }, 400],
      ['no type', { type: undefined }, 400],
      ['an id that no database takes', { id: 'f:1\u0000' }, 400],
      ['a conversation that no database takes', { conversation: { id: '19:x\u0000', tenantId } }, 400],
      ['no id', { id: undefined }, 400],
      ['no conversation', { conversation: undefined }, 400],
      ['a text that is none', { text: { length: 1 } }, 400],
    ];
    test.each(cases)('%s', async (_, change, status) => {
      const { deliver, heard } = await open();
      const { serviceUrl = teams.endpoints.serviceUrl } = change as { serviceUrl?: string };
      const response = await deliver(good({ ...change }), await teams.token({ serviceurl: serviceUrl }));
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject({ error: { code: expect.any(String) } });
      expect(heard).toEqual([]);
    });

    const other = '7e4a4700-0000-4000-8000-00000000ffff';
    test.each([
      ['another tenant', { conversation: { id: '19:x', tenantId: other }, channelData: {} }],
      ['no tenant', { conversation: { id: '19:x' }, channelData: undefined }],
      ['two tenants, one of them ours', { channelData: { tenant: { id: other } } }],
      ['two tenants the other way round', { conversation: { id: '19:x', tenantId: other } }],
    ])('%s is dropped without a word', async (_, change) => {
      const { deliver, heard } = await open();
      const response = await deliver(good(change));
      expect([response.status, await response.text()]).toEqual([200, '']);
      expect(heard).toEqual([]);
    });
  });
});
