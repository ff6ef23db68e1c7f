import { describe, expect, jest, test } from '@jest/globals';
import * as z from 'zod';
import { randomId } from '../../base/ids.ts';
import { withLease } from '../../store/lease.ts';
import { turnsOf } from '../../store/turns.ts';
import { gate } from '../support/gate.ts';
import { onEachDatabase } from '../support/store.ts';

jest.setTimeout(60_000);

onEachDatabase((now) => {
  describe('turns', () => {
    test('of one conversation come one after another, in order; others do not wait', async () => {
      const runTurn = turnsOf(now().store, now().clock, randomId);
      const log: string[] = [];
      const held = gate();
      const turn =
        (name: string, until: Promise<void> = Promise.resolve()) =>
        async () => {
          log.push(`${name} begins`);
          await until;
          log.push(`${name} ends`);
        };
      const first = runTurn('c1', turn('1', held.opened));
      const second = runTurn('c1', turn('2'));
      await runTurn('c2', turn('other'));
      held.open();
      await Promise.all([first, second]);
      expect(log.filter((line) => !line.startsWith('other'))).toEqual([
        '1 begins',
        '1 ends',
        '2 begins',
        '2 ends',
      ]);
      expect(log.indexOf('other ends')).toBeLessThan(log.indexOf('1 ends'));
    });

    test('a turn that fails does not stop the next one', async () => {
      const runTurn = turnsOf(now().store, now().clock, randomId);
      const failing = runTurn('c1', () => Promise.reject(new Error('no')));
      const next = runTurn('c1', () => Promise.resolve('done'));
      await expect(failing).rejects.toThrow('no');
      expect(await next).toBe('done');
      expect(await now().store.query('select * from turn_lease')).toEqual([]);
    });
  });

  describe('the lease between processes', () => {
    const parts = () => ({ store: now().store, clock: now().clock });
    const lease = (holder: string) => ({ conversation: 'c1', holder });
    const holder = async () => (await now().store.query('select holder from turn_lease'))[0]?.['holder'];

    test('is given to the next one when it is given back', async () => {
      const held = gate();
      const entered = gate();
      const first = withLease(lease('a'), parts(), async () => {
        entered.open();
        await held.opened;
      });
      await entered.opened;
      const second = withLease(lease('b'), parts(), holder);
      expect(await holder()).toBe('a');
      held.open();
      await first;
      await advanceUntil(second);
      expect(await second).toBe('b');
      expect(await holder()).toBeUndefined();
    });

    test('lasts as long as the turn, while its process is alive', async () => {
      const held = gate();
      const entered = gate();
      const first = withLease(lease('a'), parts(), async (lost) => {
        entered.open();
        await held.opened;
        return lost.aborted;
      });
      await entered.opened;
      const end = now().clock.now() + 90_000;
      while (now().clock.now() < end) {
        const [row] = await now().store.query('select holder, leased_until from turn_lease');
        const { leased_until: until } = z
          .object({ holder: z.literal('a'), leased_until: z.date() })
          .parse(row);
        // The database may be slower than this clock: it waits for a renewal that is under way.
        if (until.getTime() - now().clock.now() > 1_000) await now().clock.advance(1_000);
      }
      held.open();
      expect(await first).toBe(false);
    });

    test('of a process that says nothing goes to somebody else, and the first one is told', async () => {
      const entered = gate();
      const first = withLease(lease('a'), parts(), async (lost) => {
        entered.open();
        await new Promise((resolve) => lost.addEventListener('abort', resolve));
        return holder();
      });
      await entered.opened;
      // What another process does when this one has stood still for longer than its lease.
      await now().store.query(`update turn_lease set holder = 'b'`);
      await now().clock.advance(10_000);
      expect(await first).toBe('b');
      expect(await holder()).toBe('b');
    });

    test('of a dead process is free when it has run out', async () => {
      const dead = new Date(now().clock.now() + 30_000);
      await now().store.query(`insert into turn_lease values ('c1', 'dead', $1)`, [dead]);
      let begun = false;
      const next = withLease(lease('b'), parts(), async () => {
        begun = true;
      });
      await now().clock.advance(1_000);
      await now().store.query('select 1');
      expect(begun).toBe(false);
      await advanceUntil(next);
      expect(now().clock.now()).toBeGreaterThanOrEqual(dead.getTime());
      expect(begun).toBe(true);
    });

    async function advanceUntil(work: Promise<unknown>): Promise<void> {
      let over = false;
      const watch = work.finally(() => {
        over = true;
      });
      while (!over) {
        await now().clock.advance(100);
        await now().store.query('select 1');
      }
      await watch;
    }
  });
});
