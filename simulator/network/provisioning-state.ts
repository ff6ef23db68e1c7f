import type { World } from '../world/world.ts';
import { keyOf } from '../world/world.ts';

export type ProvisioningState = 'Succeeded' | 'Updating' | 'Deleting' | 'Failed';

/** Azure does not store it either: a resource is busy while an operation on it, on a part of it or on the whole of it is. */
export function provisioningState(world: World, id: string): ProvisioningState {
  const key = keyOf(id);
  const busy = Object.values(world.operations)
    .filter(({ status, style }) => status === 'InProgress' && style !== 'network-action')
    .map(({ resourceId, style }) => ({ at: keyOf(resourceId), style }));
  if (busy.some(({ at, style }) => at === key && style === 'network-delete')) return 'Deleting';
  if (busy.some(({ at }) => `${at}/`.startsWith(`${key}/`) || key.startsWith(`${at}/`))) return 'Updating';
  return lastWriteFailed(world, key) ? 'Failed' : 'Succeeded';
}

/** A write that failed leaves its mark until the next one goes well. */
function lastWriteFailed(world: World, key: string): boolean {
  const last = Object.values(world.operations)
    .filter(({ style, resourceId }) => style === 'network-put' && keyOf(resourceId) === key)
    .sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt))
    .at(-1);
  return last?.status === 'Failed';
}
