import type { Resource } from '../world/resource.ts';
import { all, sameId, type World } from '../world/world.ts';
import { readsOf } from './reads.ts';
import { resourceView } from './resource-view.ts';

const type = 'Microsoft.Network/natGateways' as const;

function natGatewayView(world: World, gateway: Resource<typeof type>) {
  const subnets = all(world, 'Microsoft.Network/virtualNetworks').flatMap((network) =>
    network.properties.subnets
      .filter(({ properties }) => properties.natGateway && sameId(properties.natGateway.id, gateway.id))
      .map(({ name }) => ({ id: `${network.id}/subnets/${name}` })),
  );
  return resourceView(world, gateway, { ...gateway.properties, ...(subnets.length > 0 ? { subnets } : {}) });
}

export const natGateways = readsOf(
  type,
  { get: 'NatGateways_Get', list: 'NatGateways_List', listAll: 'NatGateways_ListAll' },
  natGatewayView,
);
