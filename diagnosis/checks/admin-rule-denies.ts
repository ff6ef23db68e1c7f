import { loadBalancer } from '../evidence/load-balancer.ts';
import { neighbours } from '../evidence/neighbours.ts';
import { networkInterfaces } from '../evidence/network-interfaces.ts';
import { networkOf } from '../evidence/network-of.ts';
import { type SecurityAdminRulesValue, securityAdminRules } from '../evidence/security-admin-rules.ts';
import { machineName } from '../machine-name.ts';
import { adminDecision } from '../traffic/admin-decision.ts';
import { arrivingFlow } from '../traffic/arriving-flow.ts';
import { nameOf } from '../wording/name-of.ts';
import { type RuleTerms, ruleLine, ruleTerms } from '../wording/rule-line.ts';
import { defineCheck, type Row } from './check.ts';

type Rule = SecurityAdminRulesValue[number];

type Facts = { readonly vm: string; readonly port: number; readonly rule: Rule; readonly network: string };

const ruleName = ({ id }: Rule): string =>
  nameOf(id ?? '')
    .split('/')
    .at(-1) || '?';

export const adminRuleDenies = defineCheck({
  id: 'admin-rule-denies',
  catalogue: 'NET.ADMIN',
  cites: 'beyond',
  part: 'network',
  needs: { networkInterfaces, securityAdminRules },
  uses: { neighbours, loadBalancer },
  followsFrom: [],
  judge: (given, question) => {
    const flow = arrivingFlow(question, given);
    const decision = adminDecision(given.securityAdminRules, flow);
    if (decision?.access !== 'deny') return { outcome: 'ok' };
    const network = nameOf(networkOf(given.networkInterfaces) ?? '');
    const facts: Facts = { vm: machineName(question), port: flow.port, rule: decision.rule, network };
    return decision.isSure ? { outcome: 'problem', certainty: 'sure', facts } : { outcome: 'warning', facts };
  },
  words: {
    en: {
      name: 'Security admin rules',
      title: ({ vm }: Facts) => `RDP to ${vm} is blocked by a rule of the network team`,
      sentence: ({ rule, port }) =>
        `Security admin rule "${ruleName(rule)}" denies TCP ${port} for the whole network. Opening a network security group does not help.`,
      rows: (facts) =>
        rows(facts, {
          ...ruleTerms.en,
          network: 'virtual network',
          says: 'Description',
        }),
    },
    ja: {
      name: 'セキュリティ管理規則',
      title: ({ vm }) => `${vm} への RDP はネットワーク全体の規則で拒否されています`,
      sentence: ({ rule, port }) =>
        `セキュリティ管理規則 ${ruleName(rule)} が TCP ${port} を拒否しています。NSG で許可しても効果はありません。`,
      rows: (facts) =>
        rows(facts, {
          ...ruleTerms.ja,
          network: '仮想ネットワーク',
          says: '説明',
        }),
    },
  },
});

type Labels = RuleTerms & Readonly<Record<'network' | 'says', string>>;

function rows({ rule, network }: Facts, label: Labels): readonly Row[] {
  const [manager, configuration] = nameOf(rule.id ?? '').split('/');
  const said = ruleLine(
    {
      name: ruleName(rule),
      priority: rule.priority,
      protocol: rule.protocol,
      ports: rule.destinationPortRanges,
      sources: rule.sources.flatMap(({ prefix }) => prefix ?? []),
    },
    label,
  );
  return [
    { label: label.rule, value: said },
    { label: label.on, value: `${label.network} ${network} · ${manager}/${configuration}` },
    ...(rule.description ? [{ label: label.says, value: rule.description }] : []),
  ];
}
