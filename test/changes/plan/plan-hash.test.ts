import { describe, expect, test } from '@jest/globals';
import type { PlannedRemedy } from '../../../changes/plan/plan.ts';
import { planHash } from '../../../changes/plan/plan-hash.ts';

const vm = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/web-01';
const harness = 'a'.repeat(64);

const remedy: PlannedRemedy = {
  remedy: 'turn-on-remote-desktop',
  check: 'remote-desktop-off',
  name: { en: 'Turn on', ja: '有効にする' },
  sentence: { en: 'Turns it on.', ja: '有効にします。' },
  mind: { en: 'Mind.', ja: '注意。' },
  steps: [
    {
      step: {
        kind: 'guest',
        vm,
        steps: [{ do: 'service', name: 'TermService', start: 'demand' }],
      },
      before: { st: 'differs', steps: [{ was: 'start=disabled' }] },
    },
    { step: { kind: 'power', vm, change: 'restart' }, before: { power: 'running' } },
  ],
};

const hash = planHash([remedy], harness);

/** A path in the plan, and what stands there instead. */
const changed = (...path: readonly [...(string | number)[], unknown]): PlannedRemedy => {
  const copy = structuredClone(remedy) as unknown as Record<string | number, unknown>;
  let at: Record<string | number, unknown> = copy;
  for (const key of path.slice(0, -2) as (string | number)[]) at = at[key] as typeof at;
  at[path.at(-2) as string] = path.at(-1);
  return copy as unknown as PlannedRemedy;
};

describe('what a yes covers', () => {
  test.each([
    ['its name', changed('name', 'en', 'Something else')],
    ['the Japanese name', changed('name', 'ja', '別の名前')],
    ['the sentence', changed('sentence', 'en', 'Something else.')],
    ['what to mind', changed('mind', undefined)],
    ['what cannot be taken back', changed('cannotUndo', { en: 'x', ja: 'x' })],
  ])('is the same with another wording: %s', (_, other) => {
    expect(planHash([other], harness)).toBe(hash);
  });

  test('is the same whatever the order in which keys were written', () => {
    const { steps, ...words } = remedy;
    const turned = { steps: steps.map(({ step, before }) => ({ before, step })), ...words };
    expect(planHash([turned], harness)).toBe(hash);
  });

  test.each([
    ['another remedy', changed('remedy', 'turn-off-remote-desktop')],
    ['another cause', changed('check', 'termservice-stopped')],
    ['another machine', changed('steps', 0, 'step', 'vm', vm.replace('web-01', 'web-02'))],
    ['another value', changed('steps', 0, 'step', 'steps', 0, 'start', 'auto')],
    ['one character of a name', changed('steps', 0, 'step', 'steps', 0, 'name', 'TermServicf')],
    ['another primitive', changed('steps', 0, 'step', 'steps', 0, 'do', 'service-state')],
    ['another kind of restart', changed('steps', 1, 'step', 'change', 'redeploy')],
    ['another state before', changed('steps', 0, 'before', 'steps', 0, 'was', 'start=manual')],
    ['another power state before', changed('steps', 1, 'before', 'power', 'stopped')],
    ['a step less', changed('steps', remedy.steps.slice(0, 1))],
    ['the steps in another order', changed('steps', [...remedy.steps].reverse())],
  ])('is another one with %s', (_, other) => {
    expect(planHash([other], harness)).not.toBe(hash);
  });

  test('is another one with one byte of the script', () => {
    expect(planHash([remedy], `${harness.slice(1)}b`)).not.toBe(hash);
  });

  test('is another one with the remedies in another order', () => {
    const second = { ...remedy, remedy: 'second' };
    expect(planHash([remedy, second], harness)).not.toBe(planHash([second, remedy], harness));
  });
});
