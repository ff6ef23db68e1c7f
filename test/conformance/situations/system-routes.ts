import type { Place } from '../../../simulator/world/build.ts';
import { gateway, machine, network, peer } from './pieces.ts';
import type { NextHopAnswer, Situation } from './situation.ts';

const source = 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview';
const routingProblem =
  'https://learn.microsoft.com/azure/network-watcher/diagnose-vm-network-routing-problem-cli';
const peering = 'https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview';
const managePeering = 'https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering';
const transit = 'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-peering-gateway-transit';

type More = (place: Place) => void;

/** `web` (10.0.0.4) in a virtual network of these ranges, and whatever else there is. */
const amid =
  (more: More = () => undefined, ranges = ['10.0.0.0/16']) =>
  (place: Place): void => {
    network(place, 'vnet', ranges, {
      apps: '10.0.0.0/24',
      data: '10.0.1.0/24',
      GatewaySubnet: '10.0.255.0/27',
    });
    machine(place, 'web', { at: 'vnet/apps', address: '10.0.0.4' });
    more(place);
  };

const hop = (
  page: string,
  title: string,
  said: { world?: (place: Place) => void; to: string; answer: NextHopAnswer },
): Situation => ({
  kind: 'next-hop',
  source: page,
  title,
  world: said.world ?? amid(),
  ask: { machine: 'web', to: said.to },
  answer: said.answer,
});

const withNetwork =
  (ranges: string[], flags?: Parameters<typeof peer>[2]): More =>
  (place) => {
    network(place, 'other', ranges, { apps: ranges[0] ?? '' });
    peer(place, ['vnet', 'other'], flags);
  };

const hubWithGateway =
  (flags: Parameters<typeof peer>[2]): More =>
  (place) => {
    network(place, 'hub', ['10.1.0.0/16'], { GatewaySubnet: '10.1.255.0/27' });
    gateway(place, 'vpn', 'hub', ['10.10.0.0/16']);
    peer(place, ['vnet', 'hub'], flags);
  };

/** What Azure routes by itself. */
export const systemRouteSituations: readonly Situation[] = [
  hop(source, 'between subnets of a virtual network Azure routes by itself', {
    to: '10.0.1.4',
    answer: { type: 'VirtualNetwork' },
  }),
  hop(routingProblem, 'an address of no other route goes to the internet', {
    to: '13.107.21.200',
    answer: { type: 'Internet' },
  }),
  hop(routingProblem, 'a private address that is nowhere has a route without a next hop', {
    to: '172.31.0.100',
    answer: { type: 'None' },
  }),
  hop(source, 'the range reserved in RFC 6598 leads nowhere', {
    to: '100.64.3.4',
    answer: { type: 'None' },
  }),
  hop(source, 'the rest of a private range that the virtual network has a part of leads nowhere', {
    to: '10.9.0.4',
    answer: { type: 'None' },
  }),
  hop(routingProblem, 'a reserved range that the virtual network takes whole is routed within it', {
    world: amid(undefined, ['10.0.0.0/16', '172.16.0.0/12']),
    to: '172.31.0.100',
    answer: { type: 'VirtualNetwork' },
  }),
  {
    kind: 'routes',
    source,
    title: 'each range of the virtual network has a route of its own',
    world: amid(undefined, ['10.0.0.0/16', '192.168.0.0/16']),
    ask: { networkInterface: 'web-nic' },
    answer: {
      rows: [
        'Default Active 10.0.0.0/16 VnetLocal',
        'Default Active 192.168.0.0/16 VnetLocal',
        'Default Active 0.0.0.0/0 Internet',
        'Default Active 10.0.0.0/8 None',
        'Default Active 172.16.0.0/12 None',
        'Default Active 100.64.0.0/10 None',
      ],
    },
  },
  {
    kind: 'routes',
    source,
    title: 'a peering adds a route for each range of the other virtual network',
    world: amid(withNetwork(['10.1.0.0/16', '10.2.0.0/16'])),
    ask: { networkInterface: 'web-nic' },
    answer: {
      rows: ['Default Active 10.1.0.0/16 VNetPeering', 'Default Active 10.2.0.0/16 VNetPeering'],
    },
  },
  {
    kind: 'routes',
    source: 'https://learn.microsoft.com/azure/expressroute/cross-network-connectivity',
    title: 'a peering with another region has a hop type of its own',
    world: amid((place) => {
      network({ ...place, location: 'japanwest' }, 'other', ['10.1.0.0/16'], { apps: '10.1.0.0/24' });
      peer(place, ['vnet', 'other']);
    }),
    ask: { networkInterface: 'web-nic' },
    answer: { rows: ['Default Active 10.1.0.0/16 VNetGlobalPeering'] },
  },
  hop(peering, 'next hop calls a peering by its own name', {
    world: amid(withNetwork(['10.1.0.0/16'])),
    to: '10.1.0.4',
    answer: { type: 'VirtualNetworkPeering' },
  }),
  hop(peering, 'peering is not transitive: a peer’s peer is not routed to', {
    world: amid((place) => {
      network(place, 'hub', ['10.1.0.0/16'], { apps: '10.1.0.0/24' });
      network(place, 'far', ['10.2.0.0/16'], { apps: '10.2.0.0/24' });
      peer(place, ['vnet', 'hub']);
      peer(place, ['hub', 'far']);
    }),
    to: '10.2.0.4',
    answer: { type: 'None' },
  }),
  hop(managePeering, 'a peering whose other side was deleted is disconnected and routes nothing', {
    world: amid(withNetwork(['10.1.0.0/16'], { here: { peeringState: 'Disconnected' } })),
    to: '10.1.0.4',
    answer: { type: 'None' },
  }),
  hop(source, 'what a gateway learns is routed to it', {
    world: amid((place) => gateway(place, 'vpn', 'vnet', ['10.10.0.0/16'])),
    to: '10.10.3.7',
    answer: { type: 'VirtualNetworkGateway' },
  }),
  hop(transit, 'a peer’s gateway is used when it is lent and taken', {
    world: amid(hubWithGateway({ here: { useRemoteGateways: true }, there: { allowGatewayTransit: true } })),
    to: '10.10.3.7',
    answer: { type: 'VirtualNetworkGateway' },
  }),
  hop(managePeering, 'a peer’s gateway that is lent but not taken is not used', {
    world: amid(hubWithGateway({ there: { allowGatewayTransit: true } })),
    to: '10.10.3.7',
    answer: { type: 'None' },
  }),
  hop(managePeering, 'a peer’s gateway that is taken but not lent is not used', {
    world: amid(hubWithGateway({ here: { useRemoteGateways: true } })),
    to: '10.10.3.7',
    answer: { type: 'None' },
  }),
];
