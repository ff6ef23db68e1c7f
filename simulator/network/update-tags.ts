import * as z from 'zod';
import { type Operation, ok } from '../wire/operation.ts';
import type { Resource, ResourceType } from '../world/resource.ts';
import { touch, type World } from '../world/world.ts';
import { known } from './known.ts';
import { readBody } from './read-body.ts';
import { inGroup } from './reads.ts';

/** PATCH of a network resource changes its tags only, all of them, and at once. */
export const updateTagsOf = <Type extends ResourceType>(
  type: Type,
  id: string,
  view: (world: World, resource: Resource<Type>) => unknown,
): Operation => ({
  id,
  method: 'PATCH',
  path: `${inGroup}/${type}/{name}`,
  action: `${type}/write`,
  charge: 'Network',
  handle: (call) => {
    const { tags } = readBody(call, z.object({ tags: z.record(z.string(), z.string()).default({}) }));
    const resource = known(call, type);
    resource.tags = tags;
    touch(resource, call.moment);
    return ok(view(call.world, resource));
  },
});
