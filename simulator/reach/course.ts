import { all, find, keyOf, sameId, type World } from '../world/world.ts';
import {
  hasAddress,
  homeOf,
  isRunning,
  type NetworkInterface,
  peersOf,
  type VirtualNetwork,
  virtualMachineOf,
} from './networks.ts';
import { nextHop } from './next-hop.ts';
import type { EffectiveRoute } from './routes.ts';

/** Where routes alone lead a packet, rules and firewalls aside. */
export type Course = {
  readonly legs: readonly Leg[];
  readonly end:
    | { readonly kind: 'delivered'; readonly to: NetworkInterface }
    /** Nobody has the address. */
    | { readonly kind: 'nobody' }
    | { readonly kind: 'internet' }
    | { readonly kind: 'gateway' }
    | { readonly kind: 'dropped' }
    | { readonly kind: 'loop' };
};

/** From one network interface by one route; `to` is the appliance or the destination, where there is one. */
export type Leg = {
  readonly from: NetworkInterface;
  readonly route: EffectiveRoute | undefined;
  readonly to?: NetworkInterface;
};

/** More appliances than this one after the other are a circle. */
const most = 8;

export function courseOf(world: World, from: NetworkInterface, destination: string): Course {
  const legs: Leg[] = [];
  let current = from;
  while (legs.length < most) {
    const route = nextHop(world, current, destination);
    const leg = (to: NetworkInterface | undefined): Leg => ({ from: current, route, ...(to ? { to } : {}) });
    if (route?.nextHopType !== 'VirtualAppliance') {
      const end = endOf(world, current, route, destination);
      return { legs: [...legs, leg(end.kind === 'delivered' ? end.to : undefined)], end };
    }
    const address = route.nextHopIpAddress ?? '';
    if (hasAddress(current, address)) return { legs: [...legs, leg(undefined)], end: { kind: 'loop' } };
    const appliance = applianceAt(world, current, address);
    legs.push(leg(appliance));
    if (!appliance) return { legs, end: { kind: 'dropped' } };
    if (hasAddress(appliance, destination)) return { legs, end: { kind: 'delivered', to: appliance } };
    current = appliance;
  }
  return { legs, end: { kind: 'loop' } };
}

function endOf(
  world: World,
  from: NetworkInterface,
  route: EffectiveRoute | undefined,
  destination: string,
): Course['end'] {
  switch (route?.nextHopType) {
    case 'VnetLocal':
    case 'VNetPeering':
    case 'VNetGlobalPeering': {
      const to = holderOf(world, from, destination);
      return to ? { kind: 'delivered', to } : { kind: 'nobody' };
    }
    case 'Internet':
    case 'VirtualNetworkServiceEndpoint':
      return { kind: 'internet' };
    case 'VirtualNetworkGateway':
      return { kind: 'gateway' };
    default:
      return { kind: 'dropped' };
  }
}

/** Who has a private address in the virtual network or one that is peered with it. */
const holderOf = (world: World, from: NetworkInterface, address: string): NetworkInterface | undefined =>
  reachable(world, from)
    .flatMap((network) => membersOf(world, network))
    .find((candidate) => hasAddress(candidate, address));

const membersOf = (world: World, network: VirtualNetwork): NetworkInterface[] =>
  all(world, 'Microsoft.Network/networkInterfaces').filter((candidate) => {
    const home = homeOf(world, candidate);
    return home !== undefined && sameId(home.network.id, network.id);
  });

function reachable(world: World, from: NetworkInterface): VirtualNetwork[] {
  const home = homeOf(world, from);
  return home ? [home.network, ...peersOf(world, home.network).map((peer) => peer.network)] : [];
}

/** The appliance itself, or a running one behind an internal load balancer with that address. */
function applianceAt(world: World, from: NetworkInterface, address: string): NetworkInterface | undefined {
  const holder = holderOf(world, from, address);
  if (holder) return holder;
  const members = all(world, 'Microsoft.Network/loadBalancers')
    .filter(({ properties }) =>
      properties.frontendIPConfigurations.some((end) => end.properties.privateIPAddress === address),
    )
    .flatMap(({ properties }) => properties.backendAddressPools)
    .flatMap(({ properties }) => properties.backendIPConfigurations)
    .flatMap(({ id }) => {
      const [networkInterfaceId = ''] = keyOf(id).split('/ipconfigurations/');
      return find(world, 'Microsoft.Network/networkInterfaces', networkInterfaceId) ?? [];
    });
  return members.find((member) => isRunning(world, virtualMachineOf(world, member))) ?? members[0];
}
