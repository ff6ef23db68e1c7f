import type { Resource } from '../world/resource.ts';
import type { World } from '../world/world.ts';
import { provisioningState } from './provisioning-state.ts';

/** A top-level resource as the network provider shows it. */
export const resourceView = (world: World, resource: Resource, properties: object) => ({
  name: resource.name,
  id: resource.id,
  etag: resource.etag,
  type: resource.type,
  ...(resource.location === undefined ? {} : { location: resource.location }),
  ...(resource.tags ? { tags: resource.tags } : {}),
  ...(resource.zones ? { zones: resource.zones } : {}),
  ...(resource.sku ? { sku: resource.sku } : {}),
  properties: { provisioningState: provisioningState(world, resource.id), ...properties },
});
