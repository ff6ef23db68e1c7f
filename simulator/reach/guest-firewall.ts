import type { Guest, GuestFirewallRule } from '../world/compute.ts';
import { isWithin, parsePrefixes } from './address.ts';
import { isInPortRanges } from './port-range.ts';
import type { Packet } from './traffic-rule.ts';

/** Whether the machine's own firewall lets a packet through: without a rule about it, out but not in. */
export function guestFirewallAllows(
  guest: Guest,
  direction: GuestFirewallRule['direction'],
  packet: Packet,
): boolean {
  if (packet.protocol === 'Icmp' && direction === 'Inbound') return guest.answersPing;
  if (!guest.firewall.on) return true;
  const remote = direction === 'Inbound' ? packet.source : packet.destination;
  const rule = guest.firewall.rules.find(
    (candidate) =>
      candidate.direction === direction &&
      (candidate.protocol === 'Any' || candidate.protocol === packet.protocol) &&
      isInPortRanges(packet.destinationPort, candidate.port.split(',')) &&
      (candidate.remoteAddress === '*' ||
        isWithin(remote, parsePrefixes(candidate.remoteAddress.split(',')))),
  );
  return rule ? rule.action === 'Allow' : direction === 'Outbound';
}

/** Whether a program takes the packet; pings are answered by the machine itself. */
export const isListening = (guest: Guest, packet: Packet): boolean =>
  packet.protocol === 'Icmp'
    ? guest.answersPing
    : guest.listeners.some(
        ({ port, protocol }) => port === packet.destinationPort && protocol === packet.protocol,
      );
