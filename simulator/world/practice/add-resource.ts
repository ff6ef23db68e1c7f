import type { Place } from '../build.ts';
import type { PropertiesOf, Resource, ResourceType } from '../resource.ts';
import { type NewResource, put } from '../world.ts';

/** Adds a resource of any type where the place is. */
export function addResource<Type extends ResourceType>(
  place: Place,
  at: { type: Type; name: string; properties: PropertiesOf[Type] } & Pick<NewResource<Type>, 'sku' | 'tags'>,
): Resource<Type> {
  const { name, ...resource } = at;
  const id = resourceId(place.group, at.type, name);
  return put(place.world, { ...resource, id, location: place.location }, place.moment);
}

/** `a/b/c` types take `x/y` names: each part of the type is followed by its name. */
export function resourceId(scope: string, type: ResourceType, name: string): string {
  const [namespace, ...types] = type.split('/');
  const names = name.split('/');
  return [scope, 'providers', namespace, ...types.flatMap((part, index) => [part, names[index] ?? ''])].join(
    '/',
  );
}
