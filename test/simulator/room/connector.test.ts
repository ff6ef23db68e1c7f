import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Activity, ConversationParameters } from 'botbuilder';
import { conversationIds } from '../../../simulator/world/practice/ids.ts';
import { type ConnectorClient, callConnector } from './echo-bot.ts';
import { ops, startTestRoom, suzuki, type TestRoom, tanaka } from './test-room.ts';

let room: TestRoom;
let teams: ConnectorClient['conversations'];

beforeEach(async () => {
  room = await startTestRoom();
  teams = (await room.bot.client(room.connector)).conversations;
});

afterEach(() => room.close());

const text = (said: string, more: Partial<Activity> = {}) => ({ type: 'message', text: said, ...more });

const card = (title: string): Partial<Activity> => ({
  type: 'message',
  summary: title,
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: title }] },
    },
  ],
});

const messagesOf = async (person: string = tanaka) => (await room.state(person)).messages;

const accountOf = async (person: string) =>
  (await room.state()).people.find(({ id }) => id === person)?.account ?? '';

test('a message without a thread begins one, and a card is replaced in place', async () => {
  const { id: root } = await teams.sendToConversation(ops, card('Looking'));
  const { id: answer } = await teams.sendToConversation(`${ops};messageid=${root}`, text('and more'));
  const page = await room.listen(suzuki);
  await teams.updateActivity(`${ops};messageid=${root}`, root, card('Found'));
  expect(await page.next('message')).toMatchObject({
    id: root,
    thread: root,
    summary: 'Found',
    cards: [{ body: [{ text: 'Found' }] }],
    edited: expect.any(String),
  });
  await teams.deleteActivity(ops, answer);
  expect(await page.next('gone')).toEqual({ conversation: ops, message: answer });
  expect((await messagesOf()).map(({ id }) => id)).toEqual([root]);
});

test('typing is told and leaves nothing behind', async () => {
  const page = await room.listen();
  await teams.sendToConversation(ops, { type: 'typing' });
  expect(await page.next('typing')).toEqual({ conversation: ops });
  expect(await messagesOf()).toEqual([]);
});

test('members are found by account, object id and principal name, in a channel and in its team', async () => {
  const members = await teams.getConversationMembers(ops);
  const found = members.find(({ aadObjectId }) => aadObjectId === suzuki);
  expect(found).toMatchObject({ name: 'Suzuki Ken', tenantId: room.world.tenantId });
  for (const name of [found?.id ?? '', suzuki, 'suzuki@contoso.example']) {
    expect((await teams.getConversationMember(conversationIds.team, name)).id).toBe(found?.id);
  }
  const page = await teams.getConversationPagedMembers(ops, { pageSize: 4, continuationToken: '' });
  const rest = await teams.getConversationPagedMembers(ops, {
    pageSize: 4,
    continuationToken: page.continuationToken ?? '',
  });
  expect([...(page.members ?? []), ...(rest.members ?? [])].map(({ id }) => id)).toEqual(
    members.map(({ id }) => id),
  );
  expect(rest.continuationToken).toBeUndefined();
  await refused(teams.getConversationMember(ops, 'nobody'), 404, 'MemberNotFoundInConversation');
});

test('the bot opens a chat with one person, and begins a thread in a channel', async () => {
  const parameters = { isGroup: false, members: [{ id: await accountOf(suzuki) }] };
  const chat = await teams.createConversation(parameters as ConversationParameters);
  await teams.sendToConversation(chat.id, text('for you alone'));
  expect(await messagesOf(suzuki)).toMatchObject([{ text: 'for you alone', conversation: chat.id }]);
  expect(await messagesOf(tanaka)).toEqual([]);
  const thread = await teams.createConversation({
    isGroup: true,
    channelData: { channel: { id: ops } },
    activity: text('a thread'),
  } as ConversationParameters);
  expect(thread.id).toBe(`${ops};messageid=${thread.activityId}`);
});

test('a targeted message is for its recipient, and is changed and taken back as such only', async () => {
  const send = (path: string, method: string, body?: unknown) => targeted(path, method, body);
  const recipient = { id: await accountOf(suzuki) };
  const path = `${encodeURIComponent(ops)}/activities`;
  const { body } = await send(path, 'POST', text('just you', { recipient } as Partial<Activity>));
  const { id } = body as { id: string };
  expect(await messagesOf(tanaka)).toEqual([]);
  expect(await messagesOf(suzuki)).toMatchObject([{ id, text: 'just you', onlyForYou: true }]);
  await refused(teams.updateActivity(ops, id, text('all of you')), 404, 'ActivityNotFoundInConversation');
  expect((await send(`${path}/${id}`, 'PUT', text('still just you'))).status).toBe(200);
  expect(await messagesOf(suzuki)).toMatchObject([{ id, text: 'still just you' }]);
  expect((await send(`${path}/${id}`, 'DELETE')).status).toBe(200);
  expect(await messagesOf(suzuki)).toEqual([]);
});

test.each([
  ['nobody', undefined],
  ['somebody who is not there', { id: '29:unknown' }],
])('a targeted message to %s is refused', async (_who, recipient) => {
  const path = `${encodeURIComponent(ops)}/activities`;
  const { status, body } = await targeted(path, 'POST', { ...text('hello'), recipient });
  expect([status, body]).toMatchObject([400, { error: { code: 'BadArgument' } }]);
});

test('what is not there, too big or not understood is refused in the words of Bot Framework', async () => {
  const { id } = await teams.sendToConversation(ops, text('hello'));
  const mine = await room.say('help', { mentionsBot: false });
  await refused(teams.sendToConversation('19:elsewhere', text('x')), 404, 'ConversationNotFound');
  await refused(teams.sendToConversation(`${ops};messageid=1`, text('x')), 404, 'ConversationNotFound');
  await refused(teams.updateActivity(ops, '1', text('x')), 404, 'ActivityNotFoundInConversation');
  await refused(teams.updateActivity(ops, mine.id, text('x')), 404, 'ActivityNotFoundInConversation');
  await refused(teams.updateActivity(ops, id, { type: 'message' }), 400, 'BadSyntax');
  await refused(teams.sendToConversation(ops, text('あ'.repeat(52_000))), 413, 'MessageSizeTooBig');
});

async function targeted(path: string, method: string, body?: unknown) {
  const answer = await callConnector(room.connector, `${path}?isTargetedActivity=true`, { method, body });
  const given = await answer.text();
  return { status: answer.status, body: given === '' ? undefined : JSON.parse(given) };
}

async function refused(asked: Promise<unknown>, status: number, code: string): Promise<void> {
  await expect(asked).rejects.toMatchObject({ statusCode: status, code });
}
