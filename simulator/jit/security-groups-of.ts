import { findSubnet } from '../network/references.ts';
import type { Resource } from '../world/resource.ts';
import { find, type World } from '../world/world.ts';

export type GuardingGroup = {
  readonly group: Resource<'Microsoft.Network/networkSecurityGroups'>;
  /** The VM's addresses behind it. */
  readonly addresses: string[];
};

/** The network security groups that a VM is behind: those of its interfaces and of their subnets. */
export function securityGroupsOf(world: World, virtualMachineId: string): GuardingGroup[] {
  const machine = find(world, 'Microsoft.Compute/virtualMachines', virtualMachineId);
  const found = new Map<string, GuardingGroup>();
  for (const { id } of machine?.properties.networkProfile.networkInterfaces ?? []) {
    const networkInterface = find(world, 'Microsoft.Network/networkInterfaces', id);
    if (!networkInterface) continue;
    for (const { properties } of networkInterface.properties.ipConfigurations) {
      const subnet = findSubnet(world, properties.subnet.id)?.subnet;
      const own = networkInterface.properties.networkSecurityGroup;
      for (const reference of [own, subnet?.properties.networkSecurityGroup]) {
        const group = reference && find(world, 'Microsoft.Network/networkSecurityGroups', reference.id);
        if (!group) continue;
        const guarding = found.get(group.id) ?? { group, addresses: [] };
        guarding.addresses.push(properties.privateIPAddress);
        found.set(group.id, guarding);
      }
    }
  }
  return [...found.values()];
}
