import { describe, expect, test } from '@jest/globals';
import type { Plan } from '../../changes/plan/plan.ts';
import { prove } from '../../changes/proof.ts';
import { ill, well } from './bench.ts';
import { noon, question } from './plan/office-ids.ts';

const planOf = (proof: Plan['proof'], ...checks: readonly string[]) =>
  ({
    proof,
    remedies: checks.map((check) => ({ remedy: 'x', check, name: { en: '', ja: '' }, steps: [] })),
  }) as unknown as Plan;

const plan = planOf('look', 'vm-stopped');
const before = ill(question, noon);

describe('the proof', () => {
  test('nothing blocks any more: fixed, with before and after side by side', () => {
    expect(prove(plan, before, well(question, noon))).toEqual({
      event: 'judged-fixed',
      outcome: {
        proof: [
          {
            label: { en: 'Power state', ja: '電源状態' },
            before: { en: 'web-01 is stopped (deallocated)', ja: expect.any(String) },
            after: { en: 'fine', ja: '問題なし' },
          },
        ],
      },
    });
  });

  test('the cause is still there: not fixed', () => {
    expect(prove(plan, before, well(question, noon, { 'vm-stopped': 'problem' }))).toMatchObject({
      event: 'judged-not-fixed',
      outcome: { first: { en: 'vm-stopped is wrong' } },
    });
  });

  test('a warning that was to be mended is still there: not fixed', () => {
    const seen = well(question, noon, { 'boot-diagnostics-off': 'warning' });
    expect(prove(planOf('look', 'boot-diagnostics-off'), before, seen).event).toBe('judged-not-fixed');
  });

  test('a warning that nobody wanted mended is no obstacle', () => {
    const seen = well(question, noon, { 'boot-diagnostics-off': 'warning' });
    expect(prove(plan, before, seen).event).toBe('judged-fixed');
  });

  test('the value is as it should be, and something else blocks: not fixed, and it is named', () => {
    expect(prove(plan, before, well(question, noon, { 'nothing-listens': 'problem' }))).toMatchObject({
      event: 'judged-not-fixed',
      outcome: { first: { en: 'nothing-listens is wrong' } },
    });
  });

  test('something that could hide a blocker was not seen: uncertain, and a person is asked', () => {
    const seen = well(question, noon, { 'handshake-fails': 'unknown' });
    expect(prove(plan, before, seen)).toMatchObject({
      event: 'judged-uncertain',
      outcome: { asks: true, unseen: [{ en: expect.any(String), ja: expect.any(String) }] },
    });
  });

  test('what was to be mended could not be seen again: never fixed', () => {
    expect(prove(plan, before, well(question, noon, { 'vm-stopped': 'unknown' })).event).toBe(
      'judged-uncertain',
    );
  });

  test('what only a person can prove is asked, though nothing blocks', () => {
    expect(prove(planOf('person', 'vm-stopped'), before, well(question, noon))).toMatchObject({
      event: 'judged-uncertain',
      outcome: { asks: true },
    });
  });

  test('without a diagnosis from before, before is what was not checked', () => {
    const { outcome } = prove(plan, undefined, well(question, noon));
    expect(outcome.proof).toMatchObject([{ before: { en: 'not checked', ja: '未確認' } }]);
  });

  test('of a bundle every part is compared', () => {
    const two = planOf('look', 'vm-stopped', 'boot-diagnostics-off');
    expect(prove(two, before, well(question, noon)).outcome.proof).toHaveLength(2);
  });
});
