import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { approve } from '../../changes/decide.ts';
import { onEachDatabase } from '../support/store.ts';
import { type ChangeBench, openChangeBench, terms } from './bench.ts';
import { meddle } from './meddle.ts';
import { suzuki } from './people.ts';

onEachDatabase((now) => {
  let bench: ChangeBench;
  let number: number;
  beforeEach(async () => {
    bench = await openChangeBench(now().store);
    number = await bench.request();
    await bench.work();
    await approve(bench.parts, await bench.find(number), suzuki);
  });
  afterEach(() => bench.close());

  const change = () => bench.find(number);
  /** It ended like this, and nothing was written. */
  const endsAs = async (state: string, outcome: object) => {
    await bench.work();
    expect(await change()).toMatchObject({ state, outcome });
    expect(bench.workbench.writes()).toEqual([]);
    expect(await bench.store.query('select * from change_lock')).toEqual([]);
    expect(await bench.events()).not.toContain('started');
  };
  const waits = async () => {
    await bench.work();
    expect((await change()).state).toBe('approved');
    expect(bench.workbench.writes()).toEqual([]);
  };

  describe('in time', () => {
    test('in the last moment it begins', async () => {
      bench.clock.pass(terms.expiryMs - 1);
      await bench.work();
      expect((await change()).state).toBe('fixed');
    });

    test('in the moment of its end it is over', async () => {
      bench.clock.pass(terms.expiryMs);
      await endsAs('expired', { because: 'not-begun-in-time' });
    });
  });

  describe('what policy says in the last moment', () => {
    test.each(['changes-paused', 'change-frozen'] as const)(
      '%s: it waits, and begins when that is over',
      async (refused) => {
        Object.assign(bench.parts, { stopped: async () => ({ refused }) });
        await waits();
        Object.assign(bench.parts, { stopped: async () => undefined });
        bench.clock.pass(60_000);
        await bench.work();
        expect((await change()).state).toBe('fixed');
      },
    );

    test('and it does not wait for ever', async () => {
      Object.assign(bench.parts, { stopped: async () => ({ refused: 'changes-paused' }) });
      await waits();
      bench.clock.pass(terms.expiryMs);
      await endsAs('expired', { because: 'not-begun-in-time' });
    });

    test('what Azure does not say is waited for', async () => {
      Object.assign(bench.parts, { stopped: async () => 'not-known' });
      await waits();
    });

    test.each(['diagnose-only', 'resource-protected', 'source-not-allowed'] as const)(
      '%s: it is void',
      async (refused) => {
        const stop = { refused, because: 'a tag' };
        Object.assign(bench.parts, { stopped: async () => stop });
        await endsAs('void', { because: 'stopped-by-policy', stop });
      },
    );

    test('somebody who presses pause while it is looked at is heard', async () => {
      Object.assign(bench.parts, {
        stopped: async () => {
          await bench.parts.pause.begin({ by: suzuki, reason: 'wait', since: new Date(0) });
          return undefined;
        },
      });
      await waits();
    });
  });

  describe('the same as was approved', () => {
    test('another script: it is void', async () => {
      Object.assign(bench.parts, { harness: `${'f'.repeat(63)}e` });
      await endsAs('void', { because: 'script-changed' });
    });

    test('another plan in the database: it is void', async () => {
      await bench.store.query(
        `update change set plan = jsonb_set(plan, '{remedies,0,steps,0,step,set,priority}', '311')`,
      );
      await endsAs('void', { because: 'script-changed' });
    });

    test('something that would be written was changed since: it is void, and says which step', async () => {
      meddle(bench);
      await endsAs('void', { because: 'changed-since-approval', step: 0 });
    });

    test('it cannot be seen whether it was: it is void', async () => {
      bench.workbench.deafen();
      await endsAs('void', { because: 'could-not-look', step: 0 });
    });
  });

  test("somebody else's change of the same resource is waited for", async () => {
    const other = await bench.request({
      items: [{ remedy: 'see-screen', check: 'boot-diagnostics-off', choices: {} }],
    });
    await bench.store.query('insert into change_lock (resource, change) values ($1, $2)', [
      bench.workbench.office.networkSecurityGroup.toLowerCase(),
      other,
    ]);
    await waits();
    await bench.parts.effects.unlock(other);
    bench.clock.pass(3_000);
    await bench.work();
    expect((await change()).state).toBe('fixed');
    expect(await bench.store.query('select * from change_lock')).toEqual([]);
  });
});
