import type { RoomParts } from '../room-parts.ts';
import type { ChatMessage } from './chat.ts';
import type { Place } from './conversations.ts';

/** More than anybody scrolls back; older ones are forgotten. */
const kept = 500;

type NewMessage = Omit<ChatMessage, 'id' | 'conversation' | 'at' | 'views' | 'version'> & {
  readonly place: Place;
};

/** Adds a message and tells everybody who sees it. In a channel, one without a thread begins its own. */
export function addMessage(room: RoomParts, { place, ...given }: NewMessage): ChatMessage {
  const now = room.clock.now();
  const id = nextId(room, now);
  const thread = place.kind === 'channel' ? { thread: given.thread ?? id } : {};
  const message: ChatMessage = {
    ...given,
    ...thread,
    id,
    conversation: place.id,
    at: new Date(now).toISOString(),
    views: {},
    version: 1,
  };
  const { messages } = room.chat;
  messages.push(message);
  messages.splice(0, Math.max(0, messages.length - kept));
  room.events.tell({ event: 'message', message });
  room.changed();
  return message;
}

/** Changes what people see of a message. */
export function changeMessage(room: RoomParts, message: ChatMessage, change: Partial<ChatMessage>): void {
  Object.assign(message, change, { version: message.version + 1 });
  room.events.tell({ event: 'message', message });
  room.changed();
}

/** Teams names messages by the millisecond in which they came; no two are the same. */
function nextId({ chat }: RoomParts, now: number): string {
  const last = Number(chat.messages.at(-1)?.id ?? 0);
  return String(Math.max(now, last + 1));
}
