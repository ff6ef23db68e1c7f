import type { Resource } from '../world/resource.ts';
import type { World } from '../world/world.ts';
import { childView } from './child-view.ts';
import { readsOf } from './reads.ts';
import { resourceView } from './resource-view.ts';

const type = 'Microsoft.Network/virtualNetworkGateways' as const;

/** What it has learned from the other side shows in the effective routes, not here. */
function virtualNetworkGatewayView(world: World, gateway: Resource<typeof type>) {
  const { gatewayType, subnet } = gateway.properties;
  return resourceView(world, gateway, {
    gatewayType,
    ipConfigurations: [
      childView(world, gateway, {
        collection: 'ipConfigurations',
        name: 'default',
        properties: { privateIPAllocationMethod: 'Dynamic', subnet },
      }),
    ],
    enableBgp: true,
    activeActive: false,
    ...(gatewayType === 'Vpn' ? { vpnType: 'RouteBased' } : {}),
  });
}

export const virtualNetworkGateways = readsOf(
  type,
  { get: 'VirtualNetworkGateways_Get', list: 'VirtualNetworkGateways_List' },
  virtualNetworkGatewayView,
);
