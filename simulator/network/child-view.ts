import type { Resource } from '../world/resource.ts';
import type { World } from '../world/world.ts';
import { provisioningState } from './provisioning-state.ts';

/** A part of a resource, such as a subnet: it has its own id and shares its parent's etag. */
export function childView(
  world: World,
  parent: Resource,
  child: { readonly collection: string; readonly name: string; readonly properties: object },
) {
  const id = `${parent.id}/${child.collection}/${child.name}`;
  return {
    name: child.name,
    id,
    etag: parent.etag,
    type: `${parent.type}/${child.collection}`,
    properties: { provisioningState: provisioningState(world, id), ...child.properties },
  };
}
