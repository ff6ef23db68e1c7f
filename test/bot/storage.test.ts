import { expect, jest, test } from '@jest/globals';
import { ConversationState, TestAdapter, TurnContext } from 'botbuilder';
import { storageOf } from '../../bot/storage.ts';
import { stateOf } from '../../store/state.ts';
import { onEachDatabase } from '../support/store.ts';

jest.setTimeout(60_000);

onEachDatabase((now) => {
  const storage = () => storageOf(stateOf(now().store, now().clock));

  test('what is written is read, the rest is left out', async () => {
    await storage().write({ a: { n: 1 } });
    expect(await storage().read(['a', 'b'])).toEqual({ a: { n: 1, eTag: expect.any(String) } });
    await storage().delete(['a']);
    expect(await storage().read(['a'])).toEqual({});
  });

  test('who writes what was changed meanwhile is told, and nothing is written', async () => {
    await storage().write({ a: { n: 1 } });
    const { a } = await storage().read(['a']);
    await storage().write({ a: { ...a, n: 2 } });
    await expect(storage().write({ b: { n: 9 }, a: { ...a, n: 3 } })).rejects.toThrow('a was changed');
    expect(await storage().read(['a', 'b'])).toMatchObject({ a: { n: 2 } });
    expect(await storage().read(['b'])).toEqual({});
  });

  test.each([
    ['without an etag', {}],
    ['with a star', { eTag: '*' }],
  ])('%s it replaces whatever is there', async (_, tag) => {
    await storage().write({ a: { n: 1 } });
    await storage().write({ a: { n: 2, ...tag } });
    expect(await storage().read(['a'])).toMatchObject({ a: { n: 2 } });
  });

  test('botbuilder keeps the state of a conversation in it', async () => {
    const adapter = new TestAdapter();
    const turn = () =>
      new TurnContext(adapter, {
        channelId: 'msteams',
        conversation: { id: 'c', isGroup: false, conversationType: 'personal', name: '' },
      });
    for (const expected of [0, 1, 2]) {
      const state = new ConversationState(storage());
      const count = state.createProperty<number>('count');
      const context = turn();
      expect(await count.get(context, 0)).toBe(expected);
      await count.set(context, expected + 1);
      await state.saveChanges(context);
    }
  });

  test('a dialog is kept for a day after it was last written', async () => {
    const { store, clock } = now();
    await storage().write({ old: { n: 1 }, renewed: { n: 1 } });
    await clock.advance(1_000);
    await storage().write({ renewed: { n: 2 } });
    await clock.advance(24 * 3_600_000 - 1_000);
    await stateOf(store, clock).tidy();
    expect(Object.keys(await storage().read(['old', 'renewed']))).toEqual(['renewed']);
  });
});
