import { isIPv4 } from 'node:net';
import { isMissing } from '../evidence/evidence.ts';
import { routeTo } from '../traffic/route-to.ts';
import type { EndSeen } from './path-evidence.ts';

/** Where a packet goes first. */
export type FirstHop = {
  /** As next hop names them, such as `None` or `VirtualAppliance`. */
  readonly type: string;
  readonly address?: string;
  /** Id of the user's route table that decides; absent where Azure's own routes do. */
  readonly routeTable?: string;
  /** Whether a route of the user's decides. */
  readonly isUsers: boolean;
  readonly seen: 'next-hop' | 'effective-routes';
};

/** Effective routes have names of their own for some of them. */
const spelled: Readonly<Record<string, string>> = {
  VnetLocal: 'VirtualNetwork',
  VNetPeering: 'VirtualNetworkPeering',
  VNetGlobalPeering: 'VirtualNetworkPeering',
};

/** As next hop says; where it could not be asked, as the effective routes say. */
export function firstHop({ hop, routes }: EndSeen, to: string | undefined): FirstHop | undefined {
  if (!isMissing(hop)) {
    const { type, address, routeTable } = hop.value;
    const isUsers = routeTable?.startsWith('/') ?? false;
    return {
      type,
      ...(address ? { address } : {}),
      ...(routeTable && isUsers ? { routeTable } : {}),
      isUsers,
      seen: 'next-hop',
    };
  }
  // The routes that Azure shows are not told apart by family: for IPv6 they would say the wrong thing.
  if (isMissing(routes) || to === undefined || !isIPv4(to)) return undefined;
  const route = routeTo(routes.value, to);
  const type = route?.nextHopType ?? 'None';
  const address = route?.nextHopAddresses[0];
  return {
    type: spelled[type] ?? type,
    ...(address ? { address } : {}),
    isUsers: route?.source?.toLowerCase() === 'user',
    seen: 'effective-routes',
  };
}
