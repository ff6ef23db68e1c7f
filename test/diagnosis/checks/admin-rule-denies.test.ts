import { adminRuleDenies } from '../../../diagnosis/checks/admin-rule-denies.ts';
import type { SecurityAdminRulesValue } from '../../../diagnosis/evidence/security-admin-rules.ts';
import { testCheck } from './test-check.ts';

type Rule = SecurityAdminRulesValue[number];

const manager =
  '/subscriptions/22222222-2222-4222-8222-222222222222/resourceGroups/rg-net/providers/Microsoft.Network/networkManagers/avnm';

const rule = (name: string, more: Partial<Rule> = {}): Rule => ({
  id: `${manager}/securityAdminConfigurations/baseline/ruleCollections/inbound/rules/${name}`,
  kind: 'Custom',
  access: 'Deny',
  direction: 'Inbound',
  protocol: 'Tcp',
  priority: 10,
  sources: [{ prefix: '*', type: 'IPPrefix' }],
  destinations: [{ prefix: '*', type: 'IPPrefix' }],
  sourcePortRanges: ['0-65535'],
  destinationPortRanges: ['3389'],
  description: 'High risk ports are closed.',
  ...more,
});

const tagged = (prefix: string): Partial<Rule> => ({ sources: [{ prefix, type: 'ServiceTag' }] });
const rules = (...all: readonly Rule[]) => ({ 'security-admin-rules': [...all] });

testCheck(adminRuleDenies, [
  { when: 'there is no rule', outcome: 'ok' },
  {
    when: 'a rule denies the port',
    but: rules(rule('deny-rdp')),
    outcome: 'problem',
    certainty: 'sure',
    says: ['deny-rdp', 'avnm/baseline', 'vnet-1', 'High risk ports are closed.', 'does not help'],
  },
  {
    when: 'it denies every protocol',
    but: rules(rule('x', { protocol: 'Any' })),
    outcome: 'problem',
    certainty: 'sure',
  },
  {
    when: 'its lists are empty',
    but: rules(rule('x', { sources: [], destinationPortRanges: [] })),
    outcome: 'problem',
    certainty: 'sure',
  },
  {
    when: 'it is about another port',
    but: rules(rule('x', { destinationPortRanges: ['22-23'] })),
    outcome: 'ok',
  },
  { when: 'it is about UDP', but: rules(rule('x', { protocol: 'Udp' })), outcome: 'ok' },
  { when: 'it is about what goes out', but: rules(rule('x', { direction: 'Outbound' })), outcome: 'ok' },
  {
    when: 'it is about other people',
    but: rules(rule('x', { sources: [{ prefix: '198.51.100.0/24', type: 'IPPrefix' }] })),
    outcome: 'ok',
  },
  {
    when: 'one before it always allows',
    but: rules(rule('deny', { priority: 20 }), rule('open', { access: 'AlwaysAllow', priority: 5 })),
    outcome: 'ok',
  },
  {
    when: 'one before it leaves it to the groups',
    but: rules(rule('deny', { priority: 20 }), rule('leave', { access: 'Allow', priority: 5 })),
    outcome: 'ok',
  },
  {
    when: 'it is about the Internet',
    but: rules(rule('x', tagged('Internet'))),
    outcome: 'problem',
    certainty: 'sure',
  },
  {
    when: 'it is about the Internet and the person is not there',
    but: rules(rule('x', tagged('Internet'))),
    asked: { wayIn: { kind: 'private', address: '192.168.1.5' } },
    outcome: 'ok',
  },
  {
    when: 'nobody can say whom its tag means',
    but: rules(rule('x', tagged('AzureCloud'))),
    outcome: 'warning',
  },
]);
