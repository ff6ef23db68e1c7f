import { Refusal } from '../../wire/refusal.ts';
import type { ChatMessage } from '../chat/chat.ts';
import { type Place, placeAndThread } from '../chat/conversations.ts';
import type { Asked } from '../http/room-route.ts';
import type { RoomParts } from '../room-parts.ts';

/** Where the path leads to. A thread that nobody began is no conversation. */
export function knownPlace(
  room: RoomParts,
  { params }: Pick<Asked, 'params'>,
): { readonly place: Place; readonly thread?: string } {
  const found = placeAndThread(room.world, params['conversation'] ?? '');
  const begun = ({ id, conversation }: ChatMessage) =>
    id === found?.thread && conversation === found.place.id;
  if (found && (found.thread === undefined || room.chat.messages.some(begun))) return found;
  throw new Refusal(404, 'ConversationNotFound', 'Conversation not found.');
}

/** A message of the bot's own in that conversation, asked for as what it is: targeted, or for everybody. */
export function knownMessage(room: RoomParts, asked: Pick<Asked, 'params' | 'query'>): ChatMessage {
  const { place } = knownPlace(room, asked);
  const message = room.chat.messages.find(
    ({ id, conversation, author }) =>
      id === asked.params['activity'] && conversation === place.id && author === undefined,
  );
  if (message && (message.onlyFor !== undefined) === isTargeted(asked)) return message;
  throw new Refusal(404, 'ActivityNotFoundInConversation', 'The activity was not found in the conversation.');
}

export const isTargeted = ({ query }: Pick<Asked, 'query'>): boolean =>
  query.get('isTargetedActivity') === 'true';
