import type { Child, IpConfiguration, Peering, Subnet } from '../world/network.ts';
import type { Resource } from '../world/resource.ts';
import { all, find, keyOf, sameId, type World } from '../world/world.ts';

export type NetworkInterface = Resource<'Microsoft.Network/networkInterfaces'>;
export type VirtualNetwork = Resource<'Microsoft.Network/virtualNetworks'>;
export type VirtualMachine = Resource<'Microsoft.Compute/virtualMachines'>;

/** Where a network interface is. */
export type Home = { readonly network: VirtualNetwork; readonly subnet: Child<Subnet> };

export const primaryConfiguration = (
  networkInterface: NetworkInterface,
): Child<IpConfiguration> | undefined =>
  networkInterface.properties.ipConfigurations.find(({ properties }) => properties.primary) ??
  networkInterface.properties.ipConfigurations[0];

/** The private address that a network interface speaks with. */
export const addressOf = (networkInterface: NetworkInterface): string =>
  primaryConfiguration(networkInterface)?.properties.privateIPAddress ?? '';

export const hasAddress = (networkInterface: NetworkInterface, address: string): boolean =>
  networkInterface.properties.ipConfigurations.some(
    ({ properties }) => properties.privateIPAddress === address,
  );

export const configurationId = (networkInterface: NetworkInterface, name: string): string =>
  `${networkInterface.id}/ipConfigurations/${name}`;

export function homeOf(world: World, networkInterface: NetworkInterface): Home | undefined {
  const id = primaryConfiguration(networkInterface)?.properties.subnet.id;
  return id === undefined ? undefined : homeAt(world, id);
}

export function homeAt(world: World, subnetId: string): Home | undefined {
  const [networkId = '', name = ''] = keyOf(subnetId).split('/subnets/');
  const network = find(world, 'Microsoft.Network/virtualNetworks', networkId);
  const subnet = network?.properties.subnets.find((candidate) => candidate.name.toLowerCase() === name);
  return network && subnet ? { network, subnet } : undefined;
}

/** The route table of a subnet. */
export function routeTableOf(
  world: World,
  { subnet }: Home,
): Resource<'Microsoft.Network/routeTables'> | undefined {
  const id = subnet.properties.routeTable?.id;
  return id === undefined ? undefined : find(world, 'Microsoft.Network/routeTables', id);
}

export const isInNetwork = (
  world: World,
  networkInterface: NetworkInterface,
  network: VirtualNetwork,
): boolean => {
  const home = homeOf(world, networkInterface);
  return home !== undefined && sameId(home.network.id, network.id);
};

export type Peer = {
  readonly peering: Peering;
  readonly network: VirtualNetwork;
  /** The peering from the other side. */
  readonly back: Peering | undefined;
};

/** The virtual networks that traffic can pass to directly: peering is not transitive. */
export const peersOf = (world: World, network: VirtualNetwork): Peer[] =>
  network.properties.virtualNetworkPeerings.flatMap(({ properties: peering }) => {
    const remote = find(world, 'Microsoft.Network/virtualNetworks', peering.remoteVirtualNetwork.id);
    if (!remote || peering.peeringState !== 'Connected') return [];
    const back = remote.properties.virtualNetworkPeerings.find(({ properties }) =>
      sameId(properties.remoteVirtualNetwork.id, network.id),
    );
    return [{ peering, network: remote, back: back?.properties }];
  });

/** The machine that a network interface is attached to. */
export const virtualMachineOf = (
  world: World,
  networkInterface: NetworkInterface,
): VirtualMachine | undefined =>
  all(world, 'Microsoft.Compute/virtualMachines').find(({ properties }) =>
    properties.networkProfile.networkInterfaces.some(({ id }) => sameId(id, networkInterface.id)),
  );

/** The machine's network interfaces, the primary one first. */
export const networkInterfacesOf = (world: World, machine: VirtualMachine): NetworkInterface[] =>
  [...machine.properties.networkProfile.networkInterfaces]
    .sort((a, b) => Number(b.properties?.primary ?? false) - Number(a.properties?.primary ?? false))
    .flatMap(({ id }) => find(world, 'Microsoft.Network/networkInterfaces', id) ?? []);

export const isRunning = (world: World, machine: VirtualMachine | undefined): boolean =>
  machine !== undefined && world.machines[keyOf(machine.id)]?.power === 'running';

/** Regions are written `japaneast` or `Japan East`. */
export const sameRegion = (a: string | undefined, b: string | undefined): boolean =>
  (a ?? '').replaceAll(' ', '').toLowerCase() === (b ?? '').replaceAll(' ', '').toLowerCase();
