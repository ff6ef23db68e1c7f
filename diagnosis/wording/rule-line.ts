import type { Language } from '../../base/language.ts';
import { isEverywhere } from '../traffic/belongs.ts';

export type RuleTerms = Readonly<
  Record<'rule' | 'on' | 'priority' | 'inbound' | 'from' | 'anywhere', string>
>;

/** What every rule is told with, of whatever kind it is. */
export const ruleTerms: Readonly<Record<Language, RuleTerms>> = {
  en: {
    rule: 'Rule',
    on: 'On',
    priority: 'priority',
    inbound: 'inbound',
    from: 'from',
    anywhere: 'any address',
  },
  ja: {
    rule: '規則',
    on: '場所',
    priority: '優先度',
    inbound: '受信',
    from: '送信元',
    anywhere: 'すべてのアドレス',
  },
};

type Rule = {
  readonly name: string;
  readonly priority?: number | undefined;
  readonly protocol?: string | undefined;
  readonly ports: readonly string[];
  readonly sources: readonly string[];
};

/** A rule as people read it, such as `deny-rdp · priority 300 · inbound · TCP 3389 · from any address`. */
export function ruleLine({ name, priority, protocol, ports, sources }: Rule, terms: RuleTerms): string {
  const from = sources.map((source) => (isEverywhere(source) ? terms.anywhere : source));
  return [
    name,
    `${terms.priority} ${priority ?? '?'}`,
    terms.inbound,
    `${protocol ?? ''} ${ports.map(asPort).join(', ')}`.toUpperCase().trim(),
    `${terms.from} ${[...new Set(from)].join(', ') || '?'}`,
  ].join(' · ');
}

/** Azure spells one port as the range `3389-3389`. */
const asPort = (range: string): string => range.replace(/^(\d+)-\1$/, '$1');
