import { find } from '../world/world.ts';
import type { Call } from './operation.ts';
import { Refusal } from './refusal.ts';

/** The subscription and the group in a path must exist before anything else is looked at. */
export function refuseUnknownPlace(call: Call): void {
  const { subscription, group } = call.params;
  if (subscription === undefined) return;
  const known = call.world.subscriptions.some(({ id }) => id.toLowerCase() === subscription.toLowerCase());
  if (!known) {
    throw new Refusal(404, 'SubscriptionNotFound', `The subscription '${subscription}' could not be found.`);
  }
  if (group === undefined) return;
  const id = `/subscriptions/${subscription}/resourceGroups/${group}`;
  const isItself = call.operation.id.startsWith('ResourceGroups_');
  if (!isItself && !find(call.world, 'Microsoft.Resources/resourceGroups', id)) {
    throw new Refusal(404, 'ResourceGroupNotFound', `Resource group '${group}' could not be found.`);
  }
}
