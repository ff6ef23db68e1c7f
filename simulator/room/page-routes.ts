import { type Answer, ok } from '../wire/operation.ts';
import type { Client, State } from './browser/api.d.ts';
import { commands } from './chat/commands.ts';
import { conversationView, placesOf } from './chat/conversations.ts';
import { messageView } from './chat/message-view.ts';
import { botAccount, botName, personOf, usersOf } from './chat/people.ts';
import { viewerOf } from './chat/viewer.ts';
import { install } from './delivery/install.ts';
import { press } from './delivery/press.ts';
import { refresh } from './delivery/refresh.ts';
import { resend, say } from './delivery/say.ts';
import { browserFile, vendorFile } from './http/browser-file.ts';
import type { Asked, RoomRoute } from './http/room-route.ts';
import { roomWorldView } from './practice/room-world-view.ts';
import type { RoomParts } from './room-parts.ts';

/** The page, what it shows, and what people say and press. */
export function pageRoutes(room: RoomParts): readonly RoomRoute[] {
  const post = (path: string, handle: RoomRoute['handle']): RoomRoute => ({
    method: 'POST',
    path: `/room/${path}`,
    door: 'page',
    handle,
  });
  const file = (path: string, handle: RoomRoute['handle']): RoomRoute => ({
    method: 'GET',
    path,
    door: 'open',
    handle,
  });
  return [
    { method: 'GET', path: '/room/state', door: 'page', handle: (asked) => state(room, asked) },
    post('say', (asked) => say(room, asked)),
    post('resend', (asked) => resend(room, asked)),
    post('press', (asked) => press(room, asked)),
    post('refresh', (asked) => refresh(room, asked)),
    file('/', () => browserFile('room.html')),
    file('/{file}', ({ params }) => browserFile(params['file'] ?? '')),
    file('/vendor/{file}', ({ params }) => vendorFile(params['file'] ?? '')),
  ];
}

function state(room: RoomParts, { query }: Asked): Answer {
  const viewer = viewerOf(room, query.get('person'));
  void install(room, viewer, newcomer(query.get('language')));
  const messages = room.chat.messages.flatMap((message) => messageView(room, message, viewer) ?? []);
  const picture: State = {
    cursor: room.events.cursor(),
    bot: { id: botAccount(room.bot.appId), name: botName },
    people: usersOf(room.world).map(personOf),
    commands,
    conversations: placesOf(viewer).map(conversationView),
    messages,
    world: roomWorldView(room),
    calls: room.calls.list(),
  };
  return ok(picture);
}

/** Nothing is known yet of how their client presents itself, but perhaps the language of the page. */
const newcomer = (language: string | null): Client => ({
  language: language === 'ja' ? 'ja' : 'en',
  timeZone: 'Asia/Tokyo',
});
