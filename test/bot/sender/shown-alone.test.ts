import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { postOf } from '../../../bot/sender/post.ts';
import { startSender } from '../../../bot/sender/sender.ts';
import { shownAlone } from '../../../bot/sender/shown-alone.ts';
import { practiceChannel } from '../../../bot/teams/channel.ts';
import { connectorOf } from '../../../bot/teams/connector.ts';
import { deliverToTeams } from '../../../bot/teams/deliver.ts';
import type { Card } from '../../../cards/card.ts';
import { renderAdaptiveCard } from '../../../cards/render/adaptive-card.ts';
import { outboxOf } from '../../../store/outbox.ts';
import { openStore, type Store } from '../../../store/store.ts';
import { ops, startTestRoom, suzuki, type TestRoom, tanaka } from '../../simulator/room/test-room.ts';
import { readableLog } from '../../support/door.ts';
import { newFolder } from '../../support/store.ts';

jest.setTimeout(60_000);

const card = (title: string): Card => ({
  language: 'en',
  summary: title,
  state: 'note',
  title,
  blocks: [],
  buttons: [],
});

const press = { label: 'Again', verb: 'again', id: 'b1' };
const link = { label: 'Portal', url: 'https://portal.azure.com/' };

test('what does something goes, wherever it stands; what leads somewhere stays', () => {
  const alone = shownAlone({
    ...card('verdict'),
    blocks: [
      { type: 'lines', lines: [{ state: 'warning', text: 'one', button: press }] },
      { type: 'fold', title: 'more', blocks: [{ type: 'buttons', buttons: [press, link] }] },
      { type: 'buttons', buttons: [press] },
      { type: 'input', id: 'search', label: 'Search', maxLength: 10 },
    ],
    buttons: [press, link],
  });
  expect(alone.blocks.slice(1)).toEqual([
    { type: 'lines', lines: [{ state: 'warning', text: 'one' }] },
    { type: 'fold', title: 'more', blocks: [{ type: 'buttons', buttons: [link] }] },
  ]);
  expect(alone.buttons).toEqual([link]);
});

let folder: Awaited<ReturnType<typeof newFolder>>;
let room: TestRoom;
let store: Store;
beforeAll(async () => {
  folder = await newFolder();
});
beforeEach(async () => {
  room = await startTestRoom();
  const { clock } = room;
  store = await openStore(folder.place, { clock, newId: randomUUID, say: () => undefined });
  await store.query('truncate outbox');
});
afterEach(async () => {
  await store.close();
  await room.close();
});
afterAll(() => folder.remove());

/** Posts the status card and what follows it to the practice room, until nothing is left to post. */
async function post(refusals: number, ...updates: { readonly title: string; readonly last: boolean }[]) {
  const { clock, connector } = room;
  if (refusals > 0) await room.ask('PUT', '/room/disturbances', [{ kind: 'removed', times: refusals }]);
  const outbox = outboxOf(store, clock, randomUUID);
  const channel = practiceChannel(connector, clock);
  const sender = startSender({
    outbox,
    deliver: deliverToTeams({ connector: connectorOf(channel), render: renderAdaptiveCard }),
    clock,
    newId: randomUUID,
    log: readableLog().log,
    random: () => 1,
    claimsApart: { milliseconds: 0 },
  });
  const { send, update } = postOf({ store, outbox, wake: sender.wake });
  const place = {
    surface: 'teams' as const,
    conversation: ops,
    room: ops,
    reference: {
      channelId: 'msteams',
      serviceUrl: connector.serviceUrl,
      conversation: { id: ops, tenantId: connector.tenantId },
      bot: { id: '28:bot' },
    },
  };
  const asker = (await room.state()).people.find(({ id }) => id === tanaka)?.account ?? '';
  const untilOver = async () => {
    while (await outbox.waitingSince()) {
      await clock.advance(2_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  await send('d1', { place, card: card('Looking') });
  await untilOver();
  for (const { title, last } of updates) {
    await update('d1', { place, card: card(title), ...(last ? { otherwise: asker } : {}) });
    await untilOver();
  }
  await sender.stop();
}

const seenBy = async (person: string) =>
  (await room.state(person)).messages.map(({ conversation, summary }) => ({ conversation, summary }));

const status = { title: 'Still looking', last: false };
const verdict = { title: 'Verdict', last: true };

test('a verdict whose status card was refused is shown to who asked, once, and to nobody else', async () => {
  await post(1, status, verdict);
  expect(await seenBy(tanaka)).toEqual([{ conversation: ops, summary: 'Verdict' }]);
  expect(await seenBy(suzuki)).toEqual([]);
});

test('where the bot may post nothing at all, it goes to the chat with that person', async () => {
  await post(2, status, verdict);
  expect(await seenBy(tanaka)).toEqual([
    { conversation: expect.not.stringMatching(ops), summary: 'Verdict' },
  ]);
  expect(await seenBy(suzuki)).toEqual([]);
});

test('where the status card is there, it is replaced for everybody', async () => {
  await post(0, status, verdict);
  expect(await seenBy(tanaka)).toEqual([{ conversation: ops, summary: 'Verdict' }]);
  expect(await seenBy(suzuki)).toEqual(await seenBy(tanaka));
});
