import { expect, test } from '@jest/globals';
import { guestLeasesOf } from '../../store/guest-leases.ts';
import { onEachDatabase } from '../support/store.ts';

const minute = { milliseconds: 60_000 };
const first = { machine: '/vm', holder: 'first' };
const second = { machine: '/vm', holder: 'second' };

onEachDatabase((now) => {
  const open = () => ({ ...now(), leases: guestLeasesOf(now().store, now().clock) });

  test('is one at a time for each machine, until it ends or says nothing for too long', async () => {
    const { leases, clock } = open();
    expect(await leases.take(first, minute)).toEqual({});
    expect(await leases.take(second, minute)).toBeUndefined();
    expect(await leases.take({ machine: '/other', holder: 'second' }, minute)).toEqual({});
    await clock.advance(59_999);
    expect(await leases.renew(first, minute)).toBe(true);
    await clock.advance(59_999);
    expect(await leases.take(second, minute)).toBeUndefined();
    await clock.advance(1);
    expect(await leases.take(second, minute)).toEqual({});
    expect(await leases.renew(first, minute)).toBe(false);
    await leases.end(first, { found: 1 });
    expect(await leases.take(first, minute)).toBeUndefined();
    expect(await leases.answerSince('/vm', 0)).toBeUndefined();
    await leases.end(second);
    expect(await leases.take(first, minute)).toEqual({});
  });

  test('what was begun is handed on, until somebody says that it is over', async () => {
    const { leases, clock } = open();
    await leases.take(first, minute);
    const sentAt = clock.now();
    expect(await leases.note(first, { sent: true })).toBe(true);
    expect(await leases.note(first, { managed: '/vm/runCommands/a' })).toBe(true);
    expect(await leases.note(second, { sent: false })).toBe(false);
    expect(await leases.leftBehind()).toEqual([]);
    await clock.advance(60_000);
    expect(await leases.leftBehind()).toEqual(['/vm/runCommands/a']);
    expect(await leases.take(second, minute)).toEqual({ sentAt, managed: ['/vm/runCommands/a'] });
    await leases.note(second, { sent: false });
    await leases.forget('/vm/runCommands/a');
    await leases.end(second);
    expect(await leases.take(first, minute)).toEqual({});
  });

  test('an answer is for who waited for it, and is gone when it is tidied away', async () => {
    const { leases, clock } = open();
    await leases.take(first, minute);
    const since = clock.now();
    await clock.advance(10);
    await leases.end(first, { found: '\u0000' });
    expect(await leases.answerSince('/vm', since)).toEqual({ found: '\ufffd' });
    expect(await leases.answerSince('/vm', since + 11)).toBeUndefined();
    await leases.tidy({ milliseconds: clock.now() });
    expect(await leases.answerSince('/vm', since)).toBeDefined();
    await leases.tidy({ milliseconds: clock.now() + 1 });
    expect(await leases.answerSince('/vm', since)).toBeUndefined();
  });

  test('what was made before is not forgotten for what is made next', async () => {
    const { leases } = open();
    await leases.take(first, minute);
    await leases.note(first, { managed: '/vm/runCommands/a' });
    await leases.note(first, { managed: '/vm/runCommands/b' });
    await leases.end(first);
    expect(await leases.leftBehind()).toEqual(['/vm/runCommands/a', '/vm/runCommands/b']);
    await leases.forget('/vm/runCommands/a');
    expect(await leases.take(second, minute)).toEqual({ managed: ['/vm/runCommands/b'] });
    await leases.forget('/vm/runCommands/b');
    await leases.end(second);
    expect(await leases.leftBehind()).toEqual([]);
    expect(await leases.take(first, minute)).toEqual({});
  });

  test('what is left in Azure is not tidied away', async () => {
    const { leases, clock } = open();
    await leases.take(first, minute);
    await leases.note(first, { managed: '/vm/runCommands/a' });
    await leases.release();
    await leases.tidy({ milliseconds: clock.now() + 1 });
    expect(await leases.leftBehind()).toEqual(['/vm/runCommands/a']);
  });
});
