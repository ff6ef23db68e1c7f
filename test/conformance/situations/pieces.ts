import {
  addNetworkInterface,
  addNetworkSecurityGroup,
  addPublicIpAddress,
  addVirtualMachine,
  addVirtualNetwork,
  type NewNetworkInterface,
  type NewRule,
  type NewVirtualMachine,
  type Place,
} from '../../../simulator/world/build.ts';
import type { Peering, RouteTable, Subnet } from '../../../simulator/world/network.ts';
import { find, put } from '../../../simulator/world/world.ts';

export const networkId = (place: Place, type: string, name: string): string =>
  `${place.group}/providers/Microsoft.Network/${type}/${name}`;

/** The id of `network/subnet`. */
export function subnetId(place: Place, path: string): string {
  const [network = '', subnet = ''] = path.split('/');
  return `${networkId(place, 'virtualNetworks', network)}/subnets/${subnet}`;
}

/** A virtual network; a subnet is its prefix, or all that is said of it. */
export function network(
  place: Place,
  name: string,
  prefixes: string[],
  subnets: Readonly<Record<string, string | Subnet>>,
): void {
  const spelled = Object.entries(subnets).map(([subnet, said]): [string, Subnet] => [
    subnet,
    typeof said === 'string' ? { addressPrefix: said } : said,
  ]);
  addVirtualNetwork(place, name, { prefixes, subnets: Object.fromEntries(spelled) });
}

export function rules(place: Place, name: string, all: Readonly<Record<string, NewRule>>): string {
  return addNetworkSecurityGroup(place, name, all).id;
}

export function publicAddress(
  place: Place,
  name: string,
  address: string,
  sku?: 'Standard' | 'Basic',
): string {
  return addPublicIpAddress(place, name, { address, ...(sku ? { sku } : {}) }).id;
}

type NewMachine = Omit<NewNetworkInterface, 'subnet'> &
  Omit<NewVirtualMachine, 'networkInterfaces'> & { readonly at: string };

/** A machine with the Network Watcher agent, and its network interface `<name>-nic` in `network/subnet`. */
export function machine(place: Place, name: string, said: NewMachine): void {
  const { at, address, networkSecurityGroup, publicIpAddress, applicationSecurityGroups } = said;
  const networkInterface = addNetworkInterface(place, `${name}-nic`, {
    subnet: subnetId(place, at),
    address,
    ...(networkSecurityGroup ? { networkSecurityGroup } : {}),
    ...(publicIpAddress ? { publicIpAddress } : {}),
    ...(applicationSecurityGroups ? { applicationSecurityGroups } : {}),
    enableIPForwarding: said.enableIPForwarding ?? false,
  });
  const { os = 'Windows', machine: state, windows } = said;
  const made = addVirtualMachine(place, name, {
    os,
    networkInterfaces: [networkInterface.id],
    ...(state ? { machine: state } : {}),
    ...(windows ? { windows } : {}),
  });
  const type = 'Microsoft.Compute/virtualMachines/extensions' as const;
  const properties = {
    publisher: 'Microsoft.Azure.NetworkWatcher',
    type: `NetworkWatcherAgent${os}`,
    typeHandlerVersion: '1.4',
    autoUpgradeMinorVersion: true,
    provisioningState: 'Succeeded' as const,
  };
  const { world, location, moment } = place;
  put(
    world,
    { id: `${made.id}/extensions/AzureNetworkWatcherExtension`, type, location, properties },
    moment,
  );
}

/** A route table of `prefix: hop` or `prefix: [hop, address]`; routes are named by their number. */
export function routeTable(
  place: Place,
  name: string,
  routes: Readonly<Record<string, Hop | readonly [Hop, string]>>,
  disableBgpRoutePropagation = false,
): { id: string } {
  const type = 'Microsoft.Network/routeTables' as const;
  const children = Object.entries(routes).map(([addressPrefix, hop], index) => {
    const [nextHopType, nextHopIpAddress] = typeof hop === 'string' ? [hop, undefined] : hop;
    const address = nextHopIpAddress ? { nextHopIpAddress } : {};
    return { name: `route-${index + 1}`, properties: { addressPrefix, nextHopType, ...address } };
  });
  const { world, location, moment } = place;
  const properties = { resourceGuid: moment.newId(), routes: children, disableBgpRoutePropagation };
  return {
    id: put(world, { id: networkId(place, 'routeTables', name), type, location, properties }, moment).id,
  };
}

type Hop = RouteTable['routes'][number]['properties']['nextHopType'];

/** Peers two virtual networks of the world; flags are said for each side. */
export function peer(
  place: Place,
  [here, there]: readonly [string, string],
  flags: { readonly here?: Partial<Peering>; readonly there?: Partial<Peering> } = {},
): void {
  oneSide(place, here, there, flags.here);
  oneSide(place, there, here, flags.there);
}

function oneSide(place: Place, from: string, to: string, flags: Partial<Peering> = {}): void {
  const id = networkId(place, 'virtualNetworks', from);
  const properties: Peering = {
    remoteVirtualNetwork: { id: networkId(place, 'virtualNetworks', to) },
    allowVirtualNetworkAccess: true,
    allowForwardedTraffic: false,
    allowGatewayTransit: false,
    useRemoteGateways: false,
    peeringState: 'Connected',
    ...flags,
  };
  const found = find(place.world, 'Microsoft.Network/virtualNetworks', id);
  found?.properties.virtualNetworkPeerings.push({ name: `${from}-to-${to}`, properties });
}

/** A VPN gateway in `network/GatewaySubnet` whose other side announces these prefixes. */
export function gateway(place: Place, name: string, inNetwork: string, learnedRoutes: string[]): void {
  const type = 'Microsoft.Network/virtualNetworkGateways' as const;
  const subnet = { id: subnetId(place, `${inNetwork}/GatewaySubnet`) };
  const properties = { gatewayType: 'Vpn' as const, subnet, learnedRoutes };
  const { world, location, moment } = place;
  put(world, { id: networkId(place, 'virtualNetworkGateways', name), type, location, properties }, moment);
}

export function natGateway(place: Place, name: string, publicIpAddress: string): { id: string } {
  const type = 'Microsoft.Network/natGateways' as const;
  const { world, location, moment } = place;
  const properties = {
    resourceGuid: moment.newId(),
    idleTimeoutInMinutes: 4,
    publicIpAddresses: [{ id: publicIpAddress }],
  };
  return {
    id: put(world, { id: networkId(place, 'natGateways', name), type, location, properties }, moment).id,
  };
}

export function applicationSecurityGroup(place: Place, name: string): string {
  const type = 'Microsoft.Network/applicationSecurityGroups' as const;
  const { world, location, moment } = place;
  const properties = { resourceGuid: moment.newId() };
  return put(
    world,
    { id: networkId(place, 'applicationSecurityGroups', name), type, location, properties },
    moment,
  ).id;
}
