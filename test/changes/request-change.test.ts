import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { reject } from '../../changes/decide.ts';
import { requestChange } from '../../changes/request-change.ts';
import { onEachDatabase } from '../support/store.ts';
import { type ChangeBench, openChangeBench, requestOf } from './bench.ts';
import { sato, suzuki, tanaka } from './people.ts';

onEachDatabase((now) => {
  let bench: ChangeBench;
  beforeEach(async () => {
    bench = await openChangeBench(now().store);
  });
  afterEach(() => bench.close());

  const ask = (more: Parameters<typeof requestOf>[2] = {}) =>
    requestChange(bench.parts, requestOf(bench.workbench, bench.clock.now(), more));

  test('twenty equal requests are one change, with one card and one entry', async () => {
    const asked = await Promise.all(Array.from({ length: 20 }, () => ask()));
    expect(new Set(asked.map(({ change }) => change.number)).size).toBe(1);
    expect(asked.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(bench.shown).toHaveLength(1);
    expect(await bench.events()).toEqual(['requested']);
  });

  test('who asks for the same is one of its askers, once, and the audit says so', async () => {
    const { change } = await ask();
    await Promise.all([ask({ asker: sato }), ask({ asker: suzuki }), ask({ asker: sato })]);
    const { request } = await bench.find(change.number);
    expect(request.asker).toEqual(tanaka);
    expect(request.alsoAsked).toHaveLength(2);
    expect(request.alsoAsked).toEqual(expect.arrayContaining([sato, suzuki]));
    expect(await bench.events()).toEqual(['requested', 'requested-too', 'requested-too']);
  });

  test('the case of the machine does not make another change', async () => {
    await ask();
    const vm = bench.question.vm.toUpperCase();
    expect(await ask({ question: { ...bench.question, vm } })).toMatchObject({ isNew: false });
  });

  test.each([
    ['another fix', { items: [{ remedy: 'see-screen', check: 'boot-diagnostics-off', choices: {} }] }],
    ['another choice', { items: [{ remedy: 'open-port', check: 'vm-stopped', choices: { port: 3390 } }] }],
  ])('%s is another change', async (_, more) => {
    await ask();
    expect(await ask(more)).toMatchObject({ isNew: true });
  });

  test('another way in is another change: what is opened is not the same', async () => {
    await ask();
    const wayIn = { kind: 'public' as const, address: '203.0.113.8' };
    expect(await ask({ question: { ...bench.question, wayIn } })).toMatchObject({ isNew: true });
  });

  test('another ticket is not: it is the same change', async () => {
    await ask();
    expect(await ask({ ticket: 'INC2' })).toMatchObject({ isNew: false });
  });

  test('once it is over, asking again is a new one', async () => {
    const { change } = await ask();
    await bench.work();
    await reject(bench.parts, await bench.find(change.number), suzuki);
    const again = await ask();
    expect(again.isNew).toBe(true);
    expect(again.change.number).not.toBe(change.number);
  });
});
