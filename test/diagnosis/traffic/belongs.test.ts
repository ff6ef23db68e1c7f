import { expect, test } from '@jest/globals';
import { belongs, belongsToAny, isPrivate, prefixLength } from '../../../diagnosis/traffic/belongs.ts';

test.each([
  ['203.0.113.7', '*', 'yes'],
  ['203.0.113.7', 'Any', 'yes'],
  ['203.0.113.7', '0.0.0.0/0', 'yes'],
  [undefined, '0.0.0.0/0', 'yes'],
  ['203.0.113.7', '203.0.113.7', 'yes'],
  ['203.0.113.7', '203.0.113.7/32', 'yes'],
  ['203.0.113.7', '203.0.113.0/29', 'yes'],
  ['203.0.113.8', '203.0.113.0/29', 'no'],
  ['203.0.113.7', '203.0.113.5/29', 'yes'],
  ['255.255.255.255', '128.0.0.0/1', 'yes'],
  ['127.255.255.255', '128.0.0.0/1', 'no'],
  ['203.0.113.7', '::/0', 'no'],
  ['203.0.113.7', 'fd00::/8', 'no'],
  [undefined, '203.0.113.0/24', 'unsure'],
  ['203.0.113.7', 'Internet', 'yes'],
  ['203.0.113.7', 'internet', 'yes'],
  ['10.1.2.3', 'Internet', 'no'],
  [undefined, 'Internet', 'unsure'],
  ['203.0.113.7', 'AzureCloud', 'unsure'],
  ['203.0.113.7', '203.0.113.0/33', 'unsure'],
  ['203.0.113.7', '203.0.113.0/24/1', 'unsure'],
  ['203.0.113.7', '256.0.0.0/8', 'unsure'],
  ['somewhere', '203.0.113.0/24', 'no'],
  ['2001:db8::1', '*', 'yes'],
  ['2001:db8::1', '::/0', 'yes'],
  ['2001:db8::1', '2001:db8::/32', 'yes'],
  ['2001:db8::1', '2001:DB8:0::1', 'yes'],
  ['2001:db9::1', '2001:db8::/32', 'no'],
  ['2001:db8::1', '2001:db8::/129', 'no'],
  ['2001:db8::1', '10.0.0.0/8', 'no'],
  ['2001:db8::1', 'Internet', 'yes'],
  ['fd00::1', 'Internet', 'no'],
  ['2001:db8::1', 'VirtualNetwork', 'unsure'],
] as const)('%s in %s: %s', (address, range, answer) => {
  expect(belongs(address, range)).toBe(answer);
});

test.each([
  [['203.0.113.0/24', 'AzureCloud'], 'yes'],
  [['198.51.100.0/24', 'AzureCloud'], 'unsure'],
  [['198.51.100.0/24'], 'no'],
  [[], 'unsure'],
] as const)('203.0.113.7 in any of %j: %s', (ranges, answer) => {
  expect(belongsToAny('203.0.113.7', ranges)).toBe(answer);
});

test.each([
  ['10.0.0.1', true],
  ['172.31.255.255', true],
  ['172.32.0.0', false],
  ['192.168.0.1', true],
  ['100.127.0.1', true],
  ['100.128.0.1', false],
  ['8.8.8.8', false],
])('%s is private: %s', (address, answer) => {
  expect(isPrivate(address)).toBe(answer);
});

test('the length of a prefix', () => {
  expect(['0.0.0.0/0', '10.0.0.0/8', '10.0.0.1', 'Sql'].map(prefixLength)).toEqual([0, 8, 32, undefined]);
});
