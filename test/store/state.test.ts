import { describe, expect, jest, test } from '@jest/globals';
import { type StateChange, stateOf } from '../../store/state.ts';
import { onEachDatabase } from '../support/store.ts';

jest.setTimeout(60_000);

onEachDatabase((now) => {
  const state = () => stateOf(now().store, now().clock);
  const write = (key: string, change: StateChange) => state().write(new Map([[key, change]]));
  const read = async (key: string) => (await state().read([key])).get(key);

  /** Writes and answers with the etag; fails on a conflict. */
  async function written(key: string, change: StateChange): Promise<string> {
    const result = await write(key, change);
    const etag = result.ok ? result.value.get(key) : undefined;
    if (etag === undefined) throw new Error(`${key} was not written.`);
    return etag;
  }

  test.each([
    ['an object', { a: { b: [1, null, 'x'] } }],
    ['a list', [1, 2]],
    ['a text', 'text'],
    ['null', null],
    ['a number', 0.5],
    ['keys that objects have anyway', JSON.parse('{"__proto__": {"x": 1}, "constructor": 2}')],
    ['no English', { 名前: '田中さん 🙂' }],
  ])('%s is read as it was written', async (_, value) => {
    const etag = await written('k', { value });
    expect(await read('k')).toEqual({ value, etag });
  });

  test('what cannot be kept is refused, and what jsonb has no character for is replaced', async () => {
    await expect(write('k', { value: undefined })).rejects.toThrow('undefined');
    await written('k', { value: { 'x\u0000': '\ud83d' } });
    expect((await read('k'))?.value).toEqual({ 'x\ufffd': '\ufffd' });
  });

  test('reads what there is of many keys', async () => {
    await written('a', { value: 1 });
    await written("b'; drop table outbox; --", { value: 2 });
    const found = await state().read(['a', 'none', "b'; drop table outbox; --"]);
    expect([...found.keys()].sort()).toEqual(['a', "b'; drop table outbox; --"]);
    expect(await state().read([])).toEqual(new Map());
  });

  describe('a write', () => {
    test('with the etag that was read replaces, and changes the etag', async () => {
      const first = await written('k', { value: 1 });
      const second = await written('k', { value: 2, etag: first });
      expect(second).not.toBe(first);
      expect(await read('k')).toEqual({ value: 2, etag: second });
    });

    test.each<[string, (first: string) => string | undefined]>([
      ['an old etag', (first) => first],
      ['no etag', () => undefined],
      ['an empty etag', () => ''],
      ['an etag of another kind', () => 'W/"x"'],
    ])('with %s is a conflict', async (_, etagFrom) => {
      const first = await written('k', { value: 1 });
      await written('k', { value: 2, etag: first });
      expect(await write('k', { value: 3, etag: etagFrom(first) })).toEqual({
        ok: false,
        failure: { key: 'k' },
      });
      expect((await read('k'))?.value).toBe(2);
    });

    test("with '*' replaces anything, also nothing", async () => {
      const first = await written('k', { value: 1, etag: '*' });
      expect(await written('k', { value: 2, etag: '*' })).not.toBe(first);
      expect((await read('k'))?.value).toBe(2);
    });

    test('with an etag of what was deleted meanwhile is a conflict, also when it is there again', async () => {
      const etag = await written('k', { value: 1 });
      await state().delete(['k']);
      expect((await write('k', { value: 2, etag })).ok).toBe(false);
      await written('k', { value: 3 });
      expect((await write('k', { value: 4, etag })).ok).toBe(false);
    });

    test('of many keys is all or nothing', async () => {
      await written('b', { value: 'theirs' });
      const changes = new Map<string, StateChange>([
        ['a', { value: 1 }],
        ['b', { value: 2 }],
        ['c', { value: 3, etag: '*' }],
      ]);
      expect(await state().write(changes)).toEqual({ ok: false, failure: { key: 'b' } });
      expect([...(await state().read(['a', 'b', 'c'])).keys()]).toEqual(['b']);
    });

    test('of many at once from the same etag succeeds once', async () => {
      const etag = await written('k', { value: 0 });
      const results = await Promise.all(Array.from({ length: 8 }, (_, n) => write('k', { value: n, etag })));
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    });
  });

  test('what is deleted is gone, and deleting nothing is fine', async () => {
    await written('a', { value: 1 });
    await written('b', { value: 1 });
    await state().delete(['a', 'none']);
    expect([...(await state().read(['a', 'b'])).keys()]).toEqual(['b']);
  });

  test('tidying lets go of what was to be kept until now, and of nothing else', async () => {
    const minute = { milliseconds: 60_000 };
    await written('for good', { value: 1 });
    await written('over', { value: 1, keep: minute });
    const etag = await written('renewed', { value: 1, keep: minute });
    await written('kept after all', { value: 1, etag: '*', keep: minute });
    await now().clock.advance(1);
    await written('renewed', { value: 2, etag, keep: minute });
    await written('kept after all', { value: 2, etag: '*' });
    await now().clock.advance(59_999);
    expect(await read('over')).toBeDefined();
    await state().tidy();
    const left = await state().read(['for good', 'over', 'renewed', 'kept after all']);
    expect([...left.keys()].sort()).toEqual(['for good', 'kept after all', 'renewed']);
  });
});
