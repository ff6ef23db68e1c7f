import { isMissing } from '../../evidence/evidence.ts';
import type { VirtualNetworkValue } from '../../evidence/virtual-network.ts';
import type { PathFacts } from '../path-facts.ts';

/** How two networks are tied together; nothing where they are one, or were not both seen. */
export type PeeringState = {
  /** `closed`: connected, and access is switched off on one side. */
  readonly kind: 'connected' | 'closed' | 'not-connected';
  readonly here: VirtualNetworkValue;
  readonly there: VirtualNetworkValue;
  /** As each side calls it; absent where it has no peering. */
  readonly states: readonly [string | undefined, string | undefined];
  readonly at: string;
};

export function peeringState({ evidence, hops }: PathFacts): PeeringState | undefined {
  const { source, destination } = evidence;
  if (!destination || isMissing(source.network) || isMissing(destination.network)) return undefined;
  const [here, there] = [source.network.value, destination.network.value];
  if (here.id.toLowerCase() === there.id.toLowerCase()) return undefined;
  const sides = [peeringTo(here, there), peeringTo(there, here)] as const;
  const states = [sides[0]?.state, sides[1]?.state] as const;
  const isPeered = states.every((state) => state === 'Connected');
  const isClosed = sides.some((side) => side?.allowsAccess === false);
  // Another way, such as by a firewall in a hub, needs no peering of the two.
  const isLost = ['None', 'Internet'].includes(hops.there?.type ?? '');
  const kind = isPeered ? (isClosed ? 'closed' : 'connected') : isLost ? 'not-connected' : 'connected';
  return { kind, here, there, states, at: source.network.at };
}

const peeringTo = (from: VirtualNetworkValue, to: VirtualNetworkValue) =>
  from.peerings.find(({ remote }) => remote?.toLowerCase() === to.id.toLowerCase());
