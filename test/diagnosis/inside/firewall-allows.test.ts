import { describe, expect, test } from '@jest/globals';
import { firewallAllows } from '../../../diagnosis/inside/firewall-allows.ts';
import type { ProfileInUse } from '../../../diagnosis/inside/firewall-in-use.ts';
import { firewallRules } from '../../../guest/facts/firewall.ts';

const use = (profile: ProfileInUse['profile'], more: Partial<ProfileInUse> = {}): ProfileInUse => ({
  profile,
  filters: true,
  blocksByDefault: true,
  shielded: false,
  isShieldOfPolicy: false,
  mergesLocalRules: true,
  ...more,
});

const onlyPolicy = { mergesLocalRules: false };

const rules = (shown: readonly string[], active = shown.length) =>
  firewallRules.schema.parse({ a: active, b: 0, o: 0, r: shown });

const mine = { address: '203.0.113.7' };

describe('whether a rule lets somebody in', () => {
  test.each([
    ['allowed', ['0A1 7 any *'], [use('public')], mine],
    ['allowed', ['0A1 0 no-profile *'], [use('public')], mine],
    ['allowed', [], [use('public', { filters: false })], mine],
    ['allowed', [], [use('public', { blocksByDefault: false })], mine],
    ['allowed', ['1A1 4 corp *'], [use('public', onlyPolicy)], mine],
    ['none', [], [use('public')], mine],
    ['none', ['0A0 7 off *'], [use('public')], mine],
    ['ignored', ['0A1 7 any *'], [use('public', onlyPolicy)], mine],
    ['ignored', [], [use('public', onlyPolicy)], mine],
    ['other-profile', ['0A1 1 domain *'], [use('public')], mine],
    ['other-profile', ['1A1 1 domain *', '0A1 7 any *'], [use('public', onlyPolicy)], mine],
    ['for-others', ['0A1 4 vpn 10.0.0.0/8'], [use('public')], mine],
    ['unsure', ['0A1 4 vpn 10.0.0.0/8'], [use('public')], {}],
    ['unsure', ['0A1 4 odd Intranet'], [use('public')], mine],
  ] as const)('%s: %j', (kind, shown, inUse, from) => {
    const active = shown.filter((rule) => rule.startsWith('0A1') || rule.startsWith('1A1')).length;
    const answer = firewallAllows(rules(shown, active), inUse, from);
    expect(answer.kind).toBe(kind);
    expect(answer.isEverywhere).toBe(true);
  });

  test('it may be one that was not shown', () => {
    expect(firewallAllows(rules(['0A1 1 domain *'], 2), [use('public')], mine).kind).toBe('unsure');
  });

  test('the worst profile is told, with its rules', () => {
    const answer = firewallAllows(rules(['0A1 1 domain *', '0A1 2 vpn 10.0.0.0/8']), [
      use('domain'),
      use('private'),
      use('public'),
    ]);
    expect(answer).toMatchObject({ kind: 'other-profile', profiles: ['public'], isEverywhere: false });
    expect(answer.rules.map(({ name }) => name)).toEqual(['domain', 'vpn']);
  });
});
