import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { RemedyUnit } from '../../remedies/remedy.ts';
import { onEachDatabase } from '../support/store.ts';
import { approvers, type ChangeBench, ill, openChangeBench, terms } from './bench.ts';
import { benchRemedies, openPortStep } from './bench-remedies.ts';

onEachDatabase((now) => {
  let bench: ChangeBench;
  beforeEach(async () => {
    bench = await openChangeBench(now().store);
  });
  afterEach(() => bench.close());

  const prepared = async () => {
    const number = await bench.request();
    await bench.work();
    expect(bench.logged).toEqual([]);
    return bench.find(number);
  };
  const withOpenPort = (openPort: Partial<RemedyUnit>) =>
    Object.assign(bench.parts, { remedies: benchRemedies(bench.workbench.office, { openPort }) });

  describe('a proposal', () => {
    test('holds the exact steps, how everything is before, and when it ends', async () => {
      const change = await prepared();
      expect(change).toMatchObject({
        state: 'proposed',
        expiresAt: bench.clock.now() + terms.expiryMs,
        plan: {
          remedies: [{ steps: [{ step: openPortStep(bench.workbench.office), before: { there: null } }] }],
          writes: [bench.workbench.office.networkSecurityGroup],
          approvers,
          hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      });
      expect(bench.workbench.writes()).toEqual([]);
      expect(bench.told).toEqual([{ change: change.number, when: 'asked' }]);
    });

    test('is planned from what was just seen', async () => {
      await prepared();
      expect(bench.world.looks).toBe(0);
    });

    test.each([
      ['is older than ten minutes', () => bench.clock.pass(10 * 60_000 + 1)],
      [
        'is kept no more',
        () => {
          bench.world.kept = undefined;
        },
      ],
    ])('is planned from a new look where the diagnosis %s', async (_, happens) => {
      bench.world.now = () => ill(bench.question, bench.clock.now());
      happens();
      expect((await prepared()).state).toBe('proposed');
      expect(bench.world.looks).toBe(1);
    });
  });

  describe('is not proposed', () => {
    test('where the new look finds it no more', async () => {
      bench.clock.pass(11 * 60_000);
      expect(await prepared()).toMatchObject({ state: 'refused', outcome: { because: 'nothing-to-mend' } });
    });

    test('where everything is already as it would be made', async () => {
      const { office } = bench.workbench;
      Object.assign(bench.parts, {
        remedies: benchRemedies(office, {
          openPort: { plan: () => ({ steps: [{ kind: 'power', vm: office.vm, change: 'start' }] }) },
        }),
      });
      expect(await prepared()).toMatchObject({ state: 'refused', outcome: { because: 'nothing-to-mend' } });
    });

    test('where the remedy cannot be made here, and it says why', async () => {
      const cannot = { en: 'Ask Suzuki first.', ja: '鈴木さんに確認してください。' };
      withOpenPort({ plan: () => ({ cannot }) });
      expect(await prepared()).toMatchObject({
        state: 'refused',
        outcome: { because: 'cannot-be-planned', cannot },
      });
    });

    test('where a step is below the floor', async () => {
      const step = openPortStep(bench.workbench.office);
      const set = step.set && { ...step.set, source: '*' };
      withOpenPort({ plan: () => ({ steps: [{ ...step, set }] }) });
      expect(await prepared()).toMatchObject({ state: 'refused', outcome: { because: 'below-the-floor' } });
    });

    test('where it cannot be looked at what would be written, and it names what is missing', async () => {
      bench.workbench.deafen();
      expect(await prepared()).toMatchObject({
        state: 'refused',
        outcome: {
          because: 'could-not-look',
          action: { action: expect.stringMatching(/securityRules\/read$/i) },
        },
      });
    });

    test('where Windows does not allow it', async () => {
      const { vm } = bench.workbench.office;
      withOpenPort({
        plan: () => ({
          steps: [{ kind: 'guest', vm, steps: [{ do: 'service', name: 'TermService', start: 'demand' }] }],
        }),
      });
      Object.assign(bench.parts.steps, {
        runHarness: async () => ({
          ok: true,
          value: {
            ok: false,
            mode: 'check',
            st: 'blocked',
            steps: [{ i: 0, st: 'blocked', was: null, is: null }],
          },
        }),
      });
      expect(await prepared()).toMatchObject({
        state: 'refused',
        outcome: { because: 'blocked-in-windows' },
      });
    });

    test.each([
      [
        'the bot may not do every step',
        { because: 'bot-may-not', action: { action: 'Microsoft.X/write', resource: '/x' } } as const,
      ],
      [
        'nobody could say yes',
        {
          because: 'nobody-may-approve',
          cannot: { en: 'Activate the role.', ja: '有効化してください。' },
        } as const,
      ],
      ['Azure could not be asked', { because: 'not-checked', said: 'busy' } as const],
      [
        'policy forbids it',
        { because: 'stopped-by-policy', stop: { refused: 'resource-protected', because: '/nsg' } } as const,
      ],
    ])('where %s', async (_, not) => {
      Object.assign(bench.parts, { preflight: async () => ({ not }) });
      expect(await prepared()).toMatchObject({ state: 'refused', outcome: not });
      expect(bench.told).toEqual([]);
      expect(bench.workbench.writes()).toEqual([]);
    });
  });

  test('a process that ends in the middle leaves it to the next one', async () => {
    let stop: () => void = () => undefined;
    Object.assign(bench.parts, {
      preflight: async () => {
        stop();
        return { others: [], approvers };
      },
    });
    const number = await bench.request();
    const closed = new Promise<void>((resolve) => {
      stop = () => void bench.stop().then(resolve);
    });
    void bench.work();
    await closed;
    expect(await bench.find(number)).toMatchObject({ state: 'preparing' });
    stop = () => undefined;
    await bench.work();
    expect(await bench.find(number)).toMatchObject({ state: 'proposed' });
  });
});
