import * as z from 'zod';
import { type Answer, ok } from '../../wire/operation.ts';
import { Refusal } from '../../wire/refusal.ts';
import type { User } from '../../world/access.ts';
import type { Message } from '../browser/api.d.ts';
import { addMessage, changeMessage } from '../chat/add-message.ts';
import type { ChatMessage } from '../chat/chat.ts';
import { type Place, placesOf } from '../chat/conversations.ts';
import { messageView } from '../chat/message-view.ts';
import { botAccount, botName } from '../chat/people.ts';
import { viewerOf } from '../chat/viewer.ts';
import { type Asked, readAs } from '../http/room-route.ts';
import type { RoomParts } from '../room-parts.ts';
import { activityFrom } from './activity-from.ts';
import { clientSchema } from './client.ts';
import { deliverMessage } from './deliver.ts';

const saySchema = z.strictObject({
  person: z.string(),
  conversation: z.string(),
  thread: z.string().optional(),
  text: z.string().trim().min(1).max(8000),
  mentionsBot: z.boolean(),
  targeted: z.boolean(),
  client: clientSchema,
});

const whichSchema = z.strictObject({ person: z.string(), message: z.string() });

/** Somebody says something. The bot hears it where it is mentioned, targeted or alone with the person. */
export function say(room: RoomParts, asked: Asked): Answer {
  const { person, conversation, thread, text, mentionsBot, targeted, client } = readAs(asked, saySchema);
  const user = viewerOf(room, person);
  const place = placeOf(user, conversation);
  refuseUnknownThread(room, place, thread);
  const heard = place.kind === 'personal' || mentionsBot || targeted;
  const message = addMessage(room, {
    place,
    ...(thread === undefined ? {} : { thread }),
    author: user.id,
    text,
    format: 'plain',
    mentionsBot: mentionsBot && place.kind === 'channel' && !targeted,
    // In a personal chat there is nobody to hide it from.
    ...(targeted && place.kind === 'channel' ? { onlyFor: user.id } : {}),
    cards: [],
    client,
    delivery: { state: heard ? 'sending' : 'not-for-bot' },
  });
  return ok(heard ? sendOn(room, { message, user, place }) : messageView(room, message, user));
}

/** Sends a message that did not arrive once more, under the same id. */
export function resend(room: RoomParts, asked: Asked): Answer {
  const which = readAs(asked, whichSchema);
  const user = viewerOf(room, which.person);
  const message = room.chat.messages.find(({ id, author }) => id === which.message && author === user.id);
  if (message?.delivery?.state !== 'failed') {
    throw new Refusal(409, 'NotFailed', 'Only a message that did not arrive can be sent again.');
  }
  changeMessage(room, message, { delivery: { state: 'sending' } });
  return ok(sendOn(room, { message, user, place: placeOf(user, message.conversation) }));
}

function sendOn(
  room: RoomParts,
  said: { readonly message: ChatMessage; readonly user: User; readonly place: Place },
): Message | undefined {
  const view = messageView(room, said.message, said.user);
  void deliverMessage(room, said.message, activityOf(room, said));
  return view;
}

function activityOf(
  room: RoomParts,
  { message, user, place }: { readonly message: ChatMessage; readonly user: User; readonly place: Place },
) {
  const client = message.client ?? { language: 'en', timeZone: 'UTC' };
  const common = activityFrom(room, { user, place, thread: message.thread, client });
  const bot = { id: botAccount(room.bot.appId), name: botName };
  const mention = `<at>${botName}</at>`;
  const text = message.mentionsBot ? `${mention} ${message.text ?? ''}` : (message.text ?? '');
  return {
    ...common,
    type: 'message',
    id: message.id,
    textFormat: 'plain',
    text,
    recipient: message.onlyFor === undefined ? common.recipient : { ...common.recipient, isTargeted: true },
    // Teams repeats the text as HTML; a bot reads one of the two.
    attachments: [{ contentType: 'text/html', content: `<p>${escaped(text)}</p>` }],
    entities: [
      ...(message.mentionsBot ? [{ type: 'mention', mentioned: bot, text: mention }] : []),
      ...common.entities,
    ],
    ...(message.thread === undefined || message.thread === message.id ? {} : { replyToId: message.thread }),
  };
}

function placeOf(user: User, conversation: string): Place {
  const place = placesOf(user).find(({ id }) => id === conversation);
  if (place) return place;
  throw new Refusal(404, 'ConversationNotFound', 'That person is in no such conversation.');
}

function refuseUnknownThread(room: RoomParts, place: Place, thread: string | undefined): void {
  if (thread === undefined) return;
  if (room.chat.messages.some((message) => message.id === thread && message.conversation === place.id))
    return;
  throw new Refusal(404, 'ThreadNotFound', 'That thread is not there, or no longer.');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
