import { readsOf } from './reads.ts';
import { resourceView } from './resource-view.ts';

export const networkWatchers = readsOf(
  'Microsoft.Network/networkWatchers',
  { get: 'NetworkWatchers_Get', list: 'NetworkWatchers_List', listAll: 'NetworkWatchers_ListAll' },
  (world, watcher) => resourceView(world, watcher, {}),
);
