import type { Row } from '../checks/check.ts';
import type { ActivityLogValue } from '../evidence/activity-log.ts';
import { type Evidence, isMissing } from '../evidence/evidence.ts';
import type { IpFlowValue } from '../evidence/ip-flow.ts';
import { isEverywhere } from '../traffic/belongs.ts';
import type { Flow } from '../traffic/flow.ts';
import type { Denial } from '../traffic/nsg-answer.ts';
import { type Change, changed, lastChange } from './last-change.ts';
import { nameOf } from './name-of.ts';

/** What is said of rules that deny. */
export type DenialFacts = {
  readonly vm: string;
  readonly port: number;
  /** The person's address, where it is known. */
  readonly from?: string;
  readonly first: Denial;
  readonly denials: readonly (Denial & { readonly change?: Change })[];
  /** When IP flow verify said so; absent where it could not be asked. */
  readonly verifiedAt?: string;
};

type Given = {
  readonly vm: string;
  readonly flow: Flow;
  readonly ipFlow: Evidence<IpFlowValue>;
  readonly activityLog: Evidence<ActivityLogValue>;
};

export function denialFacts(denials: readonly [Denial, ...Denial[]], given: Given): DenialFacts {
  const { vm, flow, ipFlow, activityLog } = given;
  return {
    vm,
    port: flow.port,
    ...(flow.source === undefined ? {} : { from: flow.source }),
    first: denials[0],
    denials: denials.map((denial) => {
      const change = lastChange(activityLog, [denial.place?.group]);
      return { ...denial, ...(change ? { change } : {}) };
    }),
    ...(isMissing(ipFlow) ? {} : { verifiedAt: ipFlow.at }),
  };
}

export const deniedRows = {
  en: (facts: DenialFacts): readonly Row[] =>
    rowsOf(facts, {
      rule: 'Rule',
      priority: 'priority',
      inbound: 'inbound',
      from: 'from',
      anywhere: 'any address',
      on: 'On',
      subnet: 'subnet',
      nic: 'network interface',
      seen: 'Seen',
      verified: 'IP flow verify',
      rules: 'effective security rules',
      changed: changed.en,
    }),
  ja: (facts: DenialFacts): readonly Row[] =>
    rowsOf(facts, {
      rule: '規則',
      priority: '優先度',
      inbound: '受信',
      from: '送信元',
      anywhere: 'すべてのアドレス',
      on: '場所',
      subnet: 'サブネット',
      nic: 'NIC',
      seen: '確認',
      verified: 'IP フロー検証',
      rules: '有効なセキュリティ規則',
      changed: changed.ja,
    }),
} as const;

type Terms = Readonly<
  Record<
    | 'rule'
    | 'priority'
    | 'inbound'
    | 'from'
    | 'anywhere'
    | 'on'
    | 'subnet'
    | 'nic'
    | 'seen'
    | 'verified'
    | 'rules',
    string
  >
> & { readonly changed: (change: Change | undefined) => readonly Row[] };

const rowsOf = (facts: DenialFacts, terms: Terms): readonly Row[] => [
  ...facts.denials.flatMap((denial) => [
    { label: terms.rule, value: ruleLine(denial, terms) },
    ...(denial.place
      ? [
          {
            label: terms.on,
            value: `${terms[denial.place.on]} ${nameOf(denial.place.at)} (NSG: ${nameOf(denial.place.group)})`,
          },
        ]
      : []),
    ...terms.changed(denial.change),
  ]),
  {
    label: terms.seen,
    value: seenLine(facts, terms),
    ...(facts.verifiedAt === undefined ? {} : { at: facts.verifiedAt }),
  },
];

function ruleLine({ name, rule }: Denial, terms: Terms): string {
  if (!rule) return name;
  const sources = rule.sources.map((source) => (isEverywhere(source) ? terms.anywhere : source));
  const priority = `${terms.priority} ${rule.priority ?? '?'}`;
  return [
    name,
    priority,
    terms.inbound,
    `${rule.protocol ?? ''} ${rule.destinationPorts.map(asPort).join(', ')}`.toUpperCase().trim(),
    `${terms.from} ${[...new Set(sources)].join(', ') || '?'}`,
  ].join(' · ');
}

/** Azure spells one port as the range `3389-3389`. */
const asPort = (range: string): string => range.replace(/^(\d+)-\1$/, '$1');

function seenLine({ from, port, verifiedAt }: DenialFacts, terms: Terms): string {
  const way = `${from ?? terms.anywhere} → TCP ${port}: Deny`;
  return `${verifiedAt === undefined ? terms.rules : terms.verified}, ${way}`;
}
