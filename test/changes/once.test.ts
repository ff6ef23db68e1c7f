import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { approve } from '../../changes/decide.ts';
import { type Engine, startEngine } from '../../changes/engine.ts';
import type { ChangesParts } from '../../changes/parts.ts';
import type { ChangeEffects } from '../../store/change-effects.ts';
import { onEachDatabase } from '../support/store.ts';
import { type ChangeBench, openChangeBench } from './bench.ts';
import { suzuki } from './people.ts';

const items = [{ remedy: 'open-port', check: 'vm-stopped', choices: {} }];

/** More than a lease, and more than a request can be on its way. */
const later = 25_000;

onEachDatabase((now) => {
  let bench: ChangeBench;
  beforeEach(async () => {
    bench = await openChangeBench(now().store);
  });
  afterEach(() => bench.close());

  const approved = async (): Promise<number> => {
    const number = await bench.request({ items });
    await bench.work();
    await bench.stop();
    await approve(bench.parts, await bench.find(number), suzuki);
    return number;
  };

  /** The process ends the first time that it has done this. */
  const dyingAfter = (name: 'sending' | 'accepted' | 'intend'): void => {
    const { effects } = bench.parts;
    const real = effects[name] as (...args: unknown[]) => Promise<unknown>;
    let died = false;
    const broken: ChangeEffects = {
      ...effects,
      [name]: async (...args: unknown[]) => {
        const answer = await real(...args);
        if (died) return answer;
        died = true;
        throw new Error('killed');
      },
    };
    Object.assign(bench.parts, { effects: broken });
  };

  const goOn = async (): Promise<void> => {
    await bench.work();
    bench.clock.pass(later);
    await bench.work();
    bench.clock.pass(later);
    await bench.work();
  };

  const made = async (number: number) => ({
    state: (await bench.find(number)).state,
    effects: (await bench.parts.effects.list(number)).map(({ state, sent }) => [state, sent]),
    writes: bench.workbench.writes().length,
  });

  describe('a process that dies', () => {
    test('before it has sent anything leaves it to the next one', async () => {
      const number = await approved();
      dyingAfter('intend');
      await goOn();
      expect(await made(number)).toEqual({ state: 'fixed', effects: [['done', 1]], writes: 1 });
    });

    test('when it was about to send is followed by one that looks, and then sends', async () => {
      const number = await approved();
      dyingAfter('sending');
      await bench.work();
      bench.clock.pass(20_000);
      await bench.work();
      expect(await made(number)).toEqual({ state: 'fixed', effects: [['done', 2]], writes: 1 });
    });

    test('before it could write down what became of it is followed by one that finds it done', async () => {
      const number = await approved();
      const { effects } = bench.parts;
      let died = false;
      Object.assign(bench.parts, {
        effects: {
          ...effects,
          end: async (...args: Parameters<ChangeEffects['end']>) => {
            if (died) return effects.end(...args);
            died = true;
            throw new Error('killed');
          },
        },
      });
      await goOn();
      expect(await made(number)).toEqual({ state: 'fixed', effects: [['done', 1]], writes: 1 });
      expect((await bench.events()).filter((event) => event === 'step-done')).toHaveLength(1);
    });
  });

  test('a process that was stopped in front of the wire does not send any more', async () => {
    const number = await approved();
    const { effects } = bench.parts;
    const sending: ChangeEffects['sending'] = async (...args) => {
      const may = await effects.sending(...args);
      const [, { sent }] = args;
      if (sent === 0) bench.clock.pass(9_000);
      return may;
    };
    Object.assign(bench.parts, { effects: { ...effects, sending } });
    await bench.work();
    expect(bench.workbench.writes()).toHaveLength(0);
    await goOn();
    expect(await made(number)).toEqual({ state: 'fixed', effects: [['done', 2]], writes: 1 });
  });

  test('where Azure tells of a step need not be kept for it to be made', async () => {
    const number = await approved();
    const { effects } = bench.parts;
    const accepted = () => Promise.reject(new Error('The database is gone.'));
    Object.assign(bench.parts, { effects: { ...effects, accepted } });
    await bench.work();
    expect(await made(number)).toEqual({ state: 'fixed', effects: [['done', 1]], writes: 1 });
  });

  test('two bots at the same change make it once', async () => {
    const number = await approved();
    const second: Engine = startEngine({ ...bench.parts, log: bench.parts.log } satisfies ChangesParts);
    await bench.work();
    await second.close();
    await goOn();
    expect(await made(number)).toEqual({ state: 'fixed', effects: [['done', 1]], writes: 1 });
    const events = await bench.events();
    expect(new Set(events).size).toBe(events.length);
  });
});
