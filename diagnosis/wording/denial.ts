import type { Row } from '../checks/check.ts';
import type { ActivityLogValue } from '../evidence/activity-log.ts';
import type { EffectiveSecurityRulesValue } from '../evidence/effective-security-rules.ts';
import { type Evidence, isMissing } from '../evidence/evidence.ts';
import type { IpFlowValue } from '../evidence/ip-flow.ts';
import type { Flow } from '../traffic/flow.ts';
import type { Denial } from '../traffic/nsg-answer.ts';
import { type Change, changed, lastChange } from './last-change.ts';
import { nameOf } from './name-of.ts';
import { type RuleTerms, ruleLine, ruleTerms } from './rule-line.ts';

/** What is said of rules that deny. */
export type DenialFacts = {
  readonly vm: string;
  readonly port: number;
  /** The person's address, where it is known. */
  readonly from?: string;
  readonly first: Denial;
  readonly denials: readonly (Denial & { readonly change?: Change })[];
  /** Whether IP flow verify said so; otherwise the rules themselves do. */
  readonly isVerified: boolean;
  readonly seenAt?: string;
};

type Given = {
  readonly vm: string;
  readonly flow: Flow;
  readonly ipFlow: Evidence<IpFlowValue>;
  readonly effectiveSecurityRules: Evidence<EffectiveSecurityRulesValue>;
  readonly activityLog: Evidence<ActivityLogValue>;
};

export function denialFacts(denials: readonly [Denial, ...Denial[]], given: Given): DenialFacts {
  const { vm, flow, ipFlow, effectiveSecurityRules, activityLog } = given;
  const seen = isMissing(ipFlow) ? effectiveSecurityRules : ipFlow;
  return {
    vm,
    port: flow.port,
    ...(flow.source === undefined ? {} : { from: flow.source }),
    first: denials[0],
    denials: denials.map((denial) => {
      const change = lastChange(activityLog, [denial.place?.group]);
      return { ...denial, ...(change ? { change } : {}) };
    }),
    isVerified: !isMissing(ipFlow),
    ...(isMissing(seen) ? {} : { seenAt: seen.at }),
  };
}

export const deniedRows = {
  en: (facts: DenialFacts): readonly Row[] =>
    rowsOf(facts, {
      ...ruleTerms.en,
      subnet: 'subnet',
      nic: 'network interface',
      seen: 'Seen',
      verified: 'IP flow verify',
      rules: 'effective security rules',
      denied: (by, from) => `${by}${from ? ` from ${from}` : ''} → Deny`,
      changed: changed.en,
    }),
  ja: (facts: DenialFacts): readonly Row[] =>
    rowsOf(facts, {
      ...ruleTerms.ja,
      subnet: 'サブネット',
      nic: 'NIC',
      seen: '確認',
      verified: 'IP フロー検証',
      rules: '有効なセキュリティ規則',
      denied: (by, from) => `${by}${from ? `:${from} から` : ''} → 拒否`,
      changed: changed.ja,
    }),
} as const;

type Terms = RuleTerms &
  Readonly<Record<'subnet' | 'nic' | 'seen' | 'verified' | 'rules', string>> & {
    readonly denied: (by: string, from: string | undefined) => string;
    readonly changed: (change: Change | undefined) => readonly Row[];
  };

const rowsOf = (facts: DenialFacts, terms: Terms): readonly Row[] => [
  ...facts.denials.flatMap((denial) => [
    {
      label: terms.rule,
      value: denial.rule
        ? ruleLine({ ...denial.rule, ports: denial.rule.destinationPorts, name: denial.name }, terms)
        : denial.name,
    },
    ...(denial.place
      ? [
          {
            label: terms.on,
            value: `${terms[denial.place.on]} ${nameOf(denial.place.at)} · NSG ${nameOf(denial.place.group)}`,
          },
        ]
      : []),
    ...terms.changed(denial.change),
  ]),
  {
    label: terms.seen,
    value: seenLine(facts, terms),
    ...(facts.seenAt === undefined ? {} : { at: facts.seenAt }),
  },
];

const seenLine = ({ from, isVerified }: DenialFacts, terms: Terms): string =>
  terms.denied(isVerified ? terms.verified : terms.rules, from);
