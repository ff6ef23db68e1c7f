import { Refusal } from '../../wire/refusal.ts';
import type { User } from '../../world/access.ts';
import type { Client } from '../browser/api.d.ts';
import type { ChatMessage } from '../chat/chat.ts';
import { placeNamed } from '../chat/conversations.ts';
import { messageView } from '../chat/message-view.ts';
import { viewerOf } from '../chat/viewer.ts';
import type { RoomParts } from '../room-parts.ts';
import { activityFrom } from './activity-from.ts';

/** Who does something to which card. */
export type Actor = { readonly user: User; readonly message: ChatMessage; readonly client: Client };

export function actorOf(
  room: RoomParts,
  asked: { readonly person: string; readonly message: string; readonly client: Client },
): Actor {
  const user = viewerOf(room, asked.person);
  const message = room.chat.messages.find(({ id }) => id === asked.message);
  if (message && messageView(room, message, user)) return { user, message, client: asked.client };
  throw new Refusal(404, 'MessageNotFound', 'That message is not there, or no longer.');
}

/** What activities about a card have in common. Each has an id of its own, which its repetition keeps. */
export function aboutCard(room: RoomParts, { user, message, client }: Actor) {
  const place = placeNamed(room.world, message.conversation);
  if (!place) throw new Refusal(404, 'ConversationNotFound', 'That conversation is gone.');
  return {
    ...activityFrom(room, { user, place, thread: message.thread, client }),
    id: `f:${room.newId()}`,
    replyToId: message.id,
  };
}
