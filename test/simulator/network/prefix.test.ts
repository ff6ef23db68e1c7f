import { describe, expect, test } from '@jest/globals';
import { contains, overlaps, refuseBadPrefix } from '../../../simulator/network/prefix.ts';

describe('prefixes', () => {
  test.each([
    ['10.0.0.0/16', '10.0.1.0/24', true],
    ['10.0.0.0/16', '10.0.0.0/16', true],
    ['10.0.1.0/24', '10.0.0.0/16', false],
    ['10.0.0.0/24', '10.0.1.0/24', false],
    ['0.0.0.0/0', '203.0.113.7/32', true],
    ['fd00::/48', 'fd00:0:0:1::/64', true],
    ['fd00::/48', '10.0.0.0/8', false],
    ['10.0.0.0/33', '10.0.0.0/32', false],
  ])('%s contains %s: %s', (outer, inner, expected) => {
    expect(contains(outer, inner)).toBe(expected);
  });

  test('overlap is the same from both sides', () => {
    expect(overlaps('10.0.0.0/16', '10.0.9.0/24')).toBe(true);
    expect(overlaps('10.0.9.0/24', '10.0.0.0/16')).toBe(true);
    expect(overlaps('10.0.0.0/24', '10.0.1.0/24')).toBe(false);
  });

  test.each([
    ['10.0.0.0', 'InvalidAddressPrefixFormat'],
    ['10.0.0.0/33', 'InvalidAddressPrefixFormat'],
    ['10.0.0.0/24/24', 'InvalidAddressPrefixFormat'],
    ['10.0.0.5/24', 'InvalidCIDRNotation'],
    ['255.255.255.255/8', 'InvalidCIDRNotation'],
  ])('%s is refused with %s', (prefix, code) => {
    expect(() => refuseBadPrefix(prefix, 'x')).toThrow(expect.objectContaining({ status: 400, code }));
  });

  test('the right prefix is said', () => {
    expect(() => refuseBadPrefix('192.168.200.77/20', 'x')).toThrow('should be 192.168.192.0/20.');
    expect(() => refuseBadPrefix('192.168.192.0/20', 'x')).not.toThrow();
  });
});
