import { sameId, type World } from '../world/world.ts';
import { isWithin, parsePrefixes } from './address.ts';
import type { Decision } from './flow.ts';
import { homeOf, type NetworkInterface, peersOf } from './networks.ts';

/** A packet on its way from one network interface to another, perhaps in a peered virtual network. */
export type Crossing = { readonly from: NetworkInterface; readonly to: NetworkInterface };

/**
 * A peering without access only leaves the peer out of the VirtualNetwork tag, so that the default rules do not
 * allow it any more; a rule of one's own still does: https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering
 */
export function isAccessAllowed(
  world: World,
  crossing: Crossing,
  decisions: { readonly outbound: Decision; readonly inbound: Decision },
): boolean {
  const peerings = peeringsOf(world, crossing);
  return (
    peerings === undefined ||
    ((peerings.there?.allowVirtualNetworkAccess || isExplicit(decisions.outbound)) &&
      (peerings.back?.allowVirtualNetworkAccess || isExplicit(decisions.inbound)))
  );
}

const isExplicit = ({ access, by }: Decision): boolean =>
  access === 'Allow' && ((by.kind === 'security-rule' && !by.isDefault) || by.kind === 'admin-rule');

/** What did not start in the virtual network that it comes from is forwarded; the receiving side has to allow that. */
export function isForwardingAllowed(world: World, crossing: Crossing, source: string): boolean {
  const peerings = peeringsOf(world, crossing);
  return (
    peerings === undefined ||
    isWithin(source, parsePrefixes(peerings.origin.properties.addressSpace.addressPrefixes)) ||
    peerings.back?.allowForwardedTraffic === true
  );
}

/** The peering from both sides; none within one virtual network. */
function peeringsOf(world: World, { from, to }: Crossing) {
  const [origin, target] = [homeOf(world, from)?.network, homeOf(world, to)?.network];
  if (!origin || !target || sameId(origin.id, target.id)) return undefined;
  const peer = peersOf(world, origin).find(({ network }) => sameId(network.id, target.id));
  return { origin, there: peer?.peering, back: peer?.back };
}
