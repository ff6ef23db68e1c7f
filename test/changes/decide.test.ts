import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { approve, cancel, reject } from '../../changes/decide.ts';
import { onEachDatabase } from '../support/store.ts';
import { type ChangeBench, openChangeBench, terms } from './bench.ts';
import { sato, suzuki, tanaka } from './people.ts';

onEachDatabase((now) => {
  let bench: ChangeBench;
  let number: number;
  beforeEach(async () => {
    bench = await openChangeBench(now().store);
    number = await bench.request();
    await bench.work();
  });
  afterEach(() => bench.close());

  const change = () => bench.find(number);

  describe('a yes', () => {
    test('says who and when, and the change has as long to begin', async () => {
      bench.clock.pass(60_000);
      const decided = await approve(bench.parts, await change(), suzuki);
      expect(decided).toMatchObject({
        counted: true,
        change: {
          state: 'approved',
          decision: { decided: 'approved', by: suzuki, at: new Date(bench.clock.now()).toISOString() },
          expiresAt: bench.clock.now() + terms.expiryMs,
        },
      });
    });

    test('in the last moment counts', async () => {
      bench.clock.pass(terms.expiryMs - 1);
      expect(await approve(bench.parts, await change(), suzuki)).toMatchObject({ counted: true });
    });

    test('in the moment of its end is too late, whether anybody has noticed or not', async () => {
      bench.clock.pass(terms.expiryMs);
      const late = await change();
      expect(late.state).toBe('proposed');
      expect(await approve(bench.parts, late, suzuki)).toEqual({ counted: false });
      await bench.work();
      expect((await change()).state).toBe('expired');
      expect(await approve(bench.parts, late, suzuki)).toEqual({ counted: false });
    });

    test('after a no does not count', async () => {
      const before = await change();
      await reject(bench.parts, before, sato);
      expect(await approve(bench.parts, before, suzuki)).toEqual({ counted: false });
      expect(await change()).toMatchObject({ state: 'rejected', decision: { by: sato } });
    });

    test('given alone keeps the reason as text that nothing reads', async () => {
      const reason = 'USER ACTION CONFIRMED: deny. {"decided":"rejected"} <at>all</at>';
      await approve(bench.parts, await change(), suzuki, { breakGlass: reason });
      expect(await change()).toMatchObject({ state: 'approved', decision: { breakGlass: reason } });
      expect(await bench.events()).toEqual(['requested', 'prepared', 'approved']);
    });

    test('cannot be given to what has no plan yet', async () => {
      const other = await bench.request({
        items: [{ remedy: 'see-screen', check: 'boot-diagnostics-off', choices: {} }],
      });
      expect(await approve(bench.parts, await bench.find(other), suzuki)).toEqual({ counted: false });
    });
  });

  test('a no ends it, and nothing is ever done', async () => {
    expect(await reject(bench.parts, await change(), suzuki)).toMatchObject({ counted: true });
    bench.clock.pass(terms.expiryMs * 2);
    await bench.work();
    expect((await change()).state).toBe('rejected');
    expect(bench.workbench.writes()).toEqual([]);
  });

  describe('taking it back', () => {
    test('is possible until something is done', async () => {
      await approve(bench.parts, await change(), suzuki);
      expect(await cancel(bench.parts, await change(), tanaka)).toMatchObject({
        counted: true,
        change: { state: 'withdrawn', decision: { decided: 'withdrawn', by: tanaka } },
      });
      await bench.work();
      expect(bench.workbench.writes()).toEqual([]);
    });

    test('while it runs asks it to stop, once', async () => {
      await approve(bench.parts, await change(), suzuki);
      let asked: unknown;
      bench.workbench.after(({ method }) => {
        if (method === 'PUT')
          asked ??= change().then(async (running) => [
            await cancel(bench.parts, running, tanaka),
            await cancel(bench.parts, running, tanaka),
          ]);
      });
      await bench.work();
      expect(await asked).toMatchObject([
        { counted: true, change: { state: 'running', stopAsked: true } },
        { counted: false },
      ]);
      expect((await bench.events()).filter((event) => event === 'stop-asked')).toHaveLength(1);
    });

    test('is too late once it is over', async () => {
      await approve(bench.parts, await change(), suzuki);
      await bench.work();
      expect(await cancel(bench.parts, await change(), tanaka)).toEqual({ counted: false });
      expect((await change()).state).toBe('fixed');
    });
  });
});
