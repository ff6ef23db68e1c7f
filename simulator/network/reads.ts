import { type Call, type Operation, ok, param } from '../wire/operation.ts';
import type { Resource, ResourceType } from '../world/resource.ts';
import { below, isOf, type World } from '../world/world.ts';
import { groupOf, known } from './known.ts';

export const inSubscription = '/subscriptions/{subscription}/providers';
export const inGroup = '/subscriptions/{subscription}/resourceGroups/{group}/providers';

/** The ways to read a type of top-level resource, with Azure's operation ids: one, those of a group, those of a subscription. */
export function readsOf<Type extends ResourceType>(
  type: Type,
  ids: { readonly get: string; readonly list: string; readonly listAll?: string },
  view: (world: World, resource: Resource<Type>) => unknown,
): readonly Operation[] {
  const listed = (call: Call, scope: string) =>
    ok({
      value: below(call.world, scope)
        .filter((resource) => isOf(resource, type))
        .map((resource) => view(call.world, resource)),
    });
  const common = { method: 'GET', action: `${type}/read`, charge: 'Network' } as const;
  return [
    {
      ...common,
      id: ids.get,
      path: `${inGroup}/${type}/{name}`,
      handle: (call) => {
        const resource = known(call, type);
        return { ...ok(view(call.world, resource)), headers: { etag: resource.etag } };
      },
    },
    {
      ...common,
      id: ids.list,
      path: `${inGroup}/${type}`,
      handle: (call) => listed(call, groupOf(call)),
    },
    ...(ids.listAll === undefined
      ? []
      : [
          {
            ...common,
            id: ids.listAll,
            path: `${inSubscription}/${type}`,
            handle: (call: Call) => listed(call, `/subscriptions/${param(call, 'subscription')}`),
          },
        ]),
  ];
}
