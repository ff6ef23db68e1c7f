import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { approve } from '../../changes/decide.ts';
import { onEachDatabase } from '../support/store.ts';
import { type ChangeBench, openChangeBench, terms } from './bench.ts';
import { suzuki, tanaka } from './people.ts';

onEachDatabase((now) => {
  let bench: ChangeBench;
  let number: number;
  beforeEach(async () => {
    bench = await openChangeBench(now().store);
    number = await bench.request();
    await bench.work();
  });
  afterEach(() => bench.close());

  const told = (when: string) => bench.told.filter((one) => one.when === when);

  test('approvers are told when it is asked, and once more before the end', async () => {
    expect(told('asked')).toHaveLength(1);
    bench.clock.pass(terms.expiryMs - terms.remindMs - 1);
    await bench.work();
    expect(told('still-waiting')).toEqual([]);
    bench.clock.pass(1);
    await bench.work();
    expect(told('still-waiting')).toEqual([{ change: number, when: 'still-waiting' }]);
    bench.clock.pass(terms.remindMs - 1);
    await bench.work();
    expect(told('still-waiting')).toHaveLength(1);
    expect((await bench.find(number)).state).toBe('proposed');
  });

  test('what nobody decides is over at its end, and that is no refusal by anybody', async () => {
    bench.clock.pass(terms.expiryMs);
    await bench.work();
    const change = await bench.find(number);
    expect(change.state).toBe('expired');
    expect(change.decision).toBeUndefined();
    expect(bench.shown.at(-1)?.state).toBe('expired');
    expect(await bench.events()).toEqual(['requested', 'prepared', 'expired']);
    expect((await bench.parts.entries.list({ after: 2, most: 1 }))[0]?.entry).toMatchObject({
      actor: tanaka,
      means: 'bot',
    });
  });

  test('nobody is told of what is decided', async () => {
    await approve(bench.parts, await bench.find(number), suzuki);
    await bench.work();
    bench.clock.pass(terms.expiryMs);
    await bench.work();
    expect(told('still-waiting')).toEqual([]);
    expect((await bench.find(number)).state).toBe('fixed');
  });
});
