import type { Place } from '../../../simulator/world/build.ts';
import type { Subnet } from '../../../simulator/world/network.ts';
import { put } from '../../../simulator/world/world.ts';
import { allow } from './one-machine.ts';
import { machine, natGateway, network, networkId, peer, publicAddress, routeTable, rules } from './pieces.ts';
import type { Situation } from './situation.ts';

const overview = 'https://learn.microsoft.com/azure/network-watcher/connection-troubleshoot-overview';
const udr = 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview';
const managePeering = 'https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering';
const peering = 'https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview';
const defaultAccess = 'https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access';
const nat = 'https://learn.microsoft.com/azure/nat-gateway/nat-overview';
const kind = 'connectivity';

type Flags = Parameters<typeof peer>[2];

/** Two spokes that are peered with a hub, whose appliance (10.0.100.4) their routes lead to. */
const hubAndSpokes =
  (said: { forwarded: boolean; forwards?: boolean; direct?: boolean }) =>
  (place: Place): void => {
    const toHub = (name: string, prefix: string) =>
      said.direct
        ? {}
        : { routeTable: routeTable(place, name, { [prefix]: ['VirtualAppliance', '10.0.100.4'] }) };
    network(place, 'hub', ['10.0.0.0/16'], { nva: '10.0.100.0/24' });
    network(place, 'spoke1', ['10.1.0.0/16'], {
      apps: { addressPrefix: '10.1.0.0/24', ...toHub('one', '10.2.0.0/16') },
    });
    network(place, 'spoke2', ['10.2.0.0/16'], {
      apps: { addressPrefix: '10.2.0.0/24', ...toHub('two', '10.1.0.0/16') },
    });
    const flags: Flags = { here: { allowForwardedTraffic: said.forwarded } };
    peer(place, ['spoke1', 'hub'], flags);
    peer(place, ['spoke2', 'hub'], flags);
    const enableIPForwarding = said.forwards ?? true;
    machine(place, 'nva', { at: 'hub/nva', address: '10.0.100.4', os: 'Linux', enableIPForwarding });
    machine(place, 'from', { at: 'spoke1/apps', address: '10.1.0.4' });
    machine(place, 'to', { at: 'spoke2/apps', address: '10.2.0.4' });
  };

/** `from` and `to` in two peered virtual networks. */
const peered =
  (flags: Flags, isOpened = false) =>
  (place: Place): void => {
    const open = (direction: 'Inbound' | 'Outbound') => ({
      networkSecurityGroup: rules(place, direction, { Rdp: { ...allow('3389'), direction } }),
    });
    network(place, 'one', ['10.1.0.0/16'], { apps: '10.1.0.0/24' });
    network(place, 'two', ['10.2.0.0/16'], { apps: '10.2.0.0/24' });
    peer(place, ['one', 'two'], flags);
    machine(place, 'from', { at: 'one/apps', address: '10.1.0.4', ...(isOpened ? open('Outbound') : {}) });
    machine(place, 'to', { at: 'two/apps', address: '10.2.0.4', ...(isOpened ? open('Inbound') : {}) });
  };

/** `from` in a subnet, on its way to the internet. */
const leaving =
  (
    subnet: (place: Place) => Partial<Subnet>,
    own: (place: Place) => { publicIpAddress?: string } = () => ({}),
  ) =>
  (place: Place): void => {
    network(place, 'vnet', ['10.0.0.0/16'], { apps: { addressPrefix: '10.0.0.0/24', ...subnet(place) } });
    machine(place, 'from', { at: 'vnet/apps', address: '10.0.0.4', ...own(place) });
  };

/** Behind an internal load balancer of SKU Standard. */
function behindBalancer(place: Place): void {
  leaving(() => ({}))(place);
  const type = 'Microsoft.Network/loadBalancers' as const;
  const subnet = { id: `${networkId(place, 'virtualNetworks', 'vnet')}/subnets/apps` };
  const member = { id: `${networkId(place, 'networkInterfaces', 'from-nic')}/ipConfigurations/ipconfig1` };
  const { world, location, moment } = place;
  const properties = {
    resourceGuid: moment.newId(),
    frontendIPConfigurations: [{ name: 'front', properties: { subnet, privateIPAddress: '10.0.0.100' } }],
    backendAddressPools: [{ name: 'pool', properties: { backendIPConfigurations: [member] } }],
    inboundNatRules: [],
  };
  const id = networkId(place, 'loadBalancers', 'internal');
  put(world, { id, type, location, sku: { name: 'Standard', tier: 'Regional' }, properties }, moment);
}

const closed = () => ({ defaultOutboundAccess: false });
const withNat = (place: Place) => ({
  ...closed(),
  natGateway: natGateway(place, 'nat', publicAddress(place, 'nat-ip', '20.43.70.9')),
});

const across = { from: 'from', to: { machine: 'to' }, port: 3389 } as const;
const toInternet = { from: 'from', to: { address: '13.107.21.200' }, port: 443 } as const;

/** Connections through peerings, appliances and ways out. */
export const connectionsThroughNetworks: readonly Situation[] = [
  {
    kind,
    source: peering,
    title: 'machines of peered virtual networks reach each other directly',
    world: peered({}),
    ask: across,
    answer: { status: 'Reachable', hops: ['Source', 'VirtualMachine'], issues: [] },
  },
  {
    kind,
    source: overview,
    title: 'a peering without virtual network access blocks',
    world: peered({ here: { allowVirtualNetworkAccess: false } }),
    ask: across,
    answer: { status: 'Unreachable', issues: ['Source: Outbound VnetAccessNotAllowed'] },
  },
  {
    kind,
    source: managePeering,
    title: 'a peering without virtual network access lets through what a rule allows explicitly',
    world: peered({ here: { allowVirtualNetworkAccess: false } }, true),
    ask: across,
    answer: { status: 'Reachable', issues: [] },
  },
  {
    kind,
    source: peering,
    title: 'spokes of a hub do not reach each other by peering alone',
    world: hubAndSpokes({ forwarded: true, direct: true }),
    ask: across,
    answer: {
      status: 'Unreachable',
      issues: ['Source: Local RouteMissing', 'Source: Outbound UserDefinedRoute'],
    },
  },
  {
    kind,
    source: managePeering,
    title: 'spokes reach each other through the hub’s appliance when forwarded traffic is allowed',
    world: hubAndSpokes({ forwarded: true }),
    ask: across,
    answer: { status: 'Reachable', hops: ['Source', 'VirtualAppliance', 'VirtualMachine'], issues: [] },
  },
  {
    kind,
    source: managePeering,
    title: 'spokes do not reach each other through the hub when forwarded traffic is not allowed',
    world: hubAndSpokes({ forwarded: false }),
    ask: across,
    answer: { status: 'Unreachable', hops: ['Source', 'VirtualAppliance', 'VirtualMachine'] },
  },
  {
    kind,
    source: overview,
    title: 'an appliance without IP forwarding drops what is not for itself',
    world: hubAndSpokes({ forwarded: true, forwards: false }),
    ask: across,
    answer: {
      status: 'Unreachable',
      issues: [
        'VirtualAppliance: Local IPForwardingNotEnabled',
        'VirtualMachine: Outbound IPForwardingNotEnabled',
      ],
    },
  },
  {
    kind,
    source: overview,
    title: 'a user’s route to nowhere',
    world: leaving((place) => ({ routeTable: routeTable(place, 'table', { '0.0.0.0/0': 'None' }) })),
    ask: toInternet,
    answer: {
      status: 'Unreachable',
      issues: ['Source: Outbound UserDefinedRoute'],
      context: ['NextHop Type None, NextHop IP '],
    },
  },
  {
    kind,
    source: overview,
    title: 'a route whose next hop is the hop itself goes in a circle',
    world: leaving((place) => ({
      routeTable: routeTable(place, 'table', { '0.0.0.0/0': ['VirtualAppliance', '10.0.0.4'] }),
    })),
    ask: toInternet,
    answer: { status: 'Unreachable', issues: ['Source: Outbound UDRLoop'] },
  },
  {
    kind,
    source: udr,
    title: 'an appliance in the subnet that its own route table sends to it goes in a circle',
    world: (place) => {
      const table = routeTable(place, 'table', { '0.0.0.0/0': ['VirtualAppliance', '10.0.0.9'] });
      leaving(() => ({ routeTable: table }))(place);
      machine(place, 'nva', { at: 'vnet/apps', address: '10.0.0.9', os: 'Linux', enableIPForwarding: true });
    },
    ask: toInternet,
    answer: { status: 'Unreachable', issues: ['VirtualAppliance: Outbound UDRLoop'] },
  },
  {
    kind,
    source: defaultAccess,
    title: 'a machine without explicit outbound access has a default one',
    world: leaving(() => ({})),
    ask: toInternet,
    answer: { status: 'Reachable', issues: [] },
  },
  {
    kind,
    source: defaultAccess,
    title: 'a private subnet has no default outbound access',
    world: leaving(closed),
    ask: toInternet,
    answer: { status: 'Unreachable' },
  },
  {
    kind,
    source: defaultAccess,
    title: 'a public address of its own is explicit outbound access',
    world: leaving(closed, (place) => ({ publicIpAddress: publicAddress(place, 'own', '20.43.70.4') })),
    ask: toInternet,
    answer: { status: 'Reachable', issues: [] },
  },
  {
    kind,
    source: nat,
    title: 'a NAT gateway is explicit outbound access',
    world: leaving(withNat),
    ask: toInternet,
    answer: { status: 'Reachable', issues: [] },
  },
  {
    kind,
    source: nat,
    title: 'a NAT gateway does not carry pings',
    world: leaving(withNat),
    ask: { from: 'from', to: { address: '13.107.21.200' }, protocol: 'Icmp' },
    answer: { status: 'Unreachable' },
  },
  {
    kind,
    source: nat,
    title: 'a user’s default route goes before the NAT gateway',
    world: leaving((place) => ({
      ...withNat(place),
      routeTable: routeTable(place, 'table', { '0.0.0.0/0': 'None' }),
    })),
    ask: toInternet,
    answer: { status: 'Unreachable', issues: ['Source: Outbound UserDefinedRoute'] },
  },
  {
    kind,
    source: overview,
    title: 'behind a Standard internal load balancer there is no way out by default',
    world: behindBalancer,
    ask: toInternet,
    answer: { status: 'Unreachable', issues: ['Source: Outbound StandardILBOutboundInternetNotAllowed'] },
  },
];
