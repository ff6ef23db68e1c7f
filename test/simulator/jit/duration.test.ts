import { expect, test } from '@jest/globals';
import { duration } from '../../../simulator/jit/duration.ts';

test.each([
  ['PT3H', 3 * 3_600_000],
  ['PT1H30M', 90 * 60_000],
  ['P1D', 24 * 3_600_000],
  ['P1DT1S', 24 * 3_600_000 + 1000],
  ['PT45S', 45_000],
  ['P', undefined],
  ['PT', undefined],
  ['3H', undefined],
  ['PT3h', undefined],
])('%s is %s', (text, expected) => {
  expect(duration(text)).toBe(expected);
});
