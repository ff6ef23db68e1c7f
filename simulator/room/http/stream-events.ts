import type { ServerResponse } from 'node:http';
import type { Request } from '../../wire/request.ts';
import type { User } from '../../world/access.ts';
import type { RoomEvent } from '../browser/api.d.ts';
import { isIn, placeNamed } from '../chat/conversations.ts';
import { messageView } from '../chat/message-view.ts';
import { viewerOf } from '../chat/viewer.ts';
import type { Happening, Numbered } from '../events.ts';
import { roomWorldView } from '../practice/room-world-view.ts';
import type { RoomParts } from '../room-parts.ts';
import { securityHeaders } from './browser-file.ts';

/** Proxies and browsers drop a connection on which nothing is said. */
const heartbeat = 20_000;

/** Server-sent events for one person, from what was missed on. */
export function streamEvents(room: RoomParts, request: Request, outgoing: ServerResponse): void {
  const viewer = viewerOf(room, request.query.get('person'));
  const after = request.headers['last-event-id'] ?? request.query.get('after') ?? '';
  outgoing.writeHead(200, {
    ...securityHeaders,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  });
  outgoing.flushHeaders();
  const write = ({ id, happening }: Numbered) => {
    const told = toldTo(room, viewer, happening);
    if (told) outgoing.write(`id: ${id}\nevent: ${told.event}\ndata: ${JSON.stringify(told.data)}\n\n`);
  };
  const missed = room.events.since(after);
  if (missed) for (const one of missed) write(one);
  else outgoing.write(`id: ${room.events.cursor()}\nevent: stale\ndata: {}\n\n`);
  const end = room.events.subscribe(write);
  const alive = setInterval(() => outgoing.write(': still here\n\n'), heartbeat).unref();
  outgoing.on('close', () => {
    clearInterval(alive);
    end();
  });
}

/** What this person hears of it: undefined where it is none of their business. */
function toldTo(room: RoomParts, viewer: User, happening: Happening): RoomEvent | undefined {
  switch (happening.event) {
    case 'message': {
      const data = messageView(room, happening.message, viewer);
      return data && { event: 'message', data };
    }
    case 'gone': {
      const { id, conversation } = happening.message;
      const visible = messageView(room, happening.message, viewer);
      return visible && { event: 'gone', data: { conversation, message: id } };
    }
    case 'typing': {
      const place = placeNamed(room.world, happening.data.conversation);
      return place && isIn(viewer, place) ? happening : undefined;
    }
    case 'world':
      return { event: 'world', data: roomWorldView(room) };
    case 'call':
      return happening;
    default:
      return happening satisfies never;
  }
}
