import { canAnswer } from '../guest/settle/adapters.ts';
import { firewallAllows } from '../guest/settle/firewall.ts';
import { insideOf } from '../guest/settle/inside.ts';
import { listenersOf } from '../guest/settle/listeners.ts';
import type { GuestFirewallRule, LinuxGuest, Machine } from '../world/compute.ts';
import { keyOf, type World } from '../world/world.ts';
import { isWithin, parsePrefixes } from './address.ts';
import { isInPortRanges } from './port-range.ts';
import type { Packet } from './traffic-rule.ts';

type Direction = GuestFirewallRule['direction'];

/** Whether the machine's own firewall lets a packet through. */
export function guestFirewallAllows(world: World, vm: string, direction: Direction, packet: Packet): boolean {
  const guest = guestOf(world, vm);
  if (!guest) return true;
  if (packet.protocol === 'Icmp' && direction === 'Inbound') return guest.answersPing;
  if (guest.os === 'Linux') return linuxFirewallAllows(guest, direction, packet);
  const inside = insideOf(world, vm);
  if (!inside || packet.protocol === 'Icmp') return true;
  const { protocol, destinationPort: port = 0 } = packet;
  const program = listenersOf(inside).find((one) => one.port === port && one.protocol === protocol)?.program;
  return firewallAllows(inside, {
    direction: direction === 'Inbound' ? 'In' : 'Out',
    protocol: protocol === 'Udp' ? 'Udp' : 'Tcp',
    port,
    remote: direction === 'Inbound' ? packet.source : packet.destination,
    ...(program === undefined ? {} : { program }),
  });
}

/** Without a rule about it, out but not in. */
export function linuxFirewallAllows({ firewall }: LinuxGuest, direction: Direction, packet: Packet): boolean {
  if (!firewall.on) return true;
  const remote = direction === 'Inbound' ? packet.source : packet.destination;
  const rule = firewall.rules.find(
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
export function isListening(world: World, vm: string, packet: Packet): boolean {
  const guest = guestOf(world, vm);
  if (packet.protocol === 'Icmp') return guest?.answersPing === true;
  const { destinationPort: port, protocol } = packet;
  if (guest?.os === 'Linux')
    return guest.listeners.some((listener) => listener.port === port && listener.protocol === protocol);
  const inside = insideOf(world, vm);
  if (!inside || !canAnswer(inside, packet.source)) return false;
  return listenersOf(inside).some(
    (listener) =>
      listener.port === port &&
      listener.protocol === protocol &&
      (listener.address === '0.0.0.0' || listener.address === packet.destination),
  );
}

const guestOf = (world: World, vm: string): Machine['guest'] | undefined => world.machines[keyOf(vm)]?.guest;
