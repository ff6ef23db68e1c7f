import type { World } from '../world/world.ts';
import { accessOf } from './access-of.ts';

/** Whether role assignments, groups and deny assignments allow this principal this action on this scope. */
export function mayDo(world: World, principalId: string, action: string, scope: string): boolean {
  return accessOf(world, principalId)(action, scope);
}
