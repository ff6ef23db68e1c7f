import { all, sameId, type World } from '../world/world.ts';

/** The ids of everything that has an address in a subnet. */
export function subnetUsers(world: World, subnetId: string): string[] {
  const inSubnet = (subnet: { id: string } | undefined) =>
    subnet !== undefined && sameId(subnet.id, subnetId);
  const interfaces = all(world, 'Microsoft.Network/networkInterfaces').flatMap(({ id, properties }) =>
    properties.ipConfigurations
      .filter((configuration) => inSubnet(configuration.properties.subnet))
      .map(({ name }) => `${id}/ipConfigurations/${name}`),
  );
  const balancers = all(world, 'Microsoft.Network/loadBalancers').flatMap(({ id, properties }) =>
    properties.frontendIPConfigurations
      .filter((frontend) => inSubnet(frontend.properties.subnet))
      .map(({ name }) => `${id}/frontendIPConfigurations/${name}`),
  );
  const bastions = all(world, 'Microsoft.Network/bastionHosts').flatMap(({ id, properties }) =>
    properties.ipConfigurations
      .filter((configuration) => inSubnet(configuration.properties.subnet))
      .map(({ name }) => `${id}/bastionHostIpConfigurations/${name}`),
  );
  const gateways = all(world, 'Microsoft.Network/virtualNetworkGateways')
    .filter(({ properties }) => inSubnet(properties.subnet))
    .map(({ id }) => `${id}/ipConfigurations/default`);
  return [...interfaces, ...balancers, ...bastions, ...gateways];
}
