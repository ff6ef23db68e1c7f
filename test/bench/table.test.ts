import { describe, expect, test } from '@jest/globals';
import { type Figure, isMissed } from '../../bench/figure.ts';
import { median } from '../../bench/median.ts';
import { table } from '../../bench/table.ts';

const time: Figure = { name: 'start', ours: 1500, reference: 1000, unit: 'ms', bar: { most: 2 } };
const turns: Figure = { name: 'turns', ours: 79, reference: 100, unit: 'turns/s', bar: { least: 0.8 } };

describe('the figures', () => {
  test('say what was missed', () => {
    expect([time, { ...time, ours: 2001 }].map(isMissed)).toEqual([false, true]);
    expect([turns, { ...turns, ours: 80 }].map(isMissed)).toEqual([true, false]);
  });

  test('stand in a table', () => {
    expect(table([time, turns])).toBe(
      [
        'figure        ours    reference  ratio     bar',
        'start      1500 ms      1000 ms   1.50  ≤ 2.00      ok',
        'turns   79 turns/s  100 turns/s   0.79  ≥ 0.80  missed',
      ].join('\n'),
    );
  });

  test.each([
    [[3], 3],
    [[9, 1, 2], 2],
    [[1, 2, 4, 100], 3],
  ])('of %j the middle counts', (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});
