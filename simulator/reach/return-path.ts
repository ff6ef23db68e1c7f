import type { World } from '../world/world.ts';
import { courseOf, type Leg } from './course.ts';
import { isForwardingAllowed } from './crossing.ts';
import { type Issue, issue } from './hop.ts';
import { addressOf, isRunning, type NetworkInterface, virtualMachineOf } from './networks.ts';
import { routeIssues } from './route-issues.ts';

/** What keeps an answer from coming back. Rules let it back by themselves; routes and appliances do not. */
export function returnIssues(world: World, from: NetworkInterface, source: string): Issue[] {
  const course = courseOf(world, from, source);
  const last = course.legs.at(-1);
  if (course.end.kind !== 'delivered') {
    const known = routeIssues(course, last?.route);
    return known.length > 0 ? known : [issue('Outbound', 'DestinationUnreachable')];
  }
  const forwarders = course.legs.slice(1).map((leg) => leg.from);
  if (!forwarders.every(({ properties }) => properties.enableIPForwarding)) {
    return [issue('Outbound', 'IPForwardingNotEnabled')];
  }
  const areRunning = forwarders.every((forwarder) => isRunning(world, virtualMachineOf(world, forwarder)));
  return areRunning && course.legs.every((leg) => passes(world, leg, addressOf(from)))
    ? []
    : [issue('Outbound', 'DestinationUnreachable')];
}

const passes = (world: World, { from, to }: Leg, answer: string): boolean =>
  to === undefined || isForwardingAllowed(world, { from, to }, answer);
