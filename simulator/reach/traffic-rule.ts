import { isWithin } from './address.ts';
import { isInPortRanges } from './port-range.ts';
import { prefixesBehind, type Surroundings } from './service-tags.ts';

/** The first packet of a flow; a port that is not said stands for any. */
export type Packet = {
  readonly protocol: 'Tcp' | 'Udp' | 'Icmp' | 'Esp' | 'Ah';
  readonly source: string;
  readonly sourcePort?: number;
  readonly destination: string;
  readonly destinationPort?: number;
};

/** One end of what a rule is about. With groups it is their members, otherwise what the prefixes say. */
export type End = {
  readonly prefixes: readonly string[];
  readonly groups: readonly string[];
  readonly ports: readonly string[];
};

/** What security rules and security admin rules have in common. */
export type TrafficRule = { readonly protocol: string; readonly source: End; readonly destination: End };

/** What rules are read against: service tags, and who is in an application security group. */
export type Meaning = {
  readonly surroundings: Surroundings;
  readonly membersOf: (groupId: string) => readonly string[];
};

export const isAbout = (rule: TrafficRule, packet: Packet, meaning: Meaning): boolean =>
  ['*', 'any', packet.protocol.toLowerCase()].includes(rule.protocol.toLowerCase()) &&
  isInPortRanges(packet.sourcePort, rule.source.ports) &&
  isInPortRanges(packet.destinationPort, rule.destination.ports) &&
  isAt(rule.source, packet.source, meaning) &&
  isAt(rule.destination, packet.destination, meaning);

const isAt = (end: End, address: string, { surroundings, membersOf }: Meaning): boolean =>
  end.groups.length > 0
    ? end.groups.some((group) => membersOf(group).includes(address))
    : end.prefixes.some((prefix) => isWithin(address, prefixesBehind(prefix, surroundings)));
