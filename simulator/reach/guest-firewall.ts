import { canAnswerFrom } from '../guest/settle/adapters.ts';
import { firewallAllows } from '../guest/settle/firewall.ts';
import { insideOf } from '../guest/settle/inside.ts';
import { listenersOf } from '../guest/settle/listeners.ts';
import type { GuestFirewallRule, LinuxGuest, Machine } from '../world/compute.ts';
import { find, keyOf, type World } from '../world/world.ts';
import { isWithin, parsePrefixes } from './address.ts';
import { hasAddress, homeOf, networkInterfacesOf } from './networks.ts';
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
    return (
      guest.listeners.some((listener) => listener.port === port && listener.protocol === protocol) &&
      isOnTheWay(world, vm, packet)
    );
  const inside = insideOf(world, vm);
  if (!inside || !canAnswerFrom(inside, packet.destination, packet.source)) return false;
  return listenersOf(inside).some(
    (listener) =>
      listener.port === port &&
      listener.protocol === protocol &&
      (listener.address === '0.0.0.0' || listener.address === packet.destination),
  );
}

/** Azure tells the first network interface alone of its gateway: a further one answers its own subnet only. */
function isOnTheWay(world: World, vm: string, { source, destination }: Packet): boolean {
  const machine = find(world, 'Microsoft.Compute/virtualMachines', vm);
  const [, ...further] = machine ? networkInterfacesOf(world, machine) : [];
  const asked = further.find((one) => hasAddress(one, destination));
  const subnet = asked && homeOf(world, asked)?.subnet.properties.addressPrefix;
  return subnet === undefined || isWithin(source, parsePrefixes([subnet]));
}

const guestOf = (world: World, vm: string): Machine['guest'] | undefined => world.machines[keyOf(vm)]?.guest;
