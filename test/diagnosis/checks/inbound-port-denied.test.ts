import { inboundPortDenied } from '../../../diagnosis/checks/inbound-port-denied.ts';
import { changedBy, denyAll, flow, healthy, ids, missing, rule, rulesFirst } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const denied = {
  ...rulesFirst(rule('deny-rdp', { priority: 100 })),
  ...flow('Deny', 'securityRules/deny-rdp'),
};
const notAsked = { 'ip-flow': missing({ reason: 'no-network-watcher' }) };
const onNic = {
  'effective-security-rules': [
    {
      networkSecurityGroup: `${ids.nsg}-nic`,
      networkInterface: ids.nic,
      rules: [rule('deny-admin'), denyAll],
    },
    ...healthy['effective-security-rules'],
  ],
};
const adminRule = {
  kind: 'Custom',
  direction: 'Inbound',
  protocol: 'Tcp',
  priority: 10,
  sources: [],
  destinations: [],
  sourcePortRanges: [],
  destinationPortRanges: ['3389'],
};

testCheck(inboundPortDenied, [
  { when: 'the office is let in', outcome: 'ok' },
  {
    when: 'a rule on the subnet denies',
    but: { ...denied, ...changedBy('pipeline', ids.nsg) },
    outcome: 'problem',
    certainty: 'sure',
    says: [
      'RDP to web-01 is blocked by a network rule',
      'deny-rdp · priority 100 · inbound · TCP 3389 · from any address',
      'subnet vnet-1/web · NSG nsg-web',
      'IP flow verify from 203.0.113.7 → Deny',
      'by pipeline',
    ],
  },
  {
    when: 'a rule on the interface denies',
    but: { ...onNic, ...flow('Deny', 'securityRules/deny-admin') },
    outcome: 'problem',
    certainty: 'sure',
    says: ['network interface web-01-nic · NSG nsg-web-nic'],
  },
  {
    when: 'no rule lets the person in',
    but: flow('Deny', 'defaultSecurityRules/DenyAllInBound'),
    asked: { wayIn: { kind: 'public', address: '198.51.100.9' } },
    outcome: 'problem',
    certainty: 'sure',
    says: ['No rule allows TCP 3389 from 198.51.100.9'],
  },
  {
    when: 'IP flow verify allows what the rules seem to deny',
    but: rulesFirst(rule('deny-rdp')),
    outcome: 'ok',
  },
  {
    when: 'the rules were not seen',
    but: { ...flow('Deny', 'securityRules/deny-rdp'), 'effective-security-rules': missing() },
    outcome: 'problem',
    certainty: 'sure',
    says: ['deny-rdp'],
    saysNot: ['subnet'],
  },
  {
    when: 'there is no Network Watcher',
    but: { ...denied, ...notAsked },
    outcome: 'problem',
    certainty: 'sure',
    says: ['effective security rules from 203.0.113.7 → Deny', '"at":'],
  },
  { when: 'there is no Network Watcher, and the office is let in', but: notAsked, outcome: 'ok' },
  {
    when: 'nobody knows where the person is, and everybody is denied',
    but: { ...denied, ...notAsked },
    asked: { wayIn: { kind: 'not-told' } },
    outcome: 'problem',
    certainty: 'sure',
  },
  {
    when: 'nobody knows where the person is',
    but: notAsked,
    asked: { wayIn: { kind: 'public' } },
    outcome: 'unknown',
    missing: ['ip-flow'],
  },
  {
    when: 'a tag is not spelled out',
    but: { ...rulesFirst(rule('deny-cloud', { sources: ['AzureCloud'] })), ...notAsked },
    outcome: 'unknown',
    missing: ['ip-flow'],
  },
  {
    when: 'a tag is spelled out, and the person is not in it',
    but: {
      ...rulesFirst(rule('deny-cloud', { sources: ['AzureCloud'], expandedSources: ['13.64.0.0/11'] })),
      ...notAsked,
    },
    outcome: 'ok',
  },
  {
    when: 'a tag is spelled out, and the person is in it',
    but: {
      ...rulesFirst(rule('deny-cloud', { sources: ['Office'], expandedSources: ['203.0.113.0/28'] })),
      ...notAsked,
    },
    outcome: 'problem',
    certainty: 'sure',
  },
  {
    when: 'a rule for UDP denies',
    but: { ...rulesFirst(rule('deny-udp', { protocol: 'UDP' })), ...notAsked },
    outcome: 'ok',
  },
  {
    when: 'a rule for another port denies',
    but: { ...rulesFirst(rule('deny-web', { destinationPorts: ['80-80', '443-443'] })), ...notAsked },
    outcome: 'ok',
  },
  {
    when: 'a range of ports is denied, the protocol in other letters',
    but: {
      ...rulesFirst(rule('deny-high', { destinationPorts: ['3000-4000'], protocol: 'tcp' })),
      ...notAsked,
    },
    outcome: 'problem',
    certainty: 'sure',
  },
  {
    when: 'it is judged after the one that lets the office in',
    but: { ...rulesFirst(rule('deny-late', { priority: 4000 })), ...notAsked },
    outcome: 'ok',
  },
  {
    when: 'a security admin rule always allows',
    but: { ...denied, ...notAsked, 'security-admin-rules': [{ ...adminRule, access: 'AlwaysAllow' }] },
    outcome: 'ok',
  },
  {
    when: 'a security admin rule denies, and the groups let the office in',
    but: { ...flow('Deny', 'rules/deny-rdp'), 'security-admin-rules': [{ ...adminRule, access: 'Deny' }] },
    outcome: 'ok',
  },
  {
    when: 'no group stands in front',
    but: { 'effective-security-rules': [], ...flow('Deny') },
    outcome: 'not-applicable',
  },
  {
    when: 'neither could be asked',
    but: { ...notAsked, 'effective-security-rules': missing() },
    outcome: 'unknown',
    missing: ['ip-flow', 'effective-security-rules'],
  },
]);
