import { expect, test } from '@jest/globals';
import {
  covers,
  formatPrefix,
  isWithin,
  parsePrefix,
  parsePrefixes,
  without,
} from '../../../simulator/reach/address.ts';

test.each([
  ['10.1.2.3/8', '10.0.0.0/8'],
  ['10.1.2.3', '10.1.2.3/32'],
  ['0.0.0.0/0', '0.0.0.0/0'],
  ['fd00::1:2/64', 'fd00::/64'],
  ['::ffff:10.0.0.1', '::ffff:a00:1/128'],
  ['::/0', '::/0'],
])('%s is the range %s', (text, range) => {
  const prefix = parsePrefix(text);
  expect(prefix && formatPrefix(prefix)).toBe(range);
});

test.each(['VirtualNetwork', '*', '10.0.0.0/33', '10.0.0/8', '10.0.0.0/', '10.0.0.0/8/8', '', 'fd00::/129'])(
  '%p is not a range',
  (text) => expect(parsePrefix(text)).toBeUndefined(),
);

test.each([
  ['10.0.0.0/8', '10.255.0.0/16', true],
  ['10.0.0.0/16', '10.0.0.0/8', false],
  ['10.0.0.0/8', '11.0.0.0/8', false],
  ['0.0.0.0/0', 'fd00::/8', false],
  ['fd00::/8', 'fd12::1', true],
])('%s covers %s: %p', (outer, inner, answer) => {
  const [wide, narrow] = [parsePrefix(outer), parsePrefix(inner)];
  expect(wide && narrow && covers(wide, narrow)).toBe(answer);
});

test('an address is looked for in several ranges, and nonsense is in none', () => {
  const ranges = parsePrefixes(['10.0.0.0/16', 'nonsense', '192.168.0.0/24']);
  expect(['192.168.0.9', '192.168.1.9', 'web-01'].map((address) => isWithin(address, ranges))).toEqual([
    true,
    false,
    false,
  ]);
});

test('what is left of a range is said in as few ranges as possible', () => {
  const left = without(parsePrefixes(['10.0.0.0/8']), parsePrefixes(['10.64.0.0/10', '10.0.0.0/9']));
  expect(left.map(formatPrefix)).toEqual(['10.128.0.0/9']);
  const around = without(parsePrefixes(['10.0.0.0/30']), parsePrefixes(['10.0.0.1']));
  expect(around.map(formatPrefix)).toEqual(['10.0.0.0/32', '10.0.0.2/31']);
});
