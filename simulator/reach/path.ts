import type { World } from '../world/world.ts';
import type { Attempt } from './attempt.ts';
import { type Course, courseOf, type Leg } from './course.ts';
import { isAccessAllowed, isForwardingAllowed } from './crossing.ts';
import { destinationHop } from './destination-hop.ts';
import { type Decision, inboundFlow, outboundFlow } from './flow.ts';
import { guestFirewallAllows } from './guest-firewall.ts';
import { deniedIssues, type Hop, type Issue, issue } from './hop.ts';
import {
  addressOf,
  configurationId,
  isRunning,
  type NetworkInterface,
  primaryConfiguration,
  type VirtualMachine,
  virtualMachineOf,
} from './networks.ts';
import { outboundAccess } from './outbound-access.ts';
import { routeIssues } from './route-issues.ts';
import type { EffectiveRoute } from './routes.ts';
import type { Packet } from './traffic-rule.ts';

export type Path = {
  readonly hops: readonly Hop[];
  readonly reachable: boolean;
  /** How the last hop is linked, such as `VirtualNetwork`. */
  readonly linkType: string;
  readonly roundTrip: number;
};

/** A connection from a machine to somewhere, hop by hop: firewalls and rules on both sides, routes there and back. */
export function pathOf(world: World, attempt: Attempt): Path {
  const { from, packet, machine } = attempt;
  const course = courseOf(world, from, packet.destination);
  const [first, ...rest] = course.legs;
  const source: Hop = {
    type: 'Source',
    address: addressOf(from),
    resourceId: machine.id,
    issues: [
      ...guestIssues(world, machine, packet),
      ...(first ? legIssues(world, first, course, packet) : []),
    ],
  };
  const appliances = rest.map((leg) => applianceHop(world, leg, course, packet));
  const last = destinationHop(world, attempt, course);
  const hops = [source, ...appliances, last.hop];
  return {
    hops,
    reachable: last.answers && hops.every(({ issues }) => issues.length === 0),
    ...linkOf(course),
  };
}

const guestIssues = (world: World, machine: VirtualMachine, packet: Packet): Issue[] =>
  guestFirewallAllows(world, machine.id, 'Outbound', packet) ? [] : [issue('Local', 'GuestFirewall')];

function applianceHop(world: World, leg: Leg, course: Course, packet: Packet): Hop {
  const { from } = leg;
  return {
    type: 'VirtualAppliance',
    address: addressOf(from),
    resourceId: configurationId(from, primaryConfiguration(from)?.name ?? ''),
    issues: [
      ...deniedIssues('Inbound', inboundFlow(world, from, packet)),
      ...(isRunning(world, virtualMachineOf(world, from)) ? [] : [issue('Local', 'VMStopped')]),
      ...(from.properties.enableIPForwarding ? [] : [issue('Local', 'IPForwardingNotEnabled')]),
      ...legIssues(world, leg, course, packet),
    ],
  };
}

/** What stops a packet as it leaves a network interface. */
function legIssues(world: World, leg: Leg, course: Course, packet: Packet): Issue[] {
  const { from, route } = leg;
  const outbound = outboundFlow(world, from, packet);
  const isLast = leg === course.legs.at(-1);
  return [
    ...(isLast ? routeIssues(course, route) : []),
    ...crossingIssues(world, leg, packet, outbound),
    ...(isLast && course.end.kind === 'internet' ? exitIssues(world, from, route, packet) : []),
    ...deniedIssues('Outbound', outbound),
  ];
}

function crossingIssues(world: World, { from, to }: Leg, packet: Packet, outbound: Decision): Issue[] {
  if (!to) return [];
  const inbound = inboundFlow(world, to, packet);
  if (!isAccessAllowed(world, { from, to }, { outbound, inbound })) {
    return [issue('Outbound', 'VnetAccessNotAllowed')];
  }
  return isForwardingAllowed(world, { from, to }, packet.source)
    ? []
    : [issue('Outbound', 'DestinationUnreachable')];
}

/** Without a public address of some kind nothing gets out; the check has a word for one case only. */
function exitIssues(
  world: World,
  from: NetworkInterface,
  route: EffectiveRoute | undefined,
  packet: Packet,
): Issue[] {
  if (route?.nextHopType !== 'Internet') return [];
  switch (outboundAccess(world, from, packet.protocol)) {
    case 'closed-by-load-balancer':
      return [issue('Outbound', 'StandardILBOutboundInternetNotAllowed')];
    case 'none':
      return [issue('Outbound', 'DestinationUnreachable')];
    default:
      return [];
  }
}

/** Round trips in milliseconds, as they are usual. */
function linkOf({ end, legs }: Course): { linkType: string; roundTrip: number } {
  switch (end.kind) {
    case 'internet':
      return { linkType: 'Internet', roundTrip: 27 };
    case 'gateway':
      return { linkType: 'VirtualNetworkGateway', roundTrip: 12 };
    default: {
      const isGlobal = legs.some(({ route }) => route?.nextHopType === 'VNetGlobalPeering');
      return { linkType: 'VirtualNetwork', roundTrip: isGlobal ? 40 : legs.length };
    }
  }
}
