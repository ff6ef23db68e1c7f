import { type Answer, ok } from '../../wire/operation.ts';
import { Refusal } from '../../wire/refusal.ts';
import { changeMessage } from '../chat/add-message.ts';
import type { Asked } from '../http/room-route.ts';
import type { RoomParts } from '../room-parts.ts';
import { readActivity } from './activity-body.ts';
import { knownMessage } from './known-place.ts';
import { refuseTooFast } from './refuse-too-fast.ts';

/** The bot replaces one of its messages. What single people saw instead of it is over. */
export function updateActivity(room: RoomParts, asked: Asked): Answer {
  const message = knownMessage(room, asked);
  const { type, text, format, summary, cards } = readActivity(asked);
  if (type !== 'message') throw new Refusal(400, 'BadSyntax', 'Only a message can replace a message.');
  refuseTooFast(room, message.conversation);
  delete message.text;
  delete message.summary;
  changeMessage(room, message, {
    ...(text === undefined ? {} : { text }),
    ...(summary === undefined ? {} : { summary }),
    format,
    cards,
    views: {},
    edited: new Date(room.clock.now()).toISOString(),
  });
  return ok({ id: message.id });
}

export function deleteActivity(room: RoomParts, asked: Asked): Answer {
  const message = knownMessage(room, asked);
  room.chat.messages.splice(room.chat.messages.indexOf(message), 1);
  room.events.tell({ event: 'gone', message });
  room.changed();
  return { status: 200 };
}
