import type { EffectiveSecurityRulesValue } from '../evidence/effective-security-rules.ts';
import { isEverywhere, prefixLength } from './belongs.ts';
import type { TrafficRule } from './matches.ts';

export type EffectiveRule = EffectiveSecurityRulesValue[number]['rules'][number];

/** Azure spells service tags and application security groups out beside what was written, for IPv4 alone. */
export const trafficOf = (rule: EffectiveRule, family: 'IPv4' | 'IPv6' = 'IPv4'): TrafficRule => ({
  protocol: rule.protocol ?? '*',
  sources: addresses(rule.sources, family === 'IPv4' ? rule.expandedSources : []),
  destinations: addresses(rule.destinations, family === 'IPv4' ? rule.expandedDestinations : []),
  sourcePorts: rule.sourcePorts,
  ports: rule.destinationPorts,
});

const addresses = (written: readonly string[], expanded: readonly string[]): readonly string[] =>
  expanded.length === 0 ? written : [...written.filter(isRange), ...expanded];

const isRange = (written: string): boolean => isEverywhere(written) || prefixLength(written) !== undefined;

/** As people know it, without the list that Azure puts in front: `deny-rdp`. */
export const shortName = (name: string): string =>
  name.replace(/^(securityRules|defaultSecurityRules)\//i, '');
