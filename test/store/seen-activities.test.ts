import { expect, jest, test } from '@jest/globals';
import { seenActivitiesOf } from '../../store/seen-activities.ts';
import { onEachDatabase } from '../support/store.ts';

jest.setTimeout(60_000);

const minute = { milliseconds: 60_000 };

onEachDatabase((now) => {
  const seen = () => seenActivitiesOf(now().store, now().clock);

  test('the first of many at once is the first', async () => {
    const firsts = await Promise.all(Array.from({ length: 6 }, () => seen().isFirst('a', minute)));
    expect(firsts.filter(Boolean)).toHaveLength(1);
    expect(await seen().isFirst('b', minute)).toBe(true);
  });

  test('after its time it is a first one again', async () => {
    await seen().isFirst('a', minute);
    await now().clock.advance(59_999);
    expect(await seen().isFirst('a', minute)).toBe(false);
    await now().clock.advance(1);
    expect(await seen().isFirst('a', minute)).toBe(true);
    expect(await seen().isFirst('a', minute)).toBe(false);
  });

  test('it is not seen when the transaction that handled it is rolled back', async () => {
    const handled = now().store.transaction(async () => {
      await seen().isFirst('a', minute);
      throw new Error('no');
    });
    await expect(handled).rejects.toThrow('no');
    expect(await seen().isFirst('a', minute)).toBe(true);
  });

  test('tidying lets go of what has expired only', async () => {
    await seen().isFirst('old', minute);
    await now().clock.advance(60_000);
    await seen().isFirst('new', minute);
    await seen().tidy();
    expect(await now().store.query('select key from seen_activity')).toEqual([{ key: 'new' }]);
  });

  test('this process knows at once what it has handled, until its time is over', async () => {
    const handled = seen();
    const failed = now().store.transaction(async () => {
      await handled.isFirst('a', minute);
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(handled.has('a')).toBe(false);
    await handled.isFirst('a', minute);
    expect([handled.has('a'), handled.has('b'), seen().has('a')]).toEqual([true, false, false]);
    await now().clock.advance(60_000);
    expect(handled.has('a')).toBe(false);
  });
});
