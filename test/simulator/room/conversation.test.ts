import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Message } from '../../../simulator/room/browser/api.d.ts';
import { guest, ops, random, startTestRoom, suzuki, type TestRoom, tanaka } from './test-room.ts';

let room: TestRoom;

beforeEach(async () => {
  room = await startTestRoom();
});

afterEach(() => room.close());

const fromBot = ({ from }: Message) => from.bot;

test('the bot hears what mentions it in a channel, in the shape of Teams, and answers into the thread', async () => {
  const page = await room.listen();
  const said = await room.say('診断 web-01');
  const answer = await page.next('message', fromBot);
  expect(answer).toMatchObject({
    conversation: ops,
    thread: said.id,
    text: 'You said: <at>rdp-bot</at> 診断 web-01',
    onlyForYou: false,
  });
  expect(room.bot.received.at(-1)).toMatchObject({
    type: 'message',
    id: said.id,
    channelId: 'msteams',
    serviceUrl: room.connector.serviceUrl,
    from: { id: expect.stringMatching(/^29:/), name: 'Tanaka Misaki', aadObjectId: tanaka },
    conversation: {
      conversationType: 'channel',
      tenantId: room.world.tenantId,
      id: `${ops};messageid=${said.id}`,
    },
    channelData: { tenant: { id: room.world.tenantId }, channel: { id: ops } },
    locale: 'ja-JP',
    localTimestamp: expect.stringMatching(/\+09:00$/),
    entities: [
      { type: 'mention', text: '<at>rdp-bot</at>', mentioned: { id: expect.stringMatching(/^28:/) } },
      { type: 'clientInfo', locale: 'ja-JP', country: 'JP', timezone: 'Asia/Tokyo', platform: 'Web' },
    ],
  });
  await page.next('message', ({ delivery }) => delivery?.state === 'delivered');
});

test('in a channel the bot hears nothing that does not mention it', async () => {
  const said = await room.say('has anybody seen web-01?', { mentionsBot: false });
  expect(said.delivery).toEqual({ state: 'not-for-bot' });
  expect(room.bot.received).toEqual([]);
});

test('a slash command is targeted: the bot is told so, and nobody else sees it', async () => {
  const page = await room.listen();
  const said = await room.say('diagnose web-01', { targeted: true, mentionsBot: false });
  await page.next('message', ({ delivery }) => delivery?.state === 'delivered');
  expect(room.bot.received.at(-1)).toMatchObject({
    text: 'diagnose web-01',
    recipient: { isTargeted: true },
  });
  const seenBy = async (person: string) =>
    (await room.state(person)).messages.filter(({ id }) => id === said.id).length;
  expect([await seenBy(tanaka), await seenBy(suzuki)]).toEqual([1, 0]);
});

test('a personal chat is between one person and the bot', async () => {
  const personal = (await room.state(suzuki)).conversations.find(({ kind }) => kind === 'personal');
  const page = await room.listen(suzuki);
  await room.say('help', { person: suzuki, conversation: personal?.id, mentionsBot: false });
  expect(await page.next('message', fromBot)).toMatchObject({ text: 'You said: help' });
  expect(room.bot.received.at(-1)?.conversation).toMatchObject({ conversationType: 'personal' });
  expect((await room.state(tanaka)).messages).toEqual([]);
  const intruder = { person: tanaka, conversation: personal?.id };
  expect(await room.say('help', intruder)).toMatchObject({ error: { code: 'ConversationNotFound' } });
});

test('the tenant of a guest is their own', async () => {
  const page = await room.listen(guest);
  await room.say('help', { person: guest });
  await page.next('message', ({ delivery }) => delivery?.state === 'delivered');
  const heard = room.bot.received.at(-1);
  expect(heard?.conversation.tenantId).toBe(room.world.tenantId);
  expect(heard?.channelData.tenant.id).not.toBe(room.world.tenantId);
});

test.each([
  [401, 'refused'],
  [503, 'refused'],
])(
  'a bot that answers %i is shown at the message, which can be sent again under its id',
  async (status, because) => {
    const page = await room.listen();
    room.bot.broken = status;
    const said = await room.say('help', { conversation: random });
    const failed = await page.next('message', ({ delivery }) => delivery?.state === 'failed');
    expect(failed.delivery).toEqual({ state: 'failed', because, status });
    room.bot.broken = undefined;
    await room.ask('POST', '/room/resend', { person: tanaka, message: said.id });
    await page.next('message', ({ delivery }) => delivery?.state === 'delivered');
    expect(room.bot.received.map(({ id }) => id)).toEqual([said.id, said.id]);
  },
);

test('a bot that is not there is unreachable, one that does not answer has timed out', async () => {
  const page = await room.listen();
  let heard = () => {};
  const arrived = new Promise<void>((resolve) => {
    heard = resolve;
  });
  room.bot.turn = () => new Promise(() => heard());
  await room.say('help');
  await arrived;
  await room.clock.advance(15_000);
  expect((await page.next('message', ({ delivery }) => delivery?.state === 'failed')).delivery).toEqual({
    state: 'failed',
    because: 'timeout',
  });
  await room.bot.close();
  await room.say('help');
  expect((await page.next('message', ({ delivery }) => delivery?.state === 'failed')).delivery).toEqual({
    state: 'failed',
    because: 'unreachable',
  });
});

test('the bot is told once that somebody installed it, and again only where it did not hear', async () => {
  room.chat.installed.length = 0;
  room.bot.broken = 503;
  await room.state(suzuki);
  await until(() => room.bot.received.length === 1 && room.chat.installed.length === 0);
  room.bot.broken = undefined;
  await room.state(suzuki);
  await until(() => room.bot.received.length === 3);
  await room.state(suzuki);
  await room.clock.settle();
  expect(room.bot.received.map(({ type }) => type)).toEqual([
    'installationUpdate',
    'installationUpdate',
    'conversationUpdate',
  ]);
});

async function until(fulfilled: () => boolean): Promise<void> {
  for (let round = 0; !fulfilled(); round += 1) {
    if (round > 2_000) throw new Error('It never came to that.');
    await room.clock.settle();
  }
}
