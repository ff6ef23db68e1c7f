import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { approve } from '../../changes/decide.ts';
import { onEachDatabase } from '../support/store.ts';
import { type ChangeBench, openChangeBench } from './bench.ts';
import { suzuki } from './people.ts';

onEachDatabase((now) => {
  let bench: ChangeBench;
  beforeEach(async () => {
    bench = await openChangeBench(now().store);
  });
  afterEach(() => bench.close());

  test('a change is proposed, approved, made and proved', async () => {
    const number = await bench.request();
    await bench.work();
    expect(bench.logged).toEqual([]);
    expect(await bench.find(number)).toMatchObject({ state: 'proposed' });
    await approve(bench.parts, await bench.find(number), suzuki);
    await bench.work();
    expect(bench.logged).toEqual([]);
    expect(await bench.find(number)).toMatchObject({ state: 'fixed' });
    expect(bench.workbench.writes()).toHaveLength(1);
    expect(await bench.events()).toEqual([
      'requested',
      'prepared',
      'approved',
      'started',
      'step-done',
      'done',
      'judged-fixed',
    ]);
  });
});
