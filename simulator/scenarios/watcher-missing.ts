import { all, put, remove, type World } from '../world/world.ts';
import { subscriptionOf, virtualMachine } from './machine-parts.ts';
import type { Scenario } from './scenario.ts';
import { actedBy } from './written-by.ts';

const type = 'Microsoft.Network/networkWatchers' as const;

/** Azure has at most one in a subscription and region. */
const watcherFor = (world: World, vm: string) =>
  all(world, type).find(
    ({ id, location }) =>
      subscriptionOf(id) === subscriptionOf(vm) && location === virtualMachine(world, vm).location,
  );

export const watcherMissing: Scenario = {
  id: 'watcher-missing',
  title: { en: 'No Network Watcher in the region', ja: 'リージョンに Network Watcher がない' },
  told: {
    en: 'The pipeline cleaned up and deleted the Network Watcher of the region: nobody can ask it anything.',
    ja: 'パイプラインの整理でリージョンの Network Watcher が削除され、問い合わせができません。',
  },
  fits: (world, vm) => watcherFor(world, vm) !== undefined,
  apply: (world, vm, moment) => {
    const watcher = watcherFor(world, vm);
    if (!watcher) return;
    remove(world, watcher.id);
    actedBy(world, 'pipeline', { action: `${type}/delete`, resourceId: watcher.id }, moment);
  },
  isInForce: (world, vm) => watcherFor(world, vm) === undefined,
  heal: (world, vm, moment) => {
    const location = virtualMachine(world, vm).location ?? '';
    const group = `${subscriptionOf(vm)}/resourceGroups/NetworkWatcherRG`;
    const id = `${group}/providers/${type}/NetworkWatcher_${location}`;
    put(world, { id, type, location, properties: {} }, moment);
    actedBy(world, 'pipeline', { action: `${type}/write`, resourceId: id }, moment);
  },
};
