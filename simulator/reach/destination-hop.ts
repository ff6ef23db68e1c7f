import type { Machine } from '../world/compute.ts';
import { all, keyOf, type World } from '../world/world.ts';
import { isWithin, parsePrefixes } from './address.ts';
import type { Attempt } from './attempt.ts';
import type { Course } from './course.ts';
import { inboundFlow } from './flow.ts';
import { gatewaysOf } from './gateways.ts';
import { guestFirewallAllows, isListening } from './guest-firewall.ts';
import { deniedIssues, type Hop, type Issue, issue } from './hop.ts';
import {
  addressOf,
  configurationId,
  homeOf,
  type NetworkInterface,
  primaryConfiguration,
  virtualMachineOf,
} from './networks.ts';
import { publicAddressOf, translatedAddress } from './outbound-access.ts';
import { returnIssues } from './return-path.ts';
import { hostAddress } from './service-tags.ts';
import type { Packet } from './traffic-rule.ts';

/** The end of a path, and whether something there answers. */
export type Arrival = { readonly hop: Hop; readonly answers: boolean };

export function destinationHop(world: World, attempt: Attempt, course: Course): Arrival {
  const { packet, destination } = attempt;
  const { end } = course;
  switch (end.kind) {
    case 'delivered':
      return arrivalAt(world, attempt, end.to);
    case 'internet':
      return internetArrival(world, packet, course.legs.at(-1)?.from ?? attempt.from);
    case 'gateway':
      return {
        hop: { type: 'VirtualNetworkGateway', address: packet.destination, issues: [] },
        answers: isLearned(world, course, packet.destination),
      };
    case 'nobody':
      return { hop: { type: 'VirtualNetwork', address: packet.destination, issues: [] }, answers: false };
    case 'dropped':
    case 'loop':
      return {
        hop: destination
          ? { type: 'VirtualMachine', address: packet.destination, resourceId: destination.id, issues: [] }
          : { type: 'Destination', address: packet.destination, issues: [] },
        answers: false,
      };
    default:
      return end satisfies never;
  }
}

function arrivalAt(world: World, attempt: Attempt, to: NetworkInterface): Arrival {
  const { packet, destination } = attempt;
  const owner = virtualMachineOf(world, to);
  const machine = owner && world.machines[keyOf(owner.id)];
  const returning = machine?.power === 'running' ? returnIssues(world, to, packet.source) : [];
  const denied = deniedIssues('Inbound', inboundFlow(world, to, packet));
  const guest = machine
    ? guestIssuesOf(world, { to, vm: owner.id, machine, packet, isNamed: destination !== undefined })
    : [];
  const hop = destination
    ? { type: 'VirtualMachine', resourceId: destination.id }
    : { type: 'VirtualNetwork', resourceId: configurationId(to, primaryConfiguration(to)?.name ?? '') };
  return {
    hop: { ...hop, address: packet.destination, issues: [...denied, ...guest, ...returning] },
    answers: owner !== undefined && isAnsweredBy(world, owner.id, packet),
  };
}

const powerIssues = {
  stopped: 'VMStopped',
  deallocated: 'VMDeallocated',
  starting: 'VMStarting',
  stopping: 'VMStopping',
  deallocating: 'VMDeallocating',
} as const;

/**
 * Where a rule denies the connection, the port of a machine that was named as the destination is tried from the
 * host's address as well: a rule that denies everybody makes it look closed.
 */
function guestIssuesOf(
  world: World,
  at: { to: NetworkInterface; vm: string; machine: Machine; packet: Packet; isNamed: boolean },
): Issue[] {
  const { to, vm, machine, packet, isNamed } = at;
  if (machine.power !== 'running') return isNamed ? [issue('Local', powerIssues[machine.power])] : [];
  const isBlocked = !guestFirewallAllows(world, vm, 'Inbound', packet);
  const passes = (source: string) => inboundFlow(world, to, { ...packet, source }).access === 'Allow';
  const looksClosed = isNamed && !passes(packet.source) && !passes(hostAddress);
  const isClosed = isBlocked || looksClosed || !isListening(world, vm, packet);
  return [
    ...(isClosed && packet.protocol !== 'Icmp' ? [issue('Local', 'NoListenerOnDestination')] : []),
    ...(isBlocked ? [issue('Local', 'GuestFirewall')] : []),
  ];
}

/** The internet answers, except at public addresses of the world: those answer as their machines do. */
function internetArrival(world: World, packet: Packet, from: NetworkInterface): Arrival {
  const owner = all(world, 'Microsoft.Network/networkInterfaces').find(
    (candidate) => publicAddressOf(world, candidate) === packet.destination,
  );
  const hop = { type: 'Internet', address: packet.destination, issues: [] };
  if (!owner) return { hop, answers: true };
  const vm = virtualMachineOf(world, owner);
  const arrived: Packet = {
    ...packet,
    source: translatedAddress(world, from),
    destination: addressOf(owner),
  };
  const isAllowed = inboundFlow(world, owner, arrived).access === 'Allow';
  return { hop, answers: isAllowed && vm !== undefined && isAnsweredBy(world, vm.id, arrived) };
}

const isAnsweredBy = (world: World, vm: string, packet: Packet): boolean =>
  world.machines[keyOf(vm)]?.power === 'running' &&
  guestFirewallAllows(world, vm, 'Inbound', packet) &&
  isListening(world, vm, packet);

/** What is behind a gateway is not part of the world: whatever its other side announces is taken to answer. */
function isLearned(world: World, course: Course, address: string): boolean {
  const from = course.legs.at(-1)?.from;
  const home = from && homeOf(world, from);
  if (!home) return false;
  return gatewaysOf(world, home.network).some(({ properties }) =>
    isWithin(address, parsePrefixes(properties.learnedRoutes)),
  );
}
