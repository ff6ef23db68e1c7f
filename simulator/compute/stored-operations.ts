import { type Call, type Charge, type Operation, ok } from '../wire/operation.ts';
import { below, isOf } from '../world/world.ts';
import { page } from './page.ts';
import { groupOf, inCapitals, inGroup, inSubscription, nameIn, subscriptionOf } from './paths.ts';
import { knownStored, type Stored, type StoredType } from './stored.ts';
import { beginGetAccess, endGetAccess } from './stored-access.ts';
import { storedView } from './stored-view.ts';
import { deleteStored, patchStored, putStored } from './stored-writes.ts';

function storedBelow(call: Call, type: StoredType, scope: string): Stored[] {
  return below(call.world, scope).filter(
    (resource): resource is Stored => resource.type === type && isOf(resource, type),
  );
}

/** All that can be done with disks or with snapshots: the two differ in names and budgets only. */
export function storedOperations(
  type: StoredType,
  group: 'Disks' | 'Snapshots',
  writing: Charge,
): readonly Operation[] {
  const kind = nameIn(type);
  const one = `${inGroup}/${kind}/{name}`;
  const view = (call: Call) => (stored: Stored) => storedView(call.world, stored, call.moment.now);
  const reads = { method: 'GET', action: `${type}/read` } as const;
  const writes = { path: one, action: `${type}/write`, charge: writing } as const;
  return [
    {
      ...reads,
      id: `${group}_Get`,
      path: one,
      charge: 'LowCostGet',
      handle: (call) => ok(view(call)(knownStored(call, type))),
    },
    {
      ...reads,
      id: `${group}_ListByResourceGroup`,
      path: `${inGroup}/${kind}`,
      charge: 'HighCostGet',
      handle: (call) => page(call, storedBelow(call, type, groupOf(call)).map(view(call))),
    },
    {
      ...reads,
      id: `${group}_List`,
      path: `${inSubscription}/${kind}`,
      charge: 'HighCostGet',
      handle: (call) => {
        const all = storedBelow(call, type, subscriptionOf(call)).map(view(call));
        return page(
          call,
          all.map((stored) => ({ ...stored, id: inCapitals(stored.id) })),
        );
      },
    },
    { ...writes, id: `${group}_CreateOrUpdate`, method: 'PUT', handle: (call) => putStored(call, type) },
    { ...writes, id: `${group}_Update`, method: 'PATCH', handle: (call) => patchStored(call, type) },
    {
      id: `${group}_Delete`,
      method: 'DELETE',
      path: one,
      action: `${type}/delete`,
      charge: writing,
      handle: (call) => deleteStored(call, type),
    },
    {
      id: `${group}_GrantAccess`,
      method: 'POST',
      path: `${one}/beginGetAccess`,
      action: `${type}/beginGetAccess/action`,
      charge: writing,
      handle: (call) => beginGetAccess(call, type),
    },
    {
      id: `${group}_RevokeAccess`,
      method: 'POST',
      path: `${one}/endGetAccess`,
      action: `${type}/endGetAccess/action`,
      charge: writing,
      handle: (call) => endGetAccess(call, type),
    },
  ];
}
