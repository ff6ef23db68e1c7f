import type { Place } from '../../../simulator/world/build.ts';
import type { Subnet } from '../../../simulator/world/network.ts';
import { gateway, machine, network, peer, routeTable } from './pieces.ts';
import type { NextHopAnswer, Situation } from './situation.ts';

const source = 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview';
const endpoints =
  'https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview';
const propagation = 'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-peering-gateway-transit';

type Routes = Parameters<typeof routeTable>[2];

/** `web` (10.0.0.4) in a subnet with a route table, in a network with a gateway and a peer. */
const routed =
  (routes: Routes, more: { learned?: string[]; noPropagation?: boolean; subnet?: Partial<Subnet> } = {}) =>
  (place: Place): void => {
    network(place, 'vnet', ['10.0.0.0/16'], {
      subnet1: {
        addressPrefix: '10.0.0.0/24',
        routeTable: routeTable(place, 'table', routes, more.noPropagation),
        ...more.subnet,
      },
      subnet2: '10.0.1.0/24',
      nva: '10.0.100.0/24',
      GatewaySubnet: '10.0.255.0/27',
    });
    network(place, 'vnet2', ['10.1.0.0/16', '10.2.0.0/16'], { apps: '10.1.0.0/24' });
    peer(place, ['vnet', 'vnet2']);
    gateway(place, 'vpn', 'vnet', more.learned ?? ['10.10.0.0/16']);
    machine(place, 'web', { at: 'vnet/subnet1', address: '10.0.0.4' });
    machine(place, 'db', { at: 'vnet/subnet2', address: '10.0.1.4' });
  };

const nva = ['VirtualAppliance', '10.0.100.4'] as const;

/** The routing example of the page: everything through an appliance, but not the subnet itself, the other network, nor storage. */
const example = routed(
  {
    '10.0.0.0/16': nva,
    '10.0.0.0/24': 'VnetLocal',
    '10.1.0.0/16': 'None',
    '10.2.0.0/16': 'None',
    '10.10.0.0/16': nva,
    '0.0.0.0/0': nva,
  },
  { subnet: { serviceEndpoints: [{ service: 'Microsoft.Storage' }] } },
);

const hop = (
  title: string,
  world: (place: Place) => void,
  [to, answer]: readonly [string, NextHopAnswer],
  page = source,
): Situation => ({ kind: 'next-hop', source: page, title, world, ask: { machine: 'web', to }, answer });

const toNva: NextHopAnswer = { type: 'VirtualAppliance', address: '10.0.100.4', table: 'table' };

const twoPrefixes = routed({ '10.0.0.0/24': 'VnetLocal', '10.0.0.0/16': nva });

/** What users route, and which of several routes is taken. */
export const userRoutes: readonly Situation[] = [
  hop('the longest prefix wins', twoPrefixes, ['10.0.0.5', { type: 'VirtualNetwork', table: 'table' }]),
  hop('an address outside the longest prefix takes the next one', twoPrefixes, ['10.0.1.5', toNva]),
  hop(
    'of two routes with one prefix the user’s goes before Azure’s',
    routed({ '0.0.0.0/0': 'VirtualNetworkGateway' }),
    ['13.107.21.200', { type: 'VirtualNetworkGateway', table: 'table' }],
  ),
  hop(
    'of two routes with one prefix the user’s goes before what the gateway learned',
    routed({ '10.10.0.0/16': nva }),
    ['10.10.3.7', toNva],
  ),
  hop(
    'of two routes with one prefix what the gateway learned goes before Azure’s',
    routed({}, { learned: ['0.0.0.0/0'] }),
    ['13.107.21.200', { type: 'VirtualNetworkGateway' }],
  ),
  hop(
    'routes of a peering are preferred to what the gateway learned, even if that is longer',
    routed({}, { learned: ['10.1.5.0/24'] }),
    ['10.1.5.9', { type: 'VirtualNetworkPeering' }],
  ),
  hop(
    'routes of the virtual network are preferred to what the gateway learned, even if that is longer',
    routed({}, { learned: ['10.0.1.0/24'] }),
    ['10.0.1.4', { type: 'VirtualNetwork' }],
  ),
  hop(
    'without propagation a subnet does not have the gateway’s routes',
    routed({}, { noPropagation: true }),
    ['10.10.3.7', { type: 'None' }],
    propagation,
  ),
  hop(
    'without propagation a user’s route may still lead to the gateway',
    routed({ '10.10.0.0/16': 'VirtualNetworkGateway' }, { noPropagation: true }),
    ['10.10.3.7', { type: 'VirtualNetworkGateway', table: 'table' }],
  ),
  {
    kind: 'routes',
    source,
    title: 'the routing example: Azure’s routes are invalid where the user’s have the same prefix',
    world: example,
    ask: { networkInterface: 'web-nic' },
    answer: {
      rows: [
        'Default Invalid 10.0.0.0/16 VnetLocal',
        'User Active 10.0.0.0/16 VirtualAppliance 10.0.100.4',
        'User Active 10.0.0.0/24 VnetLocal',
        'Default Invalid 10.1.0.0/16 VNetPeering',
        'Default Invalid 10.2.0.0/16 VNetPeering',
        'User Active 10.1.0.0/16 None',
        'User Active 10.2.0.0/16 None',
        'VirtualNetworkGateway Invalid 10.10.0.0/16 VirtualNetworkGateway',
        'User Active 10.10.0.0/16 VirtualAppliance 10.0.100.4',
        'Default Invalid 0.0.0.0/0 Internet',
        'User Active 0.0.0.0/0 VirtualAppliance 10.0.100.4',
      ],
      absent: ['10.0.0.0/8', '192.168.0.0/16', '100.64.0.0/10'],
    },
  },
  {
    kind: 'routes',
    source,
    title: 'the routing example: a subnet without the table keeps Azure’s routes',
    world: example,
    ask: { networkInterface: 'db-nic' },
    answer: {
      rows: [
        'Default Active 10.0.0.0/16 VnetLocal',
        'Default Active 10.1.0.0/16 VNetPeering',
        'Default Active 10.2.0.0/16 VNetPeering',
        'Default Active 0.0.0.0/0 Internet',
        'Default Active 10.0.0.0/8 None',
        'Default Active 100.64.0.0/10 None',
        'Default Active 192.168.0.0/16 None',
      ],
    },
  },
  hop('the routing example: within the subnet traffic is not inspected', example, [
    '10.0.0.9',
    { type: 'VirtualNetwork', table: 'table' },
  ]),
  hop('the routing example: to the rest of the network through the appliance', example, ['10.0.1.4', toNva]),
  hop('the routing example: to the other network traffic is dropped', example, [
    '10.1.0.4',
    { type: 'None', table: 'table' },
  ]),
  hop('the routing example: on-premises through the appliance', example, ['10.10.3.7', toNva]),
  hop('the routing example: to storage directly, though all else goes to the appliance', example, [
    '20.60.172.4',
    { type: 'VirtualNetworkServiceEndpoint' },
  ]),
  hop('with a user’s default route the reserved ranges follow it', routed({ '0.0.0.0/0': nva }), [
    '172.31.0.100',
    toNva,
  ]),
  hop(
    'with a default route to an appliance, public addresses of Azure services go there too',
    routed({ '0.0.0.0/0': nva }),
    ['13.78.104.4', toNva],
  ),
  hop('a service tag may be the prefix of a user’s route', routed({ Storage: nva }), ['20.60.172.4', toNva]),
  hop(
    'an explicit prefix is preferred to a service tag with the same prefix',
    routed({ Storage: nva, '20.60.172.0/23': 'Internet' }),
    ['20.60.172.4', { type: 'Internet', table: 'table' }],
  ),
  hop(
    'a regional tag is preferred to the tag of the whole service',
    routed({ Storage: 'Internet', 'Storage.JapanEast': nva }),
    ['20.60.172.4', toNva],
  ),
  hop(
    'the tag of a service is preferred to AzureCloud of a region',
    routed({ 'AzureCloud.JapanEast': 'Internet', Storage: nva }),
    ['20.60.172.4', toNva],
  ),
  hop(
    'a service endpoint routes the service’s addresses directly',
    routed({}, { subnet: { serviceEndpoints: [{ service: 'Microsoft.Sql' }] } }),
    ['13.78.104.4', { type: 'VirtualNetworkServiceEndpoint' }],
    endpoints,
  ),
];
