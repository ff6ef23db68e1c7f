import { describe, expect, test } from '@jest/globals';
import { filtersAtAll, firewallInUse } from '../../../diagnosis/inside/firewall-in-use.ts';
import { firewallNow, firewallProfiles } from '../../../guest/facts/firewall.ts';

const inUse = (settings: string, now: string) =>
  firewallInUse(firewallProfiles.schema.parse(settings), firewallNow.schema.parse(now));

const closed = {
  profile: 'public',
  filters: true,
  blocksByDefault: true,
  shielded: false,
  isShieldOfPolicy: false,
  mergesLocalRules: true,
};

describe('the profiles in use', () => {
  test.each([
    ['what nobody says is what Windows does', '----:----', {}],
    ['the machine says it', '0011:----', { filters: false, blocksByDefault: false, shielded: true }],
    ['policy wins', '0011:1101', { filters: true, blocksByDefault: true, shielded: false }],
    ['policy raises the shield', '1101:--1-', { shielded: true, isShieldOfPolicy: true }],
    ['policy lets no local rule count', '11-1:---0', { mergesLocalRules: false }],
    ['the machine cannot say that its own rules do not count', '11-0:----', {}],
  ])('%s', (_, settings, changes) => {
    const all = `D:01-1:----,P:01-1:----,U:${settings}`;
    expect(inUse(all, '4/0/1')).toEqual([{ ...closed, ...changes }]);
  });

  test('are those in which Windows is now, and public where it is in none', () => {
    const all = 'D:11-1:----,P:11-1:----,U:11-1:----';
    const names = (now: string) => inUse(all, now).map(({ profile }) => profile);
    expect(names('3/0/1')).toEqual(['domain', 'private']);
    expect(names('0/0/?')).toEqual(['public']);
    expect(firewallInUse(undefined, undefined)).toEqual([closed]);
  });

  test('filter at all where one of them does', () => {
    const all = 'D:01-1:----,P:11-1:----,U:11-1:----';
    expect(filtersAtAll(inUse(all, '1/0/1'))).toBe(false);
    expect(filtersAtAll(inUse(all, '3/0/1'))).toBe(true);
  });
});
