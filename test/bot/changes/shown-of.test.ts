import { describe, expect, test } from '@jest/globals';
import { shownOf } from '../../../bot/changes/shown-of.ts';
import type { Change } from '../../../changes/change-view.ts';
import { bundle, plan } from '../../cards/change-plans.ts';
import { proposed } from '../../cards/change-samples.ts';

const minute = 60_000;

const row = { step: 0, sent: 1, operation: null, before: null, after: null, failure: null };

const parts = {
  effects: {
    list: async () => [
      { ...row, state: 'done' as const, sent_at: new Date('2026-03-01T17:17:31.000Z') },
      { ...row, step: 1, state: 'skipped' as const, sent_at: null },
    ],
  },
  termsOf: () => ({ expiryMs: 30 * minute, remindMs: 10 * minute, undoMs: 480 * minute }),
};

const fixed: Change = { ...proposed, state: 'fixed', endedAt: Date.parse('2026-03-01T17:18:00.000Z') };

describe('what the card of a change is built from', () => {
  test('each step with the time at which it was sent', async () => {
    const { effects } = await shownOf(parts, fixed);
    expect([...(effects ?? [])]).toEqual([
      [0, { state: 'done', at: '2026-03-01T17:17:31.000Z' }],
      [1, { state: 'skipped' }],
    ]);
  });

  test('the end of the way back, counted from the end of the change', async () => {
    const { undoForSeconds, undoUntil } = await shownOf(parts, fixed);
    expect(undoForSeconds).toBe(8 * 3600);
    expect(undoUntil).toBe('2026-03-02T01:18:00.000Z');
  });

  test.each<[string, Change]>([
    ['nothing was written', { ...fixed, state: 'rejected' }],
    ['it is still going on', proposed],
    ['it is a way back itself', { ...fixed, undoOf: 41 }],
  ])('no way back where %s', async (_, change) => {
    expect(await shownOf(parts, change)).not.toHaveProperty('undoUntil');
  });

  test('something to hand over only where a pipeline writes the resource', async () => {
    expect((await shownOf(parts, { ...proposed, plan })).handOver).toEqual([]);
    const languages = (await shownOf(parts, { ...proposed, plan: bundle })).handOver?.map(
      ({ language }) => language,
    );
    expect(languages).toEqual(['bicep', 'terraform']);
  });
});
