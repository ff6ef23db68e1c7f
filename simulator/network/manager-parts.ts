import { type Call, type Operation, ok, param } from '../wire/operation.ts';
import { Refusal } from '../wire/refusal.ts';
import type { Resource, ResourceType } from '../world/resource.ts';
import { below, find, isOf, keyOf, type World } from '../world/world.ts';
import { inGroup } from './reads.ts';

/** A part of a network manager as Azure shows it; parts are resources of their own in the world. */
export const managerPartView = (resource: Resource, properties: object) => ({
  id: resource.id,
  name: resource.name,
  type: resource.type,
  etag: resource.etag,
  properties: { ...properties, provisioningState: 'Succeeded' },
  systemData: {
    createdAt: resource.createdTime,
    lastModifiedAt: resource.changedTime,
  },
});

/** `Microsoft.Network/a/b/c` is at `…/Microsoft.Network/a/{a}/b/{b}/c/{c}`. */
export function managerPartPath(type: ResourceType): { readonly one: string; readonly all: string } {
  const [provider = '', ...names] = type.split('/');
  const one = [inGroup, provider, ...names.flatMap((name) => [name, `{${name}}`])].join('/');
  return { one, all: one.slice(0, one.lastIndexOf('/')) };
}

/** The id of a part as Azure spells it, however it was asked for. */
export const managerPartId = (call: Call, type: ResourceType): string =>
  managerPartPath(type).one.replace(/\{(\w+)\}/g, (_, name) => param(call, name));

/** GET and list of a part; `ids` is the first word of Azure's operation ids. */
export function managerPartReads<Type extends ResourceType>(
  type: Type,
  ids: string,
  view: (world: World, resource: Resource<Type>) => unknown,
): readonly Operation[] {
  const path = managerPartPath(type);
  const common = { method: 'GET', action: `${type}/read`, charge: 'Network' } as const;
  return [
    {
      ...common,
      id: `${ids}_Get`,
      path: path.one,
      handle: (call) => ok(view(call.world, knownPart(call, type))),
    },
    {
      ...common,
      id: `${ids}_List`,
      path: path.all,
      handle: (call) => {
        refuseWithoutParent(call, call.scope);
        const parts = below(call.world, call.scope).filter((resource) => isOf(resource, type));
        return ok({ value: parts.map((part) => view(call.world, part)) });
      },
    },
  ];
}

function knownPart<Type extends ResourceType>(call: Call, type: Type): Resource<Type> {
  const part = find(call.world, type, call.scope);
  if (!part) throw new Refusal(404, 'NotFound', `Resource ${call.scope} not found.`);
  return part;
}

export function refuseWithoutParent(call: Call, parentId: string): void {
  if (call.world.resources[keyOf(parentId)]) return;
  throw new Refusal(404, 'NotFound', `Resource ${parentId} not found.`);
}
