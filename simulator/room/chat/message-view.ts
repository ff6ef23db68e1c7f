import type { User } from '../../world/access.ts';
import type { Message } from '../browser/api.d.ts';
import type { RoomParts } from '../room-parts.ts';
import type { ChatMessage } from './chat.ts';
import { isIn, placeNamed } from './conversations.ts';
import { mentionedIn } from './mentioned-in.ts';
import { accountOf, botAccount, botName, usersOf } from './people.ts';

/** A message as one person sees it; undefined where that person does not. */
export function messageView(room: RoomParts, message: ChatMessage, viewer: User): Message | undefined {
  const place = placeNamed(room.world, message.conversation);
  if (!place || !isIn(viewer, place)) return undefined;
  if (message.onlyFor !== undefined && message.onlyFor !== viewer.id) return undefined;
  const { id, conversation, thread, at, edited, text, format, mentionsBot, summary, delivery } = message;
  return {
    id,
    conversation,
    ...(thread === undefined ? {} : { thread }),
    from: authorOf(room, message),
    at,
    ...(edited === undefined ? {} : { edited }),
    ...(text === undefined ? {} : { text }),
    format,
    mentionsBot,
    mentions: mentionedIn(room.world, message.cards),
    onlyForYou: message.onlyFor !== undefined,
    cards: message.views[viewer.id] ?? message.cards,
    ...(summary === undefined ? {} : { summary }),
    ...(delivery === undefined ? {} : { delivery }),
    version: message.version,
  };
}

function authorOf({ world, bot }: RoomParts, { author }: ChatMessage): Message['from'] {
  if (author === undefined) return { id: botAccount(bot.appId), name: botName, bot: true };
  const name = usersOf(world).find(({ id }) => id === author)?.displayName ?? '';
  return { id: accountOf(author), name, bot: false };
}
