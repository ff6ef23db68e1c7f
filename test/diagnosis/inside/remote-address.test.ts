import { describe, expect, test } from '@jest/globals';
import { isAmong } from '../../../diagnosis/inside/remote-address.ts';

const office = { address: '203.0.113.7', localSubnet: ['10.1.1.0/24'] };
const neighbour = { address: '10.1.1.9', localSubnet: ['10.1.1.0/24'] };
const nobody = {};

describe('whether somebody is among the addresses of a rule', () => {
  test.each([
    ['yes', office, ['*']],
    ['yes', nobody, ['*']],
    ['yes', office, ['203.0.113.7']],
    ['yes', office, ['203.0.113.0/24']],
    ['yes', office, ['203.0.113.0/255.255.255.0']],
    ['yes', office, ['203.0.113.0-203.0.113.9']],
    ['yes', office, ['10.0.0.1', '203.0.112.0/255.255.254.0']],
    ['yes', neighbour, ['LocalSubnet']],
    ['yes', neighbour, ['localsubnet4']],
    ['no', office, ['LocalSubnet']],
    ['no', office, ['203.0.113.8']],
    ['no', office, ['203.0.113.8-203.0.113.9']],
    ['no', office, ['203.0.113.9-203.0.113.0']],
    ['no', office, ['10.0.0.0/255.0.0.0']],
    ['no', office, ['2001:db8::/32', 'fe80::1-fe80::9']],
    ['no', nobody, ['2001:db8::/32']],
    ['unsure', nobody, ['203.0.113.7']],
    ['unsure', nobody, ['LocalSubnet']],
    ['unsure', { address: '10.1.1.9' }, ['LocalSubnet']],
    ['unsure', office, ['Intranet']],
    ['unsure', office, ['1.2.3.4-what']],
    ['unsure', office, ['what-1.2.3.4']],
    ['yes', { ...neighbour, localSubnet: ['10.2.0.0/24', '10.1.1.0/24'] }, ['LocalSubnet']],
    ['unsure', office, ['10.0.0.1', 'DefaultGateway']],
    ['unsure', office, []],
  ] as const)('%s: %j among %j', (answer, from, remote) => {
    expect(isAmong(from, remote)).toBe(answer);
  });

  test('a list that was cut may go on', () => {
    const list = Array.from({ length: 8 }, (_, at) => `10.0.0.${at + 1}`);
    expect(list.join(',').length).toBeLessThan(80);
    expect(isAmong(office, list)).toBe('no');
    expect(isAmong(office, [...list, '10.0.1'])).toBe('unsure');
    expect(isAmong(office, [...list, '128.0.0.0/1'])).toBe('unsure');
    const exactly = `1${'0'.repeat(79 - list.join(',').length - 1)}`;
    expect([...list, exactly].join(',')).toHaveLength(80);
    expect(isAmong(office, [...list, exactly])).toBe('unsure');
    expect(isAmong(office, ['203.0.113.7', ...list, '10.0.1'])).toBe('yes');
  });
});
