import type { Answer } from '../../wire/operation.ts';
import { Refusal } from '../../wire/refusal.ts';
import { addMessage } from '../chat/add-message.ts';
import type { ChatMessage } from '../chat/chat.ts';
import { isIn, type Place } from '../chat/conversations.ts';
import { userNamed } from '../chat/people.ts';
import type { Asked } from '../http/room-route.ts';
import type { RoomParts } from '../room-parts.ts';
import { type PostedActivity, readActivity } from './activity-body.ts';
import { isTargeted, knownPlace } from './known-place.ts';
import { refuseTooFast } from './refuse-too-fast.ts';

/** The bot says something. In a channel it goes into the thread that is named, or begins one. */
export function sendActivity(room: RoomParts, asked: Asked): Answer {
  const { place, thread = threadOf(room, asked) } = knownPlace(room, asked);
  const activity = readActivity(asked);
  if (activity.type === 'typing') {
    const data = { conversation: place.id, ...(thread === undefined ? {} : { thread }) };
    room.events.tell({ event: 'typing', data });
    return { status: 201, body: { id: room.newId() } };
  }
  const onlyFor = isTargeted(asked) ? recipientIn(room, place, activity) : undefined;
  refuseTooFast(room, place.id);
  return { status: 201, body: { id: addBotMessage(room, { place, thread, onlyFor }, activity).id } };
}

/** An answer to a message goes where that message is. */
const threadOf = (room: RoomParts, { params }: Asked): string | undefined =>
  room.chat.messages.find(({ id }) => id === params['activity'])?.thread;

export function addBotMessage(
  room: RoomParts,
  to: { readonly place: Place; readonly thread: string | undefined; readonly onlyFor: string | undefined },
  { text, format, summary, cards }: PostedActivity,
): ChatMessage {
  return addMessage(room, {
    place: to.place,
    ...(to.thread === undefined ? {} : { thread: to.thread }),
    ...(to.onlyFor === undefined ? {} : { onlyFor: to.onlyFor }),
    ...(text === undefined ? {} : { text }),
    ...(summary === undefined ? {} : { summary }),
    format,
    cards,
    mentionsBot: false,
  });
}

/** Targeted messages are for one member of a channel or a group: a personal chat is private anyway. */
function recipientIn(room: RoomParts, place: Place, { recipient }: PostedActivity): string {
  const user = recipient === undefined ? undefined : userNamed(room.world, recipient);
  if (user && place.kind === 'channel' && isIn(user, place)) return user.id;
  throw new Refusal(400, 'BadArgument', 'A targeted activity needs a recipient who is in the conversation.');
}
