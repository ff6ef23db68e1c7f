import { assignmentsTo, identitiesOf } from '../authorization/access-of.ts';
import { authorizationFailed } from '../authorization/authorization-failed.ts';
import { isAtOrAbove } from '../authorization/is-at-or-above.ts';
import { type Answer, type Call, type Operation, ok } from '../wire/operation.ts';
import type { World } from '../world/world.ts';

type Subscription = World['subscriptions'][number];

const subscriptionView = (world: World, { id, displayName, state }: Subscription) => ({
  id: `/subscriptions/${id}`,
  authorizationSource: 'RoleBased',
  managedByTenants: [],
  subscriptionId: id,
  tenantId: world.tenantId,
  displayName,
  state,
  subscriptionPolicies: {
    locationPlacementId: 'Public_2014-09-01',
    quotaId: 'PayAsYouGo_2014-09-01',
    spendingLimit: 'Off',
  },
});

/** The subscriptions in which the caller has a role anywhere: above, on or below them. */
function visible(call: Call): Subscription[] {
  const scopes = assignmentsTo(call.world, identitiesOf(call.world, call.caller.id)).map(
    ({ scope }) => scope,
  );
  return call.world.subscriptions.filter(({ id }) =>
    scopes.some(
      (scope) => isAtOrAbove(scope, `/subscriptions/${id}`) || isAtOrAbove(`/subscriptions/${id}`, scope),
    ),
  );
}

function list(call: Call): Answer {
  const subscriptions = visible(call);
  return ok({
    value: subscriptions.map((subscription) => subscriptionView(call.world, subscription)),
    count: { type: 'Total', value: subscriptions.length },
  });
}

function get(call: Call): Answer {
  const asked = call.params['subscription']?.toLowerCase();
  const subscription = visible(call).find(({ id }) => id.toLowerCase() === asked);
  if (subscription) return ok(subscriptionView(call.world, subscription));
  throw authorizationFailed(call.caller, 'Microsoft.Resources/subscriptions/read', call.scope);
}

export const subscriptions: readonly Operation[] = [
  { id: 'Subscriptions_List', method: 'GET', path: '/subscriptions', handle: list },
  { id: 'Subscriptions_Get', method: 'GET', path: '/subscriptions/{subscription}', handle: get },
];
