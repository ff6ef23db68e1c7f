import type { Child, Peering, Subnet } from '../world/network.ts';
import type { Resource } from '../world/resource.ts';
import { find, type World } from '../world/world.ts';
import { childView } from './child-view.ts';
import { resourceView } from './resource-view.ts';
import { subnetUsers } from './subnet-users.ts';

type VirtualNetwork = Resource<'Microsoft.Network/virtualNetworks'>;

export function virtualNetworkView(world: World, network: VirtualNetwork) {
  const { resourceGuid, addressSpace, dhcpOptions, subnets, virtualNetworkPeerings } = network.properties;
  return resourceView(world, network, {
    resourceGuid,
    addressSpace,
    ...(dhcpOptions ? { dhcpOptions } : {}),
    subnets: subnets.map((subnet) => subnetView(world, network, subnet)),
    virtualNetworkPeerings: virtualNetworkPeerings.map((peering) => peeringView(world, network, peering)),
    enableDdosProtection: false,
    privateEndpointVNetPolicies: 'Disabled',
  });
}

export function subnetView(world: World, network: VirtualNetwork, { name, properties }: Child<Subnet>) {
  const { serviceEndpoints, ...kept } = properties;
  const users = subnetUsers(world, `${network.id}/subnets/${name}`);
  const endpoints = serviceEndpoints?.map((endpoint) => ({ provisioningState: 'Succeeded', ...endpoint }));
  return childView(world, network, {
    collection: 'subnets',
    name,
    properties: {
      ...kept,
      ...(users.length > 0 ? { ipConfigurations: users.map((id) => ({ id })) } : {}),
      ...(endpoints ? { serviceEndpoints: endpoints } : {}),
      delegations: [],
      privateEndpointNetworkPolicies: 'Disabled',
      privateLinkServiceNetworkPolicies: 'Enabled',
    },
  });
}

export function peeringView(world: World, network: VirtualNetwork, { name, properties }: Child<Peering>) {
  const remote = find(world, 'Microsoft.Network/virtualNetworks', properties.remoteVirtualNetwork.id);
  const space = remote?.properties.addressSpace;
  return childView(world, network, {
    collection: 'virtualNetworkPeerings',
    name,
    properties: {
      ...properties,
      peeringSyncLevel: properties.peeringState === 'Connected' ? 'FullyInSync' : 'RemoteNotInSync',
      doNotVerifyRemoteGateways: false,
      peerCompleteVnets: true,
      ...(space ? { remoteAddressSpace: space, remoteVirtualNetworkAddressSpace: space } : {}),
    },
  });
}
