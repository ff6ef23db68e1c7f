import { all, find, keyOf, type World } from '../world/world.ts';
import { configurationId, homeOf, type NetworkInterface } from './networks.ts';
import type { Packet } from './traffic-rule.ts';

export type OutboundAccess =
  | 'nat-gateway'
  | 'public-address'
  | 'load-balancer'
  | 'default'
  /** Behind an internal load balancer of SKU Standard there is no way out by default. */
  | 'closed-by-load-balancer'
  | 'none';

/** By what a packet gets a public address on its way out, in Azure's order: https://learn.microsoft.com/azure/nat-gateway/nat-overview */
export function outboundAccess(
  world: World,
  networkInterface: NetworkInterface,
  protocol: Packet['protocol'],
): OutboundAccess {
  const subnet = homeOf(world, networkInterface)?.subnet.properties;
  if (subnet?.natGateway) return protocol === 'Tcp' || protocol === 'Udp' ? 'nat-gateway' : 'none';
  const { ipConfigurations } = networkInterface.properties;
  if (ipConfigurations.some(({ properties }) => properties.publicIPAddress)) return 'public-address';
  const balancers = balancersOf(world, networkInterface);
  if (balancers.some(({ sku }) => sku?.name === 'Standard')) return 'closed-by-load-balancer';
  if (balancers.some(({ isPublic }) => isPublic)) return 'load-balancer';
  return subnet?.defaultOutboundAccess === false ? 'none' : 'default';
}

function balancersOf(world: World, networkInterface: NetworkInterface) {
  const mine = networkInterface.properties.ipConfigurations.map(({ name }) =>
    keyOf(configurationId(networkInterface, name)),
  );
  return all(world, 'Microsoft.Network/loadBalancers')
    .filter(({ properties }) =>
      properties.backendAddressPools.some((pool) =>
        pool.properties.backendIPConfigurations.some(({ id }) => mine.includes(keyOf(id))),
      ),
    )
    .map(({ sku, properties }) => ({
      sku,
      isPublic: properties.frontendIPConfigurations.some((frontend) => frontend.properties.publicIPAddress),
    }));
}

/** An address of Azure's own that a machine without one borrows; it may change at any time. */
const borrowedAddress = '20.43.66.10';

/** The address that the internet sees. */
export function translatedAddress(world: World, networkInterface: NetworkInterface): string {
  const nat = homeOf(world, networkInterface)?.subnet.properties.natGateway;
  const addresses = nat && find(world, 'Microsoft.Network/natGateways', nat.id)?.properties.publicIpAddresses;
  const shared = addresses?.flatMap(({ id }) => publicAddressAt(world, id) ?? [])[0];
  return shared ?? publicAddressOf(world, networkInterface) ?? borrowedAddress;
}

export const publicAddressOf = (world: World, networkInterface: NetworkInterface): string | undefined =>
  networkInterface.properties.ipConfigurations.flatMap(({ properties }) =>
    properties.publicIPAddress ? (publicAddressAt(world, properties.publicIPAddress.id) ?? []) : [],
  )[0];

const publicAddressAt = (world: World, id: string): string | undefined =>
  find(world, 'Microsoft.Network/publicIPAddresses', id)?.properties.ipAddress;
