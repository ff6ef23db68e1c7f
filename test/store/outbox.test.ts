import { describe, expect, jest, test } from '@jest/globals';
import { randomId } from '../../base/ids.ts';
import { type OutboxEntry, outboxOf } from '../../store/outbox.ts';
import { onEachDatabase } from '../support/store.ts';

jest.setTimeout(60_000);

const minute = { milliseconds: 60_000, most: 1, except: [] };

onEachDatabase((now) => {
  const outbox = () => outboxOf(now().store, now().clock, randomId);
  const enqueue = (key: string, conversation = 'c1', payload: unknown = { text: key }) =>
    outbox().enqueue({ conversation, kind: 'send', payload, key });

  /** Claims one, and fails when there is none. */
  async function claimed(): Promise<OutboxEntry> {
    const [entry] = await outbox().claim(minute);
    if (!entry) throw new Error('Nothing could be claimed.');
    return entry;
  }
  const nextKey = async () => (await outbox().claim(minute))[0]?.key;

  describe('enqueue', () => {
    test('keeps what is to be posted', async () => {
      await outbox().enqueue({ conversation: 'c1', kind: 'update', payload: { a: [1, 'x'] }, key: 'k' });
      expect(await outbox().find('k')).toMatchObject({
        conversation: 'c1',
        kind: 'update',
        payload: { a: [1, 'x'] },
        state: 'pending',
        attempts: 0,
        inDoubt: false,
        sentId: null,
      });
      expect(await outbox().find('other')).toBeUndefined();
    });

    test('the same key is the same entry, whatever comes with it', async () => {
      await enqueue('k');
      const first = await outbox().find('k');
      await enqueue('k', 'c2', 'else');
      expect(await outbox().find('k')).toEqual(first);
      expect(await nextKey()).toBe('k');
      expect(await nextKey()).toBeUndefined();
    });

    test('belongs to the transaction around it', async () => {
      const work = now().store.transaction(async () => {
        await enqueue('k');
        throw new Error('no');
      });
      await expect(work).rejects.toThrow('no');
      expect(await outbox().find('k')).toBeUndefined();
    });

    test('takes what jsonb cannot hold', async () => {
      await enqueue('k', 'c1', { text: 'a\u0000b\ud800c\\u0000' });
      expect((await outbox().find('k'))?.payload).toEqual({ text: 'a\ufffdb\ufffdc\\u0000' });
    });
  });

  describe('claim', () => {
    test('takes one at a time in a conversation, in order; other conversations do not wait', async () => {
      for (const [key, conversation] of [
        ['a1', 'a'],
        ['a2', 'a'],
        ['b1', 'b'],
      ] as const)
        await enqueue(key, conversation);
      const first = await claimed();
      expect(first).toMatchObject({ key: 'a1', state: 'sending', attempts: 1 });
      expect(await nextKey()).toBe('b1');
      expect(await nextKey()).toBeUndefined();
      expect(await outbox().sent([{ entry: first, sentId: 'id-1' }])).toBe(1);
      expect(await outbox().find('a1')).toMatchObject({ state: 'sent', sentId: 'id-1', payload: null });
      expect(await nextKey()).toBe('a2');
    });

    test('callers at once never get two of one conversation', async () => {
      for (let n = 0; n < 12; n += 1) await enqueue(`k${n}`, `c${n % 3}`);
      const got = await Promise.all(Array.from({ length: 12 }, () => outbox().claim(minute)));
      const conversations = got.flatMap((entries) => entries.map((entry) => entry.conversation));
      expect([...conversations].sort()).toEqual(['c0', 'c1', 'c2']);
    });

    test('one that is to be tried again holds back what comes after it, until it is due', async () => {
      await enqueue('a1');
      await enqueue('a2');
      const first = await claimed();
      expect(await outbox().retry(first, { inMilliseconds: 5_000, failure: '429' })).toBe(true);
      expect(await nextKey()).toBeUndefined();
      await now().clock.advance(5_000);
      expect(await claimed()).toMatchObject({ key: 'a1', attempts: 2, failure: '429', inDoubt: false });
    });

    test('one that has failed for good does not', async () => {
      await enqueue('a1');
      await enqueue('a2');
      expect(await outbox().failed(await claimed(), '403')).toBe(true);
      expect(await outbox().find('a1')).toMatchObject({ state: 'failed', failure: '403' });
      expect(await nextKey()).toBe('a2');
    });
  });

  describe('an attempt of which nothing is heard', () => {
    test('is left alone while its lease lasts, and may be made again afterwards, in doubt', async () => {
      await enqueue('a1');
      await claimed();
      await now().clock.advance(59_999);
      expect(await outbox().recover()).toBe(0);
      await now().clock.advance(1);
      expect(await outbox().recover()).toBe(1);
      expect(await claimed()).toMatchObject({ key: 'a1', attempts: 2, inDoubt: true });
    });

    test('may still report that it was sent, as long as no other one has begun', async () => {
      await enqueue('a1');
      const slow = await claimed();
      await now().clock.advance(60_000);
      await outbox().recover();
      expect(await outbox().sent([{ entry: slow, sentId: 'id-1' }])).toBe(1);
      expect(await nextKey()).toBeUndefined();
    });

    test('cannot end the attempt that came after it', async () => {
      await enqueue('a1');
      const slow = await claimed();
      await now().clock.advance(60_000);
      await outbox().recover();
      const second = await claimed();
      expect(await outbox().failed(slow, 'late')).toBe(false);
      expect(await outbox().retry(slow, { inMilliseconds: 0, failure: 'late' })).toBe(false);
      expect(await outbox().sent([{ entry: second }])).toBe(1);
      expect(await outbox().sent([{ entry: second, sentId: 'again' }])).toBe(0);
      expect(await outbox().find('a1')).toMatchObject({ state: 'sent', sentId: null });
    });
  });

  describe('replace', () => {
    const apart = { milliseconds: 2_000 };
    const update = (text: string) =>
      outbox().replace({ conversation: 'a', card: 'k', payload: { text }, apart });

    test('takes the place of the update that waits', async () => {
      await update('one');
      await update('two');
      const first = await claimed();
      expect(first).toMatchObject({ kind: 'update', card: 'k', payload: { text: 'two' } });
      expect(await nextKey()).toBeUndefined();
    });

    test('is due some time after the update before it, and holds nothing back until then', async () => {
      await update('one');
      await outbox().sent([{ entry: await claimed(), sentId: 'id' }]);
      await now().clock.advance(500);
      await update('two');
      await enqueue('later', 'a');
      expect(await outbox().nextDue({ milliseconds: now().clock.now() })).toEqual(
        new Date(now().clock.now() + 1_500),
      );
      const later = await claimed();
      expect(later.key).toBe('later');
      await outbox().sent([{ entry: later, sentId: 'id' }]);
      expect(await nextKey()).toBeUndefined();
      await now().clock.advance(1_500);
      expect(await claimed()).toMatchObject({ payload: { text: 'two' } });
    });

    test.each<[string, (entry: OutboxEntry) => Promise<unknown>]>([
      ['is tried again', (entry) => outbox().retry(entry, { inMilliseconds: 60_000, failure: '429' })],
      [
        'was given up',
        () =>
          now()
            .clock.advance(60_000)
            .then(() => outbox().recover()),
      ],
    ])('what it would say goes to the one under way, when that %s', async (_, again) => {
      await update('one');
      const first = await claimed();
      await update('two');
      await again(first);
      await now().clock.advance(60_000);
      expect(await claimed()).toMatchObject({ id: first.id, attempts: 2, payload: { text: 'two' } });
      expect(await nextKey()).toBeUndefined();
    });

    test('never takes the place of the card itself', async () => {
      await outbox().enqueue({ conversation: 'a', kind: 'send', payload: { text: 'card' }, key: 'k' });
      const card = await claimed();
      await update('one');
      await outbox().retry(card, { inMilliseconds: 0, failure: '429' });
      expect(await claimed()).toMatchObject({ kind: 'send', payload: { text: 'card' } });
    });
  });

  test('a retry that may have been posted is in doubt from then on', async () => {
    await enqueue('a1');
    await outbox().retry(await claimed(), { inMilliseconds: 0, failure: '504', inDoubt: true });
    await outbox().retry(await claimed(), { inMilliseconds: 0, failure: '429' });
    expect(await claimed()).toMatchObject({ attempts: 3, inDoubt: true });
  });

  test('claims as many as asked, and none of a conversation that is to be left alone', async () => {
    for (const conversation of ['a', 'b', 'c', 'd']) await enqueue(conversation, conversation);
    const keysOf = (entries: readonly OutboxEntry[]) => entries.map(({ key }) => key).sort();
    expect(keysOf(await outbox().claim({ ...minute, most: 2, except: ['a'] }))).toEqual(['b', 'c']);
    expect(keysOf(await outbox().claim({ ...minute, most: 9, except: ['a'] }))).toEqual(['d']);
  });

  test('says since when something waits', async () => {
    expect(await outbox().waitingSince()).toBeUndefined();
    const start = now().clock.now();
    await enqueue('a1');
    await now().clock.advance(1_000);
    await enqueue('b1', 'b');
    expect(await outbox().waitingSince()).toEqual(new Date(start));
    expect(await outbox().nextDue({ milliseconds: now().clock.now() })).toBeUndefined();
  });

  test('what is over can be let go, what is not stays', async () => {
    await enqueue('done');
    await outbox().sent([{ entry: await claimed(), sentId: 'id' }]);
    await enqueue('waiting', 'c2');
    await outbox().tidy({ milliseconds: now().clock.now() });
    expect(await outbox().find('done')).toBeDefined();
    await outbox().tidy({ milliseconds: now().clock.now() + 1 });
    expect(await outbox().find('done')).toBeUndefined();
    expect(await outbox().find('waiting')).toBeDefined();
  });
});
