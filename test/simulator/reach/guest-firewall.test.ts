import { expect, test } from '@jest/globals';
import { guestFirewallAllows, isListening } from '../../../simulator/reach/guest-firewall.ts';
import type { Packet } from '../../../simulator/reach/traffic-rule.ts';
import type { Guest, GuestFirewallRule } from '../../../simulator/world/compute.ts';

const rule = (said: Partial<GuestFirewallRule>): GuestFirewallRule => ({
  name: 'rule',
  direction: 'Inbound',
  action: 'Allow',
  protocol: 'Tcp',
  port: '3389',
  remoteAddress: '*',
  ...said,
});

const guest = (rules: GuestFirewallRule[], on = true): Guest => ({
  os: 'Windows',
  osName: 'Windows Server',
  osVersion: '10.0',
  computerName: 'web',
  listeners: [{ port: 3389, protocol: 'Tcp', program: 'svchost.exe' }],
  firewall: { on, rules },
  answersPing: false,
});

const rdp: Packet = {
  protocol: 'Tcp',
  source: '203.0.113.5',
  destination: '10.0.0.4',
  destinationPort: 3389,
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
])('inbound %s: %p', (_, rules, answer) => {
  expect(guestFirewallAllows(guest([...rules]), 'Inbound', rdp)).toBe(answer);
});

test('outbound passes without a rule, and everything passes when it is off', () => {
  expect(guestFirewallAllows(guest([]), 'Outbound', rdp)).toBe(true);
  expect(guestFirewallAllows(guest([], false), 'Inbound', rdp)).toBe(true);
});

test('pings have a switch of their own, and programs listen by port and protocol', () => {
  const ping: Packet = { protocol: 'Icmp', source: rdp.source, destination: rdp.destination };
  expect(guestFirewallAllows(guest([], false), 'Inbound', ping)).toBe(false);
  expect(isListening({ ...guest([]), answersPing: true }, ping)).toBe(true);
  expect(isListening(guest([]), rdp)).toBe(true);
  expect(isListening(guest([]), { ...rdp, protocol: 'Udp' })).toBe(false);
});
