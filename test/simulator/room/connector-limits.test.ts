import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { callConnector, tokenFor } from './echo-bot.ts';
import { ops, startTestRoom, type TestRoom } from './test-room.ts';

let room: TestRoom;

beforeEach(async () => {
  room = await startTestRoom();
});

afterEach(() => room.close());

const sayHello = () =>
  callConnector(room.connector, `${encodeURIComponent(ops)}/activities`, {
    method: 'POST',
    body: { type: 'message', text: 'hello' },
  });

test('more than seven messages in a second are too many, until the second is over', async () => {
  const statuses = [];
  for (let count = 0; count < 8; count += 1) statuses.push((await sayHello()).status);
  expect(statuses).toEqual([201, 201, 201, 201, 201, 201, 201, 429]);
  expect((await sayHello()).headers.get('retry-after')).toBe('1');
  await room.clock.advance(1_001);
  expect((await sayHello()).status).toBe(201);
});

test.each([
  ['throttled', 429, '2'],
  ['throttled-without-hint', 429, null],
  ['precondition-failed', 412, null],
  ['unavailable', 502, null],
  ['removed', 403, null],
])('the chat can be made to answer as if %s, so many times', async (kind, status, retryAfter) => {
  await room.ask('PUT', '/room/disturbances', [{ kind, times: 1 }]);
  const first = await sayHello();
  expect([first.status, first.headers.get('retry-after')]).toEqual([status, retryAfter]);
  expect((await sayHello()).status).toBe(201);
});

test('nobody but the bot may use the connector', async () => {
  const { tokenUrl, appPassword } = room.connector;
  const good = await tokenFor(tokenUrl, appPassword);
  const [head, , signature] = good.split('.');
  const altered = Buffer.from(JSON.stringify({ ...decodeJwt(good), exp: 4_000_000_000 })).toString(
    'base64url',
  );
  const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
  const bad = [
    '',
    'Bearer',
    'Bearer x.y.z',
    `Bearer ${head}.${altered}.${signature}`,
    `Bearer ${none}.${altered}.`,
  ];
  for (const authorization of bad) {
    const { status, body } = await room.ask('GET', `/teams/v3/conversations/${ops}/members`, undefined, {
      authorization,
    });
    expect([authorization, status, body]).toMatchObject([
      authorization,
      401,
      { error: { code: 'Unauthorized' } },
    ]);
  }
  await room.clock.advance(3_600_000);
  const late = await room.ask('GET', `/teams/v3/conversations/${ops}/members`, undefined, {
    authorization: `Bearer ${good}`,
  });
  expect(late.status).toBe(401);
  expect(await tokenFor(tokenUrl, 'guessed')).toBeUndefined();
});
