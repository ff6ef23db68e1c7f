import { Refusal } from '../../wire/refusal.ts';
import type { Disturbance } from '../browser/api.d.ts';
import type { RoomParts } from '../room-parts.ts';
import { tooManyRequests } from './refuse-too-fast.ts';

/** Uses up the first disturbance that somebody asked for. */
export function disturb(room: RoomParts): void {
  const [first, ...others] = room.disturbances;
  if (!first) return;
  room.disturbances = first.times > 1 ? [{ ...first, times: first.times - 1 }, ...others] : others;
  room.events.tell({ event: 'world' });
  throw refusalOf(first.kind);
}

function refusalOf(kind: Disturbance['kind']): Refusal {
  switch (kind) {
    case 'throttled':
      return tooManyRequests(2);
    case 'throttled-without-hint':
      return tooManyRequests();
    case 'precondition-failed':
      return new Refusal(412, 'PreconditionFailed', 'Concurrent operations on the same conversation.');
    case 'unavailable':
      return new Refusal(502, 'ServiceError', 'Bad gateway.');
    case 'removed':
      return new Refusal(
        403,
        'BotNotInConversationRoster',
        'The bot is not part of the conversation roster.',
      );
    default:
      return kind satisfies never;
  }
}
