import { Refusal } from '../../wire/refusal.ts';
import type { User } from '../../world/access.ts';
import type { RoomParts } from '../room-parts.ts';
import { usersOf } from './people.ts';

/** The person that somebody acts as; nobody named: the first one. */
export function viewerOf({ world }: Pick<RoomParts, 'world'>, id: string | null): User {
  const users = usersOf(world);
  const user = id === null ? users[0] : users.find((candidate) => candidate.id === id);
  if (!user) throw new Refusal(404, 'PersonNotFound', 'Nobody of that id is in the practice world.');
  return user;
}
