import { effectiveSecurityRules } from '../evidence/effective-security-rules.ts';
import { isMissing } from '../evidence/evidence.ts';
import { ipFlow } from '../evidence/ip-flow.ts';
import { type JitPoliciesValue, jitPolicies } from '../evidence/jit-policies.ts';
import { loadBalancer } from '../evidence/load-balancer.ts';
import { neighbours } from '../evidence/neighbours.ts';
import { networkInterfaces } from '../evidence/network-interfaces.ts';
import { machineName } from '../machine-name.ts';
import { arrivingFlow } from '../traffic/arriving-flow.ts';
import { nsgAnswer } from '../traffic/nsg-answer.ts';
import { defineCheck, type Row } from './check.ts';

type Policy = JitPoliciesValue[number];

export type Facts = {
  readonly vm: string;
  readonly port: number;
  readonly rule: string;
  readonly policy?: Policy;
};

/** Defender for Cloud names its rules so, under its present name and its old one. */
const isJitRule = (name: string): boolean => /JITRule/i.test(name);

export const jitClosed = defineCheck({
  id: 'jit-closed',
  catalogue: 'NET.JIT',
  cites: 'beyond',
  part: 'network',
  needs: { networkInterfaces },
  uses: { jitPolicies, ipFlow, effectiveSecurityRules, neighbours, loadBalancer },
  followsFrom: [],
  judge: (given, question) => {
    const flow = arrivingFlow(question, given);
    const policies = isMissing(given.jitPolicies) ? undefined : given.jitPolicies.value;
    const policy = policies?.find(({ ports }) => ports.some(({ number }) => number === flow.port));
    if (policies && !policy) return { outcome: 'not-applicable' };
    const answer = nsgAnswer(given, flow);
    if (answer.kind === 'unsure')
      return { outcome: 'unknown', without: policy ? ['ipFlow'] : ['jitPolicies'] };
    if (answer.kind !== 'denied') return { outcome: 'ok' };
    const ofJit = answer.denials.find(({ name }) => isJitRule(name));
    // Where the service's own rule is gone, the default rule closes the port instead.
    const denial = ofJit ?? (policy && answer.denials.find(({ isDefault }) => isDefault));
    if (!denial) return policies ? { outcome: 'ok' } : { outcome: 'unknown', without: ['jitPolicies'] };
    const facts: Facts = {
      vm: machineName(question),
      port: flow.port,
      rule: denial.name,
      ...(policy ? { policy } : {}),
    };
    return { outcome: 'problem', certainty: policy && ofJit ? 'sure' : 'likely', facts };
  },
  words: {
    en: {
      name: 'Just-in-time access',
      title: ({ vm }: Facts) => `RDP to ${vm} opens on request only`,
      sentence: ({ port }) =>
        `Just-in-time access keeps TCP ${port} closed. Request access for your address for a few hours instead of changing the rule.`,
      rows: (facts) =>
        rows(facts, {
          rule: 'Rule',
          policy: 'Policy',
          upTo: 'open for up to',
          hours: 'h',
          open: 'Open now',
          until: 'Open until',
        }),
    },
    ja: {
      name: 'Just-In-Time アクセス',
      title: ({ vm }) => `${vm} への RDP は申請したときだけ開きます`,
      sentence: ({ port }) =>
        `Just-In-Time アクセスが TCP ${port} を閉じています。規則を変えずに、ご自分のアドレスからのアクセスを数時間だけ申請してください。`,
      rows: (facts) =>
        rows(facts, {
          rule: '規則',
          policy: 'ポリシー',
          upTo: '最長',
          hours: '時間',
          open: '許可中',
          until: '許可の期限',
        }),
    },
  },
});

type Labels = Readonly<Record<'rule' | 'policy' | 'upTo' | 'hours' | 'open' | 'until', string>>;

function rows({ rule, port, policy }: Facts, label: Labels): readonly Row[] {
  const longest = policy?.ports.find(({ number }) => number === port)?.maxDuration;
  const open = (policy?.requests ?? []).flatMap(({ ports }) =>
    ports.filter(({ number, status }) => number === port && status === 'Initiated'),
  );
  return [
    { label: label.rule, value: rule },
    ...(policy
      ? [
          {
            label: label.policy,
            value: longest ? `${policy.name} · ${label.upTo} ${sayLength(longest, label)}` : policy.name,
          },
        ]
      : []),
    ...open.map(({ sources, end }) => ({
      label: end ? label.until : label.open,
      value: sources.join(', '),
      ...(end ? { at: end } : {}),
    })),
  ];
}

/** Azure writes `PT3H`. */
const sayLength = (duration: string, { hours }: Labels): string =>
  duration.replace(/^PT(\d+)H$/, `$1 ${hours}`);
