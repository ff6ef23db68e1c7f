import { expect, test } from '@jest/globals';
import { isNameUnknown, sayReach } from '../../../diagnosis/wording/say-reach.ts';

test.each([
  ['open', 'TCP 135: answers', 'TCP 135:応答あり'],
  ['timeout', 'TCP 135: no answer', 'TCP 135:応答なし'],
  ['other', 'TCP 135: not reached', 'TCP 135:接続できず'],
  [10061, 'TCP 135: refused', 'TCP 135:拒否'],
  [11001, 'TCP 135: name not found (11001)', 'TCP 135:名前を解決できず(11001)'],
  [10065, 'TCP 135: not reached (10065)', 'TCP 135:接続できず(10065)'],
] as const)('%s', (reach, en, ja) => {
  expect([sayReach(135, reach, 'en'), sayReach(135, reach, 'ja')]).toEqual([en, ja]);
});

test.each([
  [11001, true],
  [11004, true],
  [10061, false],
  ['timeout', false],
] as const)('%s: is the name not known? %s', (reach, expected) => {
  expect(isNameUnknown(reach)).toBe(expected);
});
