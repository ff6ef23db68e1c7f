import { defaultSecurityRules } from '../network/default-rules.ts';
import type { Child, NetworkSecurityGroup, SecurityRule } from '../world/network.ts';
import { isAbout, type Meaning, type Packet, type TrafficRule } from './traffic-rule.ts';

export type RankedRule = { readonly rule: Child<SecurityRule>; readonly isDefault: boolean };

/** A group's own rules and the default ones, the first to be judged first. */
export const rulesInOrder = (group: NetworkSecurityGroup): RankedRule[] =>
  [
    ...group.securityRules.map((rule) => ({ rule, isDefault: false })),
    ...defaultSecurityRules.map((rule) => ({ rule, isDefault: true })),
  ].sort((a, b) => a.rule.properties.priority - b.rule.properties.priority);

/** The rule of a group that decides: the first that is about the packet. The default rules leave nothing undecided. */
export const decidingRule = (
  group: NetworkSecurityGroup,
  direction: SecurityRule['direction'],
  packet: Packet,
  meaning: Meaning,
): RankedRule | undefined =>
  rulesInOrder(group)
    .filter(({ rule }) => rule.properties.direction === direction)
    .find(({ rule }) => isAbout(trafficOf(rule.properties), packet, meaning));

/** A security rule says one or several of everything; both are read. */
export const trafficOf = (rule: SecurityRule): TrafficRule => ({
  protocol: rule.protocol,
  source: {
    prefixes: listed(rule.sourceAddressPrefix, rule.sourceAddressPrefixes),
    groups: (rule.sourceApplicationSecurityGroups ?? []).map(({ id }) => id),
    ports: listed(rule.sourcePortRange, rule.sourcePortRanges),
  },
  destination: {
    prefixes: listed(rule.destinationAddressPrefix, rule.destinationAddressPrefixes),
    groups: (rule.destinationApplicationSecurityGroups ?? []).map(({ id }) => id),
    ports: listed(rule.destinationPortRange, rule.destinationPortRanges),
  },
});

/** Where several are said, the one is empty. */
const listed = (one: string | undefined, several: readonly string[] | undefined): readonly string[] =>
  several && several.length > 0 ? several : one === undefined || one === '' ? [] : [one];
