import { recordWrite } from '../activity/record-write.ts';
import type { Principal } from '../world/access.ts';
import { principalIds } from '../world/practice/ids.ts';
import type { Resource } from '../world/resource.ts';
import { type Moment, touch, type World } from '../world/world.ts';

export type Hand = 'suzuki' | 'watanabe' | 'pipeline';

/** Marks a resource as written just now, with the Activity Log entry of who did it. */
export function writtenBy(world: World, hand: Hand, resource: Resource, moment: Moment): void {
  touch(resource, moment);
  actedBy(world, hand, { action: `${resource.type}/write`, resourceId: resource.id }, moment);
}

export function actedBy(
  world: World,
  hand: Hand,
  act: { readonly action: string; readonly resourceId: string },
  moment: Moment,
): void {
  recordWrite(world, { by: principalOf(world, hand), ...act }, moment);
}

/** In a world that was not built by us, it was somebody who is not there any more. */
function principalOf(world: World, hand: Hand): Principal {
  const id = principalIds[hand];
  return (
    world.principals.find((principal) => principal.id === id) ?? {
      kind: 'user',
      id,
      displayName: 'Administrator',
      userPrincipalName: 'admin@contoso.example',
      accountEnabled: false,
      userType: 'Member',
    }
  );
}
