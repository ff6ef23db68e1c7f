import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { kindOf } from '../../../changes/steps/index.ts';
import { machineCases } from './machine-cases.ts';
import { networkCases } from './network-cases.ts';
import { key, openWorkbench, type Workbench } from './workbench.ts';

/** What Azure guards with a version: the others are guarded by their name, or leave nothing to be overwritten. */
const guarded = [...networkCases, ...machineCases].filter(
  ({ name }) => /^(security-rule|route|nic)/.test(name) || name === 'boot-diagnostics',
);

describe.each(guarded)('$name, written by somebody else between the look and the write', (given) => {
  let bench: Workbench;
  beforeEach(async () => {
    bench = await openWorkbench();
  });
  afterEach(() => bench.practice.close());

  test('is refused by Azure, and what the other wrote stays', async () => {
    given.given?.(bench);
    const step = given.step(bench);
    const before = await bench.observe(step);
    let meddled = false;
    bench.after(({ method }) => {
      if (meddled || method !== 'GET') return;
      meddled = true;
      given.meddle(bench);
    });
    const sent = await kindOf(step).send(bench.parts, step, { key, before });
    expect(sent).toMatchObject({ ok: false, failure: { reason: 'conflict' } });
    expect(bench.writes()).toHaveLength(1);
    const elsewhere = await openWorkbench();
    given.given?.(elsewhere);
    given.meddle(elsewhere);
    expect(await bench.observe(step)).toStrictEqual(await elsewhere.observe(step));
    await elsewhere.practice.close();
  });
});
