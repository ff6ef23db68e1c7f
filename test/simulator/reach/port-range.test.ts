import { expect, test } from '@jest/globals';
import { isInPortRanges, spelledPortRange } from '../../../simulator/reach/port-range.ts';

test.each([
  [3389, ['*'], true],
  [3389, ['3389'], true],
  [3389, ['80', '3000-4000'], true],
  [3389, ['80', '3390-4000'], false],
  [0, ['0-65535'], true],
  [3389, [], false],
  [undefined, ['*'], true],
  [undefined, ['0-65535'], true],
  [undefined, ['3389'], false],
])('port %p in %p: %p', (port, ranges, answer) => expect(isInPortRanges(port, ranges)).toBe(answer));

test.each([
  ['*', '0-65535'],
  ['3389', '3389-3389'],
  ['80-90', '80-90'],
])('%s is spelled %s', (range, spelled) => expect(spelledPortRange(range)).toBe(spelled));
