import { type Answer, ok } from '../../wire/operation.ts';
import { Refusal } from '../../wire/refusal.ts';
import type { User } from '../../world/access.ts';
import { conversationIds } from '../../world/practice/ids.ts';
import { isIn } from '../chat/conversations.ts';
import { accountOf, tenantOf, userNamed, usersOf } from '../chat/people.ts';
import type { Asked } from '../http/room-route.ts';
import type { RoomParts } from '../room-parts.ts';
import { knownPlace } from './known-place.ts';

export const listMembers = (room: RoomParts, asked: Asked): Answer =>
  ok(membersOf(room, asked).map((user) => account(room, user)));

export function pageOfMembers(room: RoomParts, asked: Asked): Answer {
  const members = membersOf(room, asked);
  const from = Number(asked.query.get('continuationToken') ?? 0) || 0;
  const to = from + (Number(asked.query.get('pageSize') ?? 0) || members.length);
  return ok({
    members: members.slice(from, to).map((user) => account(room, user)),
    ...(to < members.length ? { continuationToken: String(to) } : {}),
  });
}

export function oneMember(room: RoomParts, asked: Asked): Answer {
  const user = userNamed(room.world, asked.params['member'] ?? '');
  if (user && membersOf(room, asked).includes(user)) return ok(account(room, user));
  throw new Refusal(404, 'MemberNotFoundInConversation', 'The member was not found in the conversation.');
}

/** A team is asked for its members as a conversation is. */
function membersOf(room: RoomParts, asked: Asked): readonly User[] {
  if (asked.params['conversation'] === conversationIds.team) return usersOf(room.world);
  const { place } = knownPlace(room, asked);
  return usersOf(room.world).filter((user) => isIn(user, place));
}

const account = (room: RoomParts, user: User) => ({
  id: accountOf(user.id),
  objectId: user.id,
  aadObjectId: user.id,
  name: user.displayName,
  userPrincipalName: user.userPrincipalName,
  email: user.userPrincipalName,
  userRole: user.userType === 'Guest' ? 'guest' : 'user',
  tenantId: tenantOf(room.world, user),
});
