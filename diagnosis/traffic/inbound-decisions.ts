import { isIPv6 } from 'node:net';
import type { EffectiveSecurityRulesValue } from '../evidence/effective-security-rules.ts';
import { type EffectiveRule, trafficOf } from './effective-rule.ts';
import type { Flow } from './flow.ts';
import { matches } from './matches.ts';

/** What one network security group does with a flow, and by which rule. */
export type InboundDecision = {
  /** Id of the group. */
  readonly group: string;
  /** Id of the subnet or of the network interface in front of which it stands. */
  readonly at: string;
  readonly on: 'subnet' | 'nic';
  readonly access: 'allow' | 'deny' | 'unsure';
  /** Absent when it is not sure which one decides. */
  readonly rule?: EffectiveRule;
};

type Group = EffectiveSecurityRulesValue[number];

/** Each group in front of the machine in the order in which a packet meets them: all of them have to allow it. */
export const inboundDecisions = (
  groups: EffectiveSecurityRulesValue,
  flow: Flow,
): readonly InboundDecision[] => groupDecisions(groups, flow, ['subnet', 'nic']);

/** The same for groups whose rules are for either direction, in the order in which a packet meets them. */
export const groupDecisions = (
  groups: EffectiveSecurityRulesValue,
  flow: Flow,
  order: readonly InboundDecision['on'][],
): readonly InboundDecision[] =>
  order.flatMap((on) =>
    groups.flatMap((group) => {
      const at = on === 'subnet' ? group.subnet : group.networkInterface;
      return at ? decide(group, on, at, flow) : [];
    }),
  );

function decide(
  { networkSecurityGroup = '', rules }: Group,
  on: InboundDecision['on'],
  at: string,
  flow: Flow,
): InboundDecision {
  const place = { group: networkSecurityGroup, at, on };
  const family = isIPv6(flow.destination ?? '') ? 'IPv6' : 'IPv4';
  const candidates = rules
    .map((rule) => ({ rule, matches: matches(trafficOf(rule, family), flow) }))
    .filter((candidate) => candidate.matches !== 'no')
    .sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0));
  const end = candidates.findIndex((candidate) => candidate.matches === 'yes');
  const rule = candidates[end]?.rule;
  // Rules before it that may be about the flow change nothing where they say the same.
  const isDecided = candidates.slice(0, end + 1).every((other) => accessOf(other.rule) === accessOf(rule));
  return rule && isDecided ? { ...place, access: accessOf(rule), rule } : { ...place, access: 'unsure' };
}

const accessOf = (rule: EffectiveRule | undefined): 'allow' | 'deny' =>
  rule?.access?.toLowerCase() === 'allow' ? 'allow' : 'deny';
