import type { Moment } from '../world/world.ts';
import type { Hop } from './hop.ts';
import type { Path } from './path.ts';

/** A path as Azure shows it: hops that know their neighbours, figures only where there was an answer. */
export function connectivityView(path: Path, moment: Moment) {
  const named = path.hops.map((hop) => ({ hop, id: moment.newId() }));
  const { roundTrip, reachable } = path;
  const latency = { avgLatencyInMs: roundTrip, minLatencyInMs: roundTrip, maxLatencyInMs: roundTrip };
  return {
    hops: named.map(({ hop, id }, index) => ({
      type: hop.type,
      id,
      address: hop.address,
      ...(hop.resourceId ? { resourceId: hop.resourceId } : {}),
      ...forward(named[index + 1], path),
      ...backward(named[index - 1], path),
      issues: hop.issues,
    })),
    connectionStatus: reachable ? 'Reachable' : 'Unreachable',
    ...(reachable ? latency : {}),
    probesSent: reachable ? 66 : 30,
    probesFailed: reachable ? 0 : 30,
  };
}

type Named = { readonly hop: Hop; readonly id: string };

function forward(next: Named | undefined, path: Path) {
  if (!next) return { nextHopIds: [], links: [] };
  const { roundTrip, reachable } = path;
  const properties = reachable
    ? { roundTripTimeMin: roundTrip, roundTripTimeAvg: roundTrip, roundTripTimeMax: roundTrip }
    : {};
  return { nextHopIds: [next.id], links: [link(next.id, path.linkType, properties)] };
}

const backward = (previous: Named | undefined, path: Path) =>
  previous
    ? { previousHopIds: [previous.id], previousLinks: [link(previous.id, path.linkType, {})] }
    : { previousHopIds: [], previousLinks: [] };

const link = (nextHopId: string, linkType: string, properties: Readonly<Record<string, number>>) => ({
  nextHopId,
  linkType,
  properties,
  context: {},
  issues: [],
  resourceId: '',
});
