import type { Group } from '../world/access.ts';
import type { World } from '../world/world.ts';

/** Every group that a principal is in, directly or through other groups. Groups may contain each other. */
export function groupsOf(world: World, principalId: string): Group[] {
  const groups = world.principals.filter((principal) => principal.kind === 'group');
  const found = new Map<string, Group>();
  const waiting = [principalId.toLowerCase()];
  for (let member = waiting.pop(); member !== undefined; member = waiting.pop()) {
    for (const group of groups) {
      const id = group.id.toLowerCase();
      if (found.has(id) || !group.members.some((other) => other.toLowerCase() === member)) continue;
      found.set(id, group);
      waiting.push(id);
    }
  }
  return [...found.values()];
}
