import { expect, test } from '@jest/globals';
import { pauseOf } from '../../store/pause.ts';
import { onEachDatabase } from '../support/store.ts';

onEachDatabase((now) => {
  const open = () => pauseOf(now().store);
  const pressed = (name: string) => ({
    by: { name },
    reason: 'a bad day',
    since: new Date(now().clock.now()),
  });

  test('of ten who press at once one presses it, and their name stays', async () => {
    const pause = open();
    expect(await pause.now()).toBeUndefined();
    const news = await Promise.all(Array.from({ length: 10 }, (_, i) => pause.begin(pressed(`${i}`))));
    expect(news.filter(Boolean)).toHaveLength(1);
    expect(await pause.now()).toEqual(pressed(`${news.indexOf(true)}`));
  });

  test('is let go once', async () => {
    const pause = open();
    await pause.begin(pressed('suzuki'));
    expect([await pause.end(), await pause.end(), await pause.now()]).toEqual([true, false, undefined]);
  });
});
