import { request } from 'node:http';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startTestRoom, suzuki, type TestRoom, tanaka } from './test-room.ts';

let room: TestRoom;

beforeEach(async () => {
  room = await startTestRoom();
});

afterEach(() => room.close());

test('the page and its libraries come from here, with a policy that allows nothing from elsewhere', async () => {
  for (const path of ['/', '/room.html', '/vendor/adaptivecards.min.js', '/vendor/markdown-it.min.js']) {
    const answer = await fetch(`${room.url}${path}`);
    expect([path, answer.status]).toEqual([path, 200]);
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
    expect((await answer.text()).length).toBeGreaterThan(100);
  }
});

test.each([
  '/nothing.html',
  '/api.d.ts',
  '/vendor/constructor',
  '/vendor/..%2f..%2fpackage.json',
  '/..%2fpractice-room.ts',
  '/%2e%2e%2froom-parts.ts',
])('no file %s is given away', async (path) => {
  expect((await fetch(`${room.url}${path}`)).status).toBe(404);
});

test.each([
  ['without the header', {}],
  ['from another site', { 'x-practice': 'yes', origin: 'https://example.com' }],
  ['from another port of this machine', { 'x-practice': 'yes', origin: 'http://127.0.0.1:1' }],
])('nothing is changed by a request %s', async (_from, headers) => {
  const { status, body } = await room.ask('POST', '/room/break', brokenWeb, headers);
  expect([status, body]).toMatchObject([403, { error: { code: 'ForeignRequest' } }]);
  expect((await room.state()).world.machines.find(({ name }) => name === 'web-01')?.broken).toEqual([]);
});

test.each(['/room/state', '/room/events'])('a page from another site may not read %s', async (path) => {
  const answer = await fetch(`${room.url}${path}`, { headers: { 'sec-fetch-site': 'cross-site' } });
  expect(answer.status).toBe(403);
  await answer.body?.cancel();
});

test('a request under another host name is refused', async () => {
  const { port } = new URL(room.url);
  const status = await new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path: '/room/state', headers: { host: 'evil.example' } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
  expect(status).toBe(400);
});

test.each([
  ['no JSON', '{"person"'],
  ['nothing', ''],
  ['too long a text', JSON.stringify({ text: 'x'.repeat(9000) })],
  ['another shape', '[]'],
])('%s is answered with a sentence', async (_what, body) => {
  const answer = await fetch(`${room.url}/room/say`, {
    method: 'POST',
    headers: { 'x-practice': 'yes', 'content-type': 'application/json' },
    body,
  });
  expect([answer.status, await answer.json()]).toMatchObject([400, { error: { code: 'BadSyntax' } }]);
});

test('who was away hears what was missed, and nothing that is not theirs', async () => {
  const page = await room.listen(suzuki);
  await room.say('one', { mentionsBot: false });
  const first = await page.next('message');
  const cursor = page.lastId();
  page.close();
  await room.say('two', { mentionsBot: false });
  await room.say('secret', { targeted: true });
  await room.say('three', { mentionsBot: false });
  const again = await room.listen(suzuki, cursor);
  const missed = [await again.next('message'), await again.next('message')];
  expect([first, ...missed].map(({ text }) => text)).toEqual(['one', 'two', 'three']);
});

test.each(['', 'another-start.3', 'x'])('a cursor that says nothing here (%s) is stale', async (cursor) => {
  const page = await room.listen(tanaka, cursor);
  expect(await page.next('stale')).toEqual({});
});

test('a page sees who is there, in both languages', async () => {
  const { people } = await room.state();
  expect(people.map(({ name }) => name.split(' ')[0])).toEqual([
    'Tanaka',
    'Suzuki',
    'Sato',
    'Watanabe',
    'Ito',
    'Kim',
  ]);
  for (const { role, about } of people) {
    for (const words of [role.en, role.ja, about.en, about.ja]) expect(words).not.toBe('');
  }
  expect(people.filter(({ guest }) => guest).map(({ name }) => name)).toEqual(['Kim Jisoo (Fabrikam)']);
  expect(people.filter(({ disabled }) => disabled).map(({ name }) => name)).toEqual(['Ito Ren (left)']);
});

const brokenWeb = { machine: 'web-01', scenario: 'inbound-port-denied' };
