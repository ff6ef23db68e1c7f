import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { BodyLimits } from '../../bot/read-json.ts';
import { openDoor } from '../support/door.ts';
import { type FakeTeams, startFakeTeams } from '../support/fake-teams.ts';
import { onEachDatabase } from '../support/store.ts';

jest.setTimeout(60_000);

onEachDatabase((now) => {
  let teams: FakeTeams;
  let door: Awaited<ReturnType<typeof openDoor>>;
  const open = async (limits?: BodyLimits) => {
    door = await openDoor(teams, now(), undefined, limits);
    return door;
  };
  beforeAll(async () => {
    teams = await startFakeTeams();
  });
  afterEach(() => door.server.close());
  afterAll(() => teams.close());

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
      const { server } = await open({ bytes: 1_000, milliseconds: 50 });
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
