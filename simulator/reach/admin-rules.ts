import type { EffectiveAdminRule } from '../network/effective-admin-rules.ts';
import type { AdminAddress, AdminRule } from '../world/network.ts';
import { isAbout, type Meaning, type Packet, type TrafficRule } from './traffic-rule.ts';

/** The security admin rule that is judged first of those about the packet; often there is none. */
export const decidingAdminRule = (
  rules: readonly EffectiveAdminRule[],
  direction: AdminRule['direction'],
  packet: Packet,
  meaning: Meaning,
): EffectiveAdminRule | undefined =>
  rules
    .filter(({ rule }) => rule.properties.direction === direction)
    .find(({ rule }) => isAbout(adminTrafficOf(rule.properties), packet, meaning));

/** In an admin rule, an empty list stands for everything. */
export const adminTrafficOf = (rule: AdminRule): TrafficRule => ({
  protocol: rule.protocol,
  source: { prefixes: spelled(rule.sources), groups: [], ports: orAll(rule.sourcePortRanges) },
  destination: { prefixes: spelled(rule.destinations), groups: [], ports: orAll(rule.destinationPortRanges) },
});

const spelled = (addresses: readonly AdminAddress[]): readonly string[] =>
  orAll(addresses.map(({ addressPrefix }) => addressPrefix));

const orAll = (texts: readonly string[]): readonly string[] => (texts.length > 0 ? texts : ['*']);
