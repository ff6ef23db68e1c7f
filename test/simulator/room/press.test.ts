import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import type { Card } from '../../../simulator/room/browser/api.d.ts';
import { ops, startTestRoom, suzuki, type TestRoom, tanaka } from './test-room.ts';

let room: TestRoom;
let message: string;

const card = (title: string, more: Record<string, unknown> = {}): Card => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: title }],
  ...more,
});

const posted = (content: Card): Partial<Activity> => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
});

const answerWith = (type: string, value: unknown) => (context: TurnContext) =>
  context
    .sendActivity({
      type: ActivityTypes.InvokeResponse,
      value: { status: 200, body: { statusCode: 200, type, value } },
    })
    .then(() => undefined);

const cardType = 'application/vnd.microsoft.card.adaptive';
const messageType = 'application/vnd.microsoft.activity.message';

beforeEach(async () => {
  room = await startTestRoom();
  const { conversations } = await room.bot.client(room.connector);
  message = (await conversations.sendToConversation(ops, posted(card('for everybody')))).id;
});

afterEach(() => room.close());

const seenBy = async (person: string) =>
  (await room.state(person)).messages.find(({ id }) => id === message)?.cards;

test('a card in the answer replaces the card for whoever pressed, until the bot replaces it for all', async () => {
  room.bot.turn = answerWith(cardType, card('for you'));
  expect(await room.press(message)).toMatchObject({ result: 'card', message: { cards: [card('for you')] } });
  expect(await seenBy(tanaka)).toEqual([card('for you')]);
  expect(await seenBy(suzuki)).toEqual([card('for everybody')]);
  expect(room.bot.received.at(-1)).toMatchObject({
    type: 'invoke',
    name: 'adaptiveCard/action',
    from: { aadObjectId: tanaka },
    replyToId: message,
    conversation: { id: `${ops};messageid=${message}` },
    value: { action: { type: 'Action.Execute', verb: 'again', data: { id: '42' } }, trigger: 'manual' },
  });
  const { conversations } = await room.bot.client(room.connector);
  await conversations.updateActivity(ops, message, posted(card('done')));
  expect(await seenBy(tanaka)).toEqual([card('done')]);
});

test('a sentence in the answer is shown to whoever pressed and changes nothing', async () => {
  room.bot.turn = answerWith(messageType, 'Only Suzuki may.');
  expect(await room.press(message)).toEqual({ result: 'say', text: 'Only Suzuki may.' });
  expect(await seenBy(tanaka)).toEqual([card('for everybody')]);
  room.bot.turn = answerWith(messageType, '');
  expect(await room.press(message)).toEqual({ result: 'nothing' });
});

test('an answer that Teams would not understand, or none, is a failure', async () => {
  room.bot.turn = answerWith(cardType, 'no card');
  expect(await room.press(message)).toEqual({ result: 'failed', because: 'refused' });
  room.bot.turn = async () => {};
  expect(await room.press(message)).toEqual({ result: 'failed', because: 'refused', status: 501 });
  room.bot.broken = 401;
  expect(await room.press(message)).toEqual({ result: 'failed', because: 'refused', status: 401 });
});

test('what is not answered in 5 s is asked once more under the same id, and the answer may still come', async () => {
  const turns = heldTurns();
  const pressed = room.press(message);
  await turns.came(1);
  await room.clock.advance(5_000);
  await turns.came(2);
  await room.clock.advance(9_000);
  expect(room.bot.received.length).toBe(2);
  expect(new Set(room.bot.received.map(({ id }) => id)).size).toBe(1);
  turns.release(answerWith(messageType, 'at last'));
  expect(await pressed).toEqual({ result: 'say', text: 'at last' });
});

test('after 15 s it is over', async () => {
  const turns = heldTurns();
  const pressed = room.press(message);
  await turns.came(1);
  await room.clock.advance(5_000);
  await turns.came(2);
  await room.clock.advance(10_000);
  expect(await pressed).toEqual({ result: 'failed', because: 'timeout' });
  turns.release(async () => {});
});

test('pressing twice is two questions', async () => {
  room.bot.turn = answerWith(messageType, 'ok');
  await room.press(message);
  await room.press(message);
  expect(new Set(room.bot.received.map(({ id }) => id)).size).toBe(2);
});

test('Action.Submit is a message with the data as its value, which nobody sees', async () => {
  room.bot.turn = async () => {};
  const before = (await room.state()).messages.length;
  expect(await room.press(message, { action: 'submit', data: { verb: 'again' } })).toEqual({
    result: 'nothing',
  });
  expect(room.bot.received.at(-1)).toMatchObject({
    type: 'message',
    value: { verb: 'again' },
    replyToId: message,
  });
  expect(room.bot.received.at(-1)).not.toHaveProperty('text');
  expect((await room.state()).messages.length).toBe(before);
});

const answerTask = (body: unknown) => (context: TurnContext) =>
  context
    .sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } })
    .then(() => undefined);

const opensDialog = { id: '42', msteams: { type: 'task/fetch' } };

test('Action.Submit with task/fetch asks what stands in a dialog, and brings back what was typed there', async () => {
  const content = card('type it');
  const shown = { title: 'rdp-bot', card: { contentType: cardType, content } };
  room.bot.turn = answerTask({ task: { type: 'continue', value: shown } });
  const opened = await room.press(message, { action: 'submit', data: opensDialog });
  expect(opened).toEqual({ result: 'dialog', title: 'rdp-bot', card: content });
  expect(room.bot.received.at(-1)).toMatchObject({
    type: 'invoke',
    name: 'task/fetch',
    replyToId: message,
    value: { data: opensDialog },
  });
  const typed = { id: '43', answer: 'web-01' };
  room.bot.turn = answerTask({ task: { type: 'message', value: 'Too late.' } });
  expect(await room.press(message, { action: 'submit-in-dialog', data: typed })).toEqual({
    result: 'say',
    text: 'Too late.',
  });
  expect(room.bot.received.at(-1)).toMatchObject({ name: 'task/submit', value: { data: typed } });
  room.bot.turn = answerTask(undefined);
  expect(await room.press(message, { action: 'submit-in-dialog', data: typed })).toEqual({
    result: 'nothing',
  });
  room.bot.turn = answerTask({ task: { type: 'continue', value: { url: 'https://example.com' } } });
  expect(await room.press(message, { action: 'submit', data: opensDialog })).toMatchObject({
    result: 'failed',
  });
});

test('a mention notifies whom its id names, where it stands in the card', async () => {
  const mention = (text: string, id: string) => ({ type: 'mention', text, mentioned: { id, name: 'x' } });
  const { conversations } = await room.bot.client(room.connector);
  const entities = [
    mention('<at>Suzuki Ken</at>', suzuki),
    mention('<at>Tanaka</at>', tanaka),
    mention('<at>Suzuki Ken</at>', 'nobody'),
  ];
  const content = card('<at>Suzuki Ken</at> <at>Sato</at>', { msteams: { entities } });
  const { id } = await conversations.sendToConversation(ops, posted(content));
  const sent = (await room.state()).messages.find((one) => one.id === id);
  expect(sent?.mentions).toEqual([suzuki]);
});

test('a card refreshes itself for the people it names, once for each version', async () => {
  const { conversations } = await room.bot.client(room.connector);
  const account = (await room.state()).people.find(({ id }) => id === suzuki)?.account;
  const action = { type: 'Action.Execute', verb: 'fresh', data: { id: '7' } };
  const refreshing = card('old', { refresh: { action, userIds: [account] } });
  await conversations.updateActivity(ops, message, posted(refreshing));
  room.bot.turn = answerWith(cardType, card('fresh'));
  const refresh = async (person: string) =>
    (
      await room.ask('POST', '/room/refresh', {
        person,
        message,
        trigger: 'automatic',
        client: { language: 'en', timeZone: 'UTC' },
      })
    ).body;
  expect(await refresh(tanaka)).toEqual({ result: 'nothing' });
  expect(await refresh(suzuki)).toMatchObject({ result: 'card', message: { cards: [card('fresh')] } });
  expect(await refresh(suzuki)).toEqual({ result: 'nothing' });
  expect(room.bot.received.map(({ value }) => value)).toEqual([{ action, trigger: 'automatic' }]);
  await room.clock.advance(1_000);
  await conversations.updateActivity(ops, message, posted(refreshing));
  expect(await refresh(suzuki)).toMatchObject({ result: 'card' });
});

test('what somebody does not see they cannot press', async () => {
  const page = await room.listen();
  const secret = await room.say('diagnose web-01', { targeted: true, mentionsBot: false });
  await page.next('message', ({ delivery }) => delivery?.state === 'delivered');
  expect(await room.press(secret.id, { person: suzuki })).toMatchObject({
    error: { code: 'MessageNotFound' },
  });
});

/** Turns of the bot that do not end before the test says how. */
function heldTurns() {
  let release: (turn: (context: TurnContext) => Promise<void>) => void = () => {};
  const held = new Promise<(context: TurnContext) => Promise<void>>((resolve) => {
    release = resolve;
  });
  let count = 0;
  let tell = () => {};
  room.bot.turn = async (context) => {
    count += 1;
    tell();
    await (await held)(context);
  };
  return {
    release,
    came: async (wanted: number) => {
      while (count < wanted) {
        await new Promise<void>((resolve) => {
          tell = resolve;
        });
      }
    },
  };
}
