import type { Resource } from '../world/resource.ts';
import type { World } from '../world/world.ts';
import { readsOf } from './reads.ts';
import { resourceView } from './resource-view.ts';

const type = 'Microsoft.Network/networkManagers' as const;

/** Every manager of the practice world looks after its own subscription. */
function networkManagerView(world: World, manager: Resource<typeof type>) {
  const { description } = manager.properties;
  return resourceView(world, manager, {
    ...(description === undefined ? {} : { description }),
    networkManagerScopes: {
      managementGroups: [],
      subscriptions: [manager.id.split('/').slice(0, 3).join('/')],
    },
    networkManagerScopeAccesses: ['SecurityAdmin'],
  });
}

export const networkManagers = readsOf(
  type,
  { get: 'NetworkManagers_Get', list: 'NetworkManagers_List', listAll: 'NetworkManagers_ListBySubscription' },
  networkManagerView,
);
