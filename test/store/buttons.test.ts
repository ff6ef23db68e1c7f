import { expect, test } from '@jest/globals';
import { buttonsOf } from '../../store/buttons.ts';
import { onEachDatabase } from '../support/store.ts';

const row = (id: string, more: object = {}) => ({
  id,
  verb: 'pick',
  data: { vm: '\u0000/x' },
  card: 'card/1',
  conversation: '19:a',
  person: null,
  ...more,
});
const hour = { milliseconds: 3_600_000 };

onEachDatabase((now) => {
  const open = () => ({ ...now(), buttons: buttonsOf(now().store, now().clock) });

  test('is found as it was added, and unknown otherwise', async () => {
    const { buttons } = open();
    await buttons.add([row('a', { data: { n: 1 } }), row('b', { data: {}, person: '29:x' })], hour);
    expect(await buttons.find('a')).toEqual({
      ...row('a', { data: { n: 1 } }),
      withdrawn: false,
      expired: false,
    });
    expect(await buttons.find('b')).toMatchObject({ person: '29:x', data: {} });
    expect(await buttons.find('c')).toBeUndefined();
    await buttons.add([], hour);
  });

  test('what jsonb cannot hold does not stop it', async () => {
    const { buttons } = open();
    await buttons.add([row('a')], hour);
    expect(await buttons.find('a')).toMatchObject({ data: { vm: '\ufffd/x' } });
  });

  test('expires exactly then, and is kept for whoever presses it until it is tidied away', async () => {
    const { buttons, clock } = open();
    await buttons.add([row('a')], hour);
    await clock.advance(hour.milliseconds - 1);
    expect(await buttons.find('a')).toMatchObject({ expired: false });
    await clock.advance(1);
    expect(await buttons.find('a')).toMatchObject({ expired: true });
    await buttons.tidy({ milliseconds: clock.now() });
    expect(await buttons.find('a')).toMatchObject({ expired: true });
    await buttons.tidy({ milliseconds: clock.now() + 1 });
    expect(await buttons.find('a')).toBeUndefined();
  });

  test('all of a card are withdrawn together, and no others', async () => {
    const { buttons } = open();
    await buttons.add([row('a'), row('b'), row('c', { card: 'card/2' })], hour);
    await buttons.withdraw('card/1');
    const found = await Promise.all(['a', 'b', 'c'].map((id) => buttons.find(id)));
    expect(found.map((button) => button?.withdrawn)).toEqual([true, true, false]);
  });
});
