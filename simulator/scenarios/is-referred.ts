import { keyOf, type World } from '../world/world.ts';

/** Whether any resource speaks of this id, or of a part of it. */
export function isReferred(world: World, id: string): boolean {
  const key = keyOf(id);
  return Object.entries(world.resources).some(
    ([other, { properties }]) =>
      other !== key &&
      !other.startsWith(`${key}/`) &&
      JSON.stringify(properties).toLowerCase().includes(`"${key}"`),
  );
}
