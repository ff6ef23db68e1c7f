import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Handle } from '../../../bot/turn.ts';
import { openDoor } from '../../support/door.ts';
import { appId, type FakeTeams, message, press, startFakeTeams, tenantId } from '../../support/fake-teams.ts';
import { gate } from '../../support/gate.ts';
import { onEachDatabase } from '../../support/store.ts';

jest.setTimeout(60_000);

onEachDatabase((now) => {
  let teams: FakeTeams;
  let door: Awaited<ReturnType<typeof openDoor>>;
  const open = async (handle?: Handle, limits?: Parameters<typeof openDoor>[3]) => {
    door = await openDoor(teams, now(), handle, limits);
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

  describe('what comes over the network', () => {
    test.each([
      ['another type', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
      ['no type', '{}', { 'content-type': '' }, 415],
      ['a type that only begins like JSON', '{}', { 'content-type': 'application/json-patch+json' }, 415],
      ['something packed', '{}', { 'content-encoding': 'gzip' }, 415],
      ['no JSON', '{', {}, 400],
      ['nothing', '', {}, 400],
      ['a list', '[]', {}, 400],
      ['null', 'null', {}, 400],
      ['bytes that are no text', new Uint8Array([0x22, 0xff, 0x22]), {}, 400],
      ['too much', JSON.stringify({ text: 'x'.repeat(300_000) }), {}, 413],
      ['very deep JSON', '['.repeat(100_000), {}, 400],
    ])('%s', async (_, body, headers, status) => {
      const { knock } = await open();
      const response = await knock(body, headers);
      expect(response.status).toBe(status);
      expect(response.headers.get('content-type')).toBe('application/json');
    });

    test('files are not taken', async () => {
      const { server } = await open();
      const body = new FormData();
      body.set('file', new Blob(['x']), 'x.txt');
      const response = await fetch(`${server.url}/api/messages`, { method: 'POST', body });
      expect(response.status).toBe(415);
    });

    test('too much that does not say how much it is', async () => {
      const { server } = await open();
      const parts = Array.from({ length: 6 }, () => 'x'.repeat(50_000));
      expect(await sendInParts(server.url, parts)).toBe(413);
    });

    test('who sends slowly is not waited for', async () => {
      const { server } = await open(undefined, { bytes: 1_000, milliseconds: 50 });
      expect(await sendInParts(server.url, ['{'])).toBe(408);
    });

    test.each([
      ['GET', '/api/messages', 405],
      ['POST', '/', 404],
      ['GET', '/%E0%A4%A', 404],
      ['POST', '/healthz', 405],
    ])('%s %s', async (method, path, status) => {
      const { server } = await open();
      const response = await fetch(`${server.url}${path}`, { method });
      expect(response.status).toBe(status);
      expect(JSON.stringify([...response.headers])).not.toMatch(/restify|\d\.\d\.\d/);
    });
  });

  describe('a turn', () => {
    test('that came before is not taken again, whatever happens meanwhile', async () => {
      const waiting = gate();
      let turns = 0;
      const { deliver } = await open(async () => {
        turns += 1;
        await waiting.opened;
        return undefined;
      });
      const both = [deliver(good()), deliver(good())];
      waiting.open();
      expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
      expect((await deliver(good())).status).toBe(200);
      expect(turns).toBe(1);
      await deliver(good({ id: 'another' }));
      expect(turns).toBe(2);
    });

    test('does not wait for turns of other conversations', async () => {
      const waiting = gate();
      const { deliver, heard } = await open(async (one) => {
        if (one.place.room === '19:slow') await waiting.opened;
        return undefined;
      });
      const slow = deliver(good({ conversation: { id: '19:slow', tenantId } }));
      expect((await deliver(good())).status).toBe(200);
      waiting.open();
      expect((await slow).status).toBe(200);
      expect(heard).toHaveLength(2);
    });

    test('keeps what it writes together with having been heard, or nothing', async () => {
      let fails = true;
      const { deliver, outbox, post } = await open(async ({ place }, _, keep) => {
        await keep(async () => {
          await post.send('card-1', { place, card: card('done') });
          if (fails) throw new Error('disk full');
        });
        return undefined;
      });
      await deliver(good());
      expect(await outbox.find('card-1')).toBeUndefined();
      fails = false;
      await deliver(good({ id: 'two' }));
      expect((await outbox.find('card-1'))?.state).toBe('pending');
    });

    test('that breaks is told to that person alone, with what finds it in the log', async () => {
      const { deliver, outbox, lines } = await open(async () => {
        throw new Error('secret detail');
      });
      expect((await deliver(good())).status).toBe(200);
      const [entry] = await outbox.claim({ milliseconds: 1_000, most: 1, except: [] });
      expect(lines).toMatchObject([{ level: 'error', facts: { reference: expect.any(String) } }]);
      const reference = String(Object(lines[0]?.facts)['reference']);
      expect(entry?.payload).toMatchObject({
        onlyFor: '29:tanaka',
        card: { language: 'ja', state: 'problem' },
      });
      expect(JSON.stringify(entry?.payload)).toContain(reference);
      expect(JSON.stringify(entry?.payload)).not.toContain('secret detail');
      expect((await deliver(good())).status).toBe(200);
      expect(await outbox.claim({ milliseconds: 1_000, most: 1, except: [] })).toEqual([]);
    });

    test('cannot post past the outbox', async () => {
      const { deliver, lines } = await open(async (_, context) => {
        await context.sendActivity('hello');
        return undefined;
      });
      await deliver(good());
      expect(teams.asked).toEqual([]);
      expect(lines).toMatchObject([{ facts: { error: { message: expect.stringContaining('outbox') } } }]);
    });
  });

  describe('a press', () => {
    const pressed = (change: Readonly<Record<string, unknown>> = {}) =>
      press(teams.endpoints.serviceUrl, { id: 'b1', search: 'web' }, change);

    test('is answered at once, and the same way when it comes again', async () => {
      const { deliver, heard } = await open(async () => ({ say: '承知しました' }));
      const answer = await deliver(pressed());
      expect([answer.status, await answer.json()]).toEqual([
        200,
        { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '承知しました' },
      ]);
      expect(heard).toMatchObject([
        { kind: 'press', verb: 'again', id: 'b1', inputs: { search: 'web' }, automatic: false },
      ]);
      const again = await deliver(pressed());
      expect([again.status, await again.json()]).toMatchObject([
        200,
        { type: 'application/vnd.microsoft.activity.message', value: 'すでに受け付けています。' },
      ]);
      expect(heard).toHaveLength(1);
    });

    test('can be answered with a card', async () => {
      const { deliver } = await open(async () => ({ card: card('new') }));
      expect(await (await deliver(pressed())).json()).toEqual({
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: { type: 'AdaptiveCard', title: 'new' },
      });
    });

    test('by a client that knows no Action.Execute is answered with a message', async () => {
      const { deliver, outbox } = await open(async () => ({ say: 'no longer good' }));
      const old = good({ id: 's1', text: undefined, value: { verb: 'again', id: 'b1' } });
      expect(await (await deliver(old)).text()).toBe('');
      expect(await outbox.find(`answer/${old.conversation.id}/s1`)).toMatchObject({
        payload: { onlyFor: '29:tanaka', card: { title: 'no longer good' } },
      });
    });

    test('by nobody leaves no trace', async () => {
      const { deliver, heard } = await open();
      const value = { action: { verb: 'again', data: { id: 'b1' } }, trigger: 'automatic' };
      for (const _ of [1, 2]) expect((await deliver(pressed({ value }))).status).toBe(200);
      expect(heard).toMatchObject([{ automatic: true }, { automatic: true }]);
    });
  });

  describe('health', () => {
    test('alive, ready, and not ready any more while it closes', async () => {
      const { server, post } = await open();
      const ask = async (path: string) => {
        const response = await fetch(`${server.url}${path}`);
        return [response.status, await response.json()];
      };
      expect(await ask('/healthz')).toEqual([200, { alive: true }]);
      expect(await ask('/readyz')).toEqual([200, { ready: true, outboxSeconds: 0 }]);
      const place = { surface: 'teams', conversation: 'c', room: 'c', reference: {} } as const;
      await post.send('waits', { place, card: card('x') });
      await now().clock.advance(90_000);
      expect(await ask('/readyz')).toEqual([200, { ready: true, outboxSeconds: 90 }]);
      server.drain();
      expect(await ask('/readyz')).toEqual([503, { ready: false, outboxSeconds: 90 }]);
      expect((await ask('/healthz'))[0]).toBe(200);
    });
  });
});

/** Sends parts of a body that never ends, and answers with the status. */
const sendInParts = (url: string, parts: readonly string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const sending = request(`${url}/api/messages`, { method: 'POST', headers }, (response) => {
      resolve(response.statusCode ?? 0);
      sending.destroy();
    });
    sending.once('error', reject);
    for (const part of parts) sending.write(part);
  });

const card = (title: string) =>
  ({ language: 'en', summary: title, state: 'note', title, blocks: [], buttons: [] }) as const;
