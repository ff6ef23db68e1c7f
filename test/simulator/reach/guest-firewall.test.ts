import { expect, test } from '@jest/globals';
import { linuxFirewallAllows } from '../../../simulator/reach/guest-firewall.ts';
import type { Packet } from '../../../simulator/reach/traffic-rule.ts';
import type { GuestFirewallRule, LinuxGuest } from '../../../simulator/world/compute.ts';

const rule = (said: Partial<GuestFirewallRule>): GuestFirewallRule => ({
  name: 'rule',
  direction: 'Inbound',
  action: 'Allow',
  protocol: 'Tcp',
  port: '22',
  remoteAddress: '*',
  ...said,
});

const guest = (rules: GuestFirewallRule[], on = true): LinuxGuest => ({
  os: 'Linux',
  osName: 'ubuntu',
  osVersion: '22.04',
  computerName: 'web',
  listeners: [{ port: 22, protocol: 'Tcp', program: 'sshd' }],
  firewall: { on, rules },
  answersPing: false,
});

const ssh: Packet = {
  protocol: 'Tcp',
  source: '203.0.113.5',
  destination: '10.0.0.4',
  destinationPort: 22,
};

test.each([
  ['without a rule', [], false],
  ['with a rule', [rule({})], true],
  ['with a rule for any protocol and port', [rule({ protocol: 'Any', port: '*' })], true],
  ['with a rule for another port', [rule({ port: '443' })], false],
  ['with a rule for UDP', [rule({ protocol: 'Udp' })], false],
  ['with a rule for other addresses', [rule({ remoteAddress: '10.0.0.0/8' })], false],
  ['with a rule for its address', [rule({ remoteAddress: '10.0.0.0/8,203.0.113.0/24' })], true],
  ['with a block before the rule', [rule({ action: 'Block' }), rule({})], false],
])('inbound to Linux %s: %p', (_, rules, answer) => {
  expect(linuxFirewallAllows(guest([...rules]), 'Inbound', ssh)).toBe(answer);
});

test('outbound passes without a rule, and everything passes when it is off', () => {
  expect(linuxFirewallAllows(guest([]), 'Outbound', ssh)).toBe(true);
  expect(linuxFirewallAllows(guest([], false), 'Inbound', ssh)).toBe(true);
});
