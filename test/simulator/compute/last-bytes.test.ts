import { expect, test } from '@jest/globals';
import { lastBytes } from '../../../simulator/compute/last-bytes.ts';

test.each([
  ['short', 'abc', 'abc'],
  ['exactly 4,096 bytes', 'a'.repeat(4096), 'a'.repeat(4096)],
  ['one byte more', `x${'a'.repeat(4096)}`, 'a'.repeat(4096)],
  ['a cut through a character', `é${'a'.repeat(4095)}`, 'a'.repeat(4095)],
  ['Japanese', '日'.repeat(2000), '日'.repeat(1365)],
])('of %s text the last 4,096 bytes are kept', (_, text, kept) => {
  expect(lastBytes(text)).toBe(kept);
});
