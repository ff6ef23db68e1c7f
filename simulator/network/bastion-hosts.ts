import type { Resource } from '../world/resource.ts';
import type { World } from '../world/world.ts';
import { childView } from './child-view.ts';
import { readsOf } from './reads.ts';
import { resourceView } from './resource-view.ts';

const type = 'Microsoft.Network/bastionHosts' as const;

function bastionHostView(world: World, host: Resource<typeof type>) {
  const { ipConfigurations, ...kept } = host.properties;
  return resourceView(world, host, {
    ...kept,
    ipConfigurations: ipConfigurations.map(({ name, properties }) =>
      childView(world, host, { collection: 'bastionHostIpConfigurations', name, properties }),
    ),
  });
}

export const bastionHosts = readsOf(
  type,
  { get: 'BastionHosts_Get', list: 'BastionHosts_ListByResourceGroup', listAll: 'BastionHosts_List' },
  bastionHostView,
);
