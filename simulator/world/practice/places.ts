import { addGroup, addSubscription, type Place } from '../build.ts';
import type { Moment, World } from '../world.ts';
import { addResource } from './add-resource.ts';
import { subscriptionIds } from './ids.ts';

export type Places = {
  readonly prod: Place;
  /** Another team's: the bot's people may look, the network team decides. */
  readonly net: Place;
  readonly mgmt: Place;
  readonly dev: Place;
};

/** Two subscriptions with their groups, and the network watchers that Azure makes by itself. */
export function addPlaces(world: World, moment: Moment): Places {
  const production = addSubscription(world, subscriptionIds.production, 'Contoso Production');
  const development = addSubscription(world, subscriptionIds.development, 'Contoso Development');
  const group = (subscription: string, name: string, location: string, team: string) =>
    addGroup(world, { subscription, name, location, tags: { team } }, moment);

  addWatcher(group(production, 'NetworkWatcherRG', 'japaneast', 'platform'));
  addWatcher(group(development, 'NetworkWatcherRG', 'japanwest', 'platform'));
  return {
    prod: group(production, 'rg-prod', 'japaneast', 'operations'),
    net: group(production, 'rg-net', 'japaneast', 'network'),
    mgmt: group(production, 'rg-mgmt', 'japaneast', 'operations'),
    dev: group(development, 'rg-dev', 'japanwest', 'development'),
  };
}

const addWatcher = (place: Place): void =>
  void addResource(place, {
    type: 'Microsoft.Network/networkWatchers',
    name: `NetworkWatcher_${place.location}`,
    properties: {},
  });
