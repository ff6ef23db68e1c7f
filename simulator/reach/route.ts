import type { NextHopType } from '../world/network.ts';
import type { Prefix } from './address.ts';

export type Route = {
  readonly name?: string;
  readonly source: 'Default' | 'User' | 'VirtualNetworkGateway';
  readonly prefixes: readonly Prefix[];
  readonly nextHopType: NextHopType | SystemHop;
  readonly nextHopIpAddress?: string;
  /** Of a user's route. */
  readonly routeTableId?: string;
  /** The less, the more it is preferred to a route with the same prefix. */
  readonly rank: number;
};

/** Hops that only Azure itself routes to. */
export type SystemHop = 'VNetPeering' | 'VNetGlobalPeering' | 'VirtualNetworkServiceEndpoint';

export const ranks = { user: 0, serviceTag: 1, gateway: 5, system: 6 } as const;
