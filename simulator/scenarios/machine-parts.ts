import type { Machine } from '../world/compute.ts';
import type { Child, IpConfiguration, Subnet } from '../world/network.ts';
import type { Resource } from '../world/resource.ts';
import { find, keyOf, type World } from '../world/world.ts';

export type VirtualMachineResource = Resource<'Microsoft.Compute/virtualMachines'>;
export type NetworkInterfaceResource = Resource<'Microsoft.Network/networkInterfaces'>;
export type SecurityGroupResource = Resource<'Microsoft.Network/networkSecurityGroups'>;
export type NetworkResource = Resource<'Microsoft.Network/virtualNetworks'>;

export function virtualMachine(world: World, vm: string): VirtualMachineResource {
  const found = find(world, 'Microsoft.Compute/virtualMachines', vm);
  if (!found) throw new Error(`The world has no machine ${vm}`);
  return found;
}

export function machine(world: World, vm: string): Machine {
  const found = world.machines[keyOf(vm)];
  if (!found) throw new Error(`Nothing is behind ${vm}`);
  return found;
}

/** The port people come in by. */
export const remotePort = (world: World, vm: string): number =>
  machine(world, vm).guest.os === 'Windows' ? 3389 : 22;

export function primaryNic(world: World, vm: string): NetworkInterfaceResource | undefined {
  const { networkInterfaces } = virtualMachine(world, vm).properties.networkProfile;
  const primary = networkInterfaces.find(({ properties }) => properties?.primary) ?? networkInterfaces[0];
  return primary && find(world, 'Microsoft.Network/networkInterfaces', primary.id);
}

export function primaryConfiguration(world: World, vm: string): Child<IpConfiguration> | undefined {
  const configurations = primaryNic(world, vm)?.properties.ipConfigurations ?? [];
  return configurations.find(({ properties }) => properties.primary) ?? configurations[0];
}

/** The subnet that the machine's first network interface is in. */
export function subnetOf(
  world: World,
  vm: string,
): { readonly network: NetworkResource; readonly subnet: Child<Subnet> } | undefined {
  const id = primaryConfiguration(world, vm)?.properties.subnet.id;
  const [networkId, name] = id?.split(/\/subnets\//i) ?? [];
  const network = find(world, 'Microsoft.Network/virtualNetworks', networkId ?? '');
  const subnet = network?.properties.subnets.find(
    (child) => child.name.toLowerCase() === name?.toLowerCase(),
  );
  return network && subnet ? { network, subnet } : undefined;
}

export function subnetSecurityGroup(world: World, vm: string): SecurityGroupResource | undefined {
  const id = subnetOf(world, vm)?.subnet.properties.networkSecurityGroup?.id;
  return id === undefined ? undefined : find(world, 'Microsoft.Network/networkSecurityGroups', id);
}

export function nicSecurityGroup(world: World, vm: string): SecurityGroupResource | undefined {
  const id = primaryNic(world, vm)?.properties.networkSecurityGroup?.id;
  return id === undefined ? undefined : find(world, 'Microsoft.Network/networkSecurityGroups', id);
}

/** `/subscriptions/…/resourceGroups/…` of a resource. */
export const groupOf = (id: string): string => id.split('/').slice(0, 5).join('/');

export const subscriptionOf = (id: string): string => id.split('/').slice(0, 3).join('/');
