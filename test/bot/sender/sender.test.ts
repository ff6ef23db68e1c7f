import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { postOf } from '../../../bot/sender/post.ts';
import { type Sender, startSender } from '../../../bot/sender/sender.ts';
import { practiceChannel } from '../../../bot/teams/channel.ts';
import { connectorOf } from '../../../bot/teams/connector.ts';
import { deliverToTeams } from '../../../bot/teams/deliver.ts';
import type { Card } from '../../../cards/card.ts';
import { type OutboxEntry, outboxOf } from '../../../store/outbox.ts';
import { readableLog } from '../../support/door.ts';
import { type ConnectorReply, type FakeTeams, startFakeTeams, tenantId } from '../../support/fake-teams.ts';
import { onEachDatabase } from '../../support/store.ts';

jest.setTimeout(60_000);

const claimsApart = { milliseconds: 0 };

const card = (title: string): Card => ({
  language: 'en',
  summary: title,
  state: 'note',
  title,
  blocks: [],
  buttons: [],
});

onEachDatabase((now) => {
  let teams: FakeTeams;
  let sender: Sender;
  beforeAll(async () => {
    teams = await startFakeTeams();
  });
  afterEach(() => sender.stop());
  afterAll(() => teams.close());

  /** A sender whose connector answers with these, one after another, and with success from then on. */
  const start = (...replies: ConnectorReply[]) => {
    const { store, clock } = now();
    teams.asked.length = 0;
    teams.answer((asked) => {
      const success = { status: asked.method === 'POST' ? 201 : 200, body: { id: `m${teams.asked.length}` } };
      return replies.shift() ?? success;
    });
    const outbox = outboxOf(store, clock, randomUUID);
    const { log, lines } = readableLog();
    const render = (one: Card) => {
      if (one.title === 'broken') throw new Error('bug');
      return { title: one.title, blocks: one.blocks.length };
    };
    const deliver = deliverToTeams({
      connector: connectorOf(practiceChannel(teams.endpoints, clock)),
      render,
    });
    sender = startSender({ outbox, deliver, clock, newId: randomUUID, log, random: () => 1, claimsApart });
    const post = postOf({ store, outbox, wake: sender.wake });
    const place = (conversation = '19:ops;messageid=1', serviceUrl = teams.endpoints.serviceUrl) => ({
      surface: 'teams' as const,
      conversation,
      room: '19:ops',
      reference: {
        channelId: 'msteams',
        serviceUrl,
        conversation: { id: conversation, tenantId },
        bot: { id: '28:bot' },
      },
    });
    const is = async (key: string, state: OutboxEntry['state']): Promise<OutboxEntry> => {
      for (;;) {
        const entry = await outbox.find(key);
        if (entry?.state === state && (state !== 'pending' || entry.attempts > 0)) return entry;
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    const asked = async (count: number): Promise<void> => {
      while (teams.asked.length < count) await new Promise((resolve) => setImmediate(resolve));
    };
    return { outbox, post, place, is, asked, lines, clock, store };
  };

  describe('a card', () => {
    test('is posted into its thread, alone, with the bot’s token', async () => {
      const { post, place, is } = start();
      await post.send('c1', { place: place(), card: card('one'), notify: true });
      await is('c1', 'sent');
      expect(teams.asked).toEqual([
        {
          method: 'POST',
          path: '/teams/v3/conversations/19%3Aops%3Bmessageid%3D1/activities',
          authorization: 'Bearer bot-token',
          body: {
            type: 'message',
            from: { id: '28:bot' },
            conversation: { id: '19:ops;messageid=1' },
            summary: 'one',
            channelData: { notification: { alert: true } },
            attachments: [
              {
                contentType: 'application/vnd.microsoft.card.adaptive',
                content: { title: 'one', blocks: 0 },
              },
            ],
          },
        },
      ]);
    });

    test('that is sent twice is posted once', async () => {
      const { post, place, is } = start();
      await post.send('c1', { place: place(), card: card('one') });
      await post.send('c1', { place: place(), card: card('one') });
      await is('c1', 'sent');
      await sender.stop();
      expect(teams.asked).toHaveLength(1);
    });

    test('is not posted when what decided it is rolled back', async () => {
      const { post, place, store } = start();
      const work = store.transaction(async () => {
        await post.send('c1', { place: place(), card: card('one') });
        throw new Error('no');
      });
      await expect(work).rejects.toThrow('no');
      await sender.stop();
      expect(teams.asked).toEqual([]);
    });

    test('for one person is shown to that person alone, and updated in the same way', async () => {
      const { post, place, is, asked } = start();
      const outgoing = { place: place(), onlyFor: '29:tanaka' };
      await post.send('c1', { ...outgoing, card: card('one') });
      await is('c1', 'sent');
      await post.update('c1', { ...outgoing, card: card('two') });
      await asked(2);
      const path = '/teams/v3/conversations/19%3Aops%3Bmessageid%3D1/activities';
      expect(teams.asked).toMatchObject([
        { path: `${path}?isTargetedActivity=true`, body: { recipient: { id: '29:tanaka' } } },
        { method: 'PUT', path: `${path}/m1?isTargetedActivity=true` },
      ]);
      expect(teams.asked[1]?.body).not.toHaveProperty('recipient');
    });

    test.each([400, 403, 404])('for one person goes to their own chat after %i', async (status) => {
      const { post, place, is } = start({ status }, { status: 201, body: { id: 'a:tanaka' } });
      await post.send('c1', { place: place(), onlyFor: '29:tanaka', card: card('one') });
      expect((await is('c1', 'sent')).sentId).toBe('v3/conversations/a%3Atanaka/activities/m3');
      expect(teams.asked.slice(1)).toMatchObject([
        { path: '/teams/v3/conversations', body: { members: [{ id: '29:tanaka' }], tenantId } },
        { path: '/teams/v3/conversations/a%3Atanaka/activities' },
      ]);
    });
  });

  describe('an update', () => {
    test('waits for its card, and a newer one takes the place of one that waits', async () => {
      const { post, place, store, asked } = start();
      await store.transaction(async () => {
        await post.send('c1', { place: place(), card: card('one') });
        for (const title of ['two', 'three', 'four'])
          await post.update('c1', { place: place(), card: card(title) });
      });
      await asked(2);
      await sender.stop();
      expect(teams.asked.map(({ method, body }) => [method, Object(body).summary])).toEqual([
        ['POST', 'one'],
        ['PUT', 'four'],
      ]);
    });

    test('comes two seconds after the one before it, and keeps nobody else waiting', async () => {
      const { post, place, is, asked, clock } = start();
      await post.send('c1', { place: place(), card: card('one') });
      await is('c1', 'sent');
      await post.update('c1', { place: place(), card: card('two') });
      await asked(2);
      await post.update('c1', { place: place(), card: card('three') });
      await post.send('c2', { place: place(), card: card('other') });
      await is('c2', 'sent');
      expect(teams.asked).toHaveLength(3);
      await clock.advance(2_000);
      await asked(4);
      expect(teams.asked[3]).toMatchObject({ method: 'PUT', body: { summary: 'three' } });
    });

    test('of a card that is not there is given up', async () => {
      const { post, place, lines, outbox } = start({ status: 403 });
      await post.send('c1', { place: place(), card: card('one') });
      await post.update('c1', { place: place(), card: card('two') });
      await sender.stop();
      expect((await outbox.find('c1'))?.failure).toBe('refused-by-channel');
      expect(lines).toMatchObject([
        { facts: { reason: 'refused-by-channel' } },
        { facts: { reason: 'never-posted' } },
      ]);
      expect(teams.asked).toHaveLength(1);
    });
  });

  describe('trouble', () => {
    test.each([401, 408, 409, 412, 429, 500, 503])('%i is tried again, later', async (status) => {
      const { post, place, is, clock } = start({ status });
      await post.send('c1', { place: place(), card: card('one') });
      expect(await is('c1', 'pending')).toMatchObject({ failure: 'channel-busy', inDoubt: false });
      await clock.advance(999);
      expect(teams.asked).toHaveLength(1);
      await clock.advance(1);
      await is('c1', 'sent');
      expect(teams.asked[1]?.body).toEqual(teams.asked[0]?.body);
    });

    test('the channel says how long', async () => {
      const { post, place, is, clock } = start({ status: 429, headers: { 'retry-after': '30' } });
      await post.send('c1', { place: place(), card: card('one') });
      await is('c1', 'pending');
      await clock.advance(29_999);
      expect(teams.asked).toHaveLength(1);
      await clock.advance(1);
      await is('c1', 'sent');
    });

    test.each<ConnectorReply>([{ status: 502 }, { status: 504 }, 'hang-up'])(
      'no word (%j): posted again, with a line that says so',
      async (reply) => {
        const { post, place, is, clock } = start(reply);
        await post.send('c1', { place: place(), card: card('one') });
        expect(await is('c1', 'pending')).toMatchObject({ failure: 'no-word-from-channel', inDoubt: true });
        await clock.advance(1_000);
        await is('c1', 'sent');
        expect(teams.asked[1]).toMatchObject({ body: { attachments: [{ content: { blocks: 1 } }] } });
      },
    );

    test.each([
      [413, 'card-too-large'],
      [403, 'refused-by-channel'],
      [302, 'refused-by-channel'],
    ])('%i is the end', async (status, failure) => {
      const { post, place, is } = start({ status, headers: { location: 'http://127.0.0.1:1/' } });
      await post.send('c1', { place: place(), card: card('one') });
      expect((await is('c1', 'failed')).failure).toBe(failure);
    });

    test('a place that is not on the list any more is shown no token', async () => {
      const { post, place, is } = start();
      await post.send('c1', { place: place('c', 'http://127.0.0.1:1/'), card: card('one') });
      expect((await is('c1', 'failed')).failure).toBe('place-not-allowed');
      expect(teams.asked).toEqual([]);
    });

    test('a card that cannot be made does not hold up the next one', async () => {
      const { post, place, is } = start();
      await post.send('c1', { place: place(), card: card('broken') });
      await post.send('c2', { place: place(), card: card('good') });
      await is('c2', 'sent');
      expect((await is('c1', 'failed')).failure).toBe('card-broken');
    });

    test('after six hours it is given up', async () => {
      const { post, place, is, clock } = start(
        { status: 503, headers: { 'retry-after': '22000' } },
        { status: 503 },
      );
      await post.send('c1', { place: place(), card: card('one') });
      await is('c1', 'pending');
      await clock.advance(22_000_000);
      expect((await is('c1', 'failed')).failure).toBe('gave-up');
    });
  });

  test('after a crash what was under way is posted again, in doubt; what waited is posted', async () => {
    const first = start();
    await sender.stop();
    await first.post.send('c1', { place: first.place(), card: card('one') });
    await first.post.send('c2', { place: first.place(), card: card('two') });
    await first.outbox.claim({ milliseconds: 40_000, most: 1, except: [] });
    const { is, clock, outbox } = start();
    await clock.advance(39_000);
    expect(teams.asked).toEqual([]);
    // Whenever the sender looks next, the lease is over.
    while ((await outbox.find('c1'))?.state !== 'sent') await clock.advance(10_000);
    await is('c2', 'sent');
    expect(teams.asked.map(({ body }) => Object(body).attachments[0].content)).toEqual([
      { title: 'one', blocks: 1 },
      { title: 'two', blocks: 0 },
    ]);
  });

  test('one conversation gets no more than seven in a second', async () => {
    const { post, place, asked, clock } = start();
    for (let n = 0; n < 9; n += 1) await post.send(`c${n}`, { place: place(), card: card(`${n}`) });
    await post.send('other', { place: place('19:other'), card: card('other') });
    await asked(8);
    await clock.settle();
    expect(teams.asked).toHaveLength(8);
    await clock.advance(1_000);
    await asked(9);
    await clock.advance(1_000);
    await asked(10);
  });
});
