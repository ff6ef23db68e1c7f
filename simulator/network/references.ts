import type { Child, Subnet } from '../world/network.ts';
import type { Resource } from '../world/resource.ts';
import { all, keyOf, sameId, type World } from '../world/world.ts';

/** Who points to what; Azure shows these on the other side too, and nothing that is pointed to can be deleted. */
const points = (reference: { id: string } | undefined, id: string): boolean =>
  reference !== undefined && sameId(reference.id, id);

export const subnetIdOf = (network: Resource, subnet: { readonly name: string }): string =>
  `${network.id}/subnets/${subnet.name}`;

type Placed = {
  readonly id: string;
  readonly network: Resource<'Microsoft.Network/virtualNetworks'>;
  readonly subnet: Child<Subnet>;
};

const allSubnets = (world: World): Placed[] =>
  all(world, 'Microsoft.Network/virtualNetworks').flatMap((network) =>
    network.properties.subnets.map((subnet) => ({ id: subnetIdOf(network, subnet), network, subnet })),
  );

export const findSubnet = (world: World, id: string): Placed | undefined =>
  allSubnets(world).find((placed) => sameId(placed.id, id));

/** The subnets that use a network security group, a route table or a NAT gateway. */
export const subnetsWith = (
  world: World,
  what: 'networkSecurityGroup' | 'routeTable' | 'natGateway',
  id: string,
): string[] =>
  allSubnets(world)
    .filter(({ subnet }) => points(subnet.properties[what], id))
    .map((placed) => placed.id);

const networkInterfaces = (world: World) => all(world, 'Microsoft.Network/networkInterfaces');

export const interfacesWith = (world: World, networkSecurityGroupId: string): string[] =>
  networkInterfaces(world)
    .filter(({ properties }) => points(properties.networkSecurityGroup, networkSecurityGroupId))
    .map(({ id }) => id);

/** Every IP configuration of every network interface, with the id that it is known by. */
export const ipConfigurations = (world: World) =>
  networkInterfaces(world).flatMap((holder) =>
    holder.properties.ipConfigurations.map((configuration) => ({
      id: `${holder.id}/ipConfigurations/${configuration.name}`,
      holder,
      configuration,
    })),
  );

export const ipConfigurationsIn = (world: World, applicationSecurityGroupId: string) =>
  ipConfigurations(world).filter(({ configuration }) =>
    configuration.properties.applicationSecurityGroups?.some(({ id }) =>
      sameId(id, applicationSecurityGroupId),
    ),
  );

export const rulesNaming = (world: World, applicationSecurityGroupId: string): string[] =>
  all(world, 'Microsoft.Network/networkSecurityGroups').flatMap((group) =>
    group.properties.securityRules
      .filter(({ properties }) =>
        [
          ...(properties.sourceApplicationSecurityGroups ?? []),
          ...(properties.destinationApplicationSecurityGroups ?? []),
        ].some(({ id }) => sameId(id, applicationSecurityGroupId)),
      )
      .map(({ name }) => `${group.id}/securityRules/${name}`),
  );

/** What holds a public address: an IP configuration of something, or a NAT gateway. */
export function holderOf(world: World, publicIpId: string): string | undefined {
  const ofInterface = ipConfigurations(world).find(({ configuration }) =>
    points(configuration.properties.publicIPAddress, publicIpId),
  );
  if (ofInterface) return ofInterface.id;
  for (const balancer of all(world, 'Microsoft.Network/loadBalancers')) {
    for (const { name, properties } of balancer.properties.frontendIPConfigurations) {
      if (points(properties.publicIPAddress, publicIpId))
        return `${balancer.id}/frontendIPConfigurations/${name}`;
    }
  }
  for (const bastion of all(world, 'Microsoft.Network/bastionHosts')) {
    for (const { name, properties } of bastion.properties.ipConfigurations) {
      if (points(properties.publicIPAddress, publicIpId))
        return `${bastion.id}/bastionHostIpConfigurations/${name}`;
    }
  }
  return natGatewayWith(world, publicIpId);
}

export const natGatewayWith = (world: World, publicIpId: string): string | undefined =>
  all(world, 'Microsoft.Network/natGateways').find(({ properties }) =>
    properties.publicIpAddresses.some((reference) => points(reference, publicIpId)),
  )?.id;

/** The machine that a network interface is in, and whether it is the first one of it. */
export function machineWith(
  world: World,
  networkInterfaceId: string,
): { id: string; primary: boolean } | undefined {
  for (const machine of all(world, 'Microsoft.Compute/virtualMachines')) {
    const { networkInterfaces: attached } = machine.properties.networkProfile;
    const one = attached.find(({ id }) => keyOf(id) === keyOf(networkInterfaceId));
    if (one) return { id: machine.id, primary: one.properties?.primary ?? attached.length === 1 };
  }
  return undefined;
}
