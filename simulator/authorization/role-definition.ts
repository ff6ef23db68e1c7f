import type { RoleDefinition } from '../world/access.ts';
import { all, type World } from '../world/world.ts';
import { builtInRoles } from './built-in-roles.ts';

/** The last part of the id of a role, which is what names it: ids carry the scope they were asked for at. */
export const roleName = (id: string): string => id.split('/').at(-1)?.toLowerCase() ?? '';

/** The role that an assignment speaks of, built-in or custom. */
export function roleDefinition(world: World, id: string): RoleDefinition | undefined {
  const name = roleName(id);
  const custom = all(world, 'Microsoft.Authorization/roleDefinitions').find(
    (resource) => resource.name.toLowerCase() === name,
  );
  return builtInRoles[name] ?? custom?.properties;
}
