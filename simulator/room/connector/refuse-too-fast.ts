import { Refusal } from '../../wire/refusal.ts';
import type { RoomParts } from '../room-parts.ts';

/** So many messages in so many seconds, per bot and conversation. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
const limits = [
  { most: 7, seconds: 1 },
  { most: 8, seconds: 2 },
  { most: 60, seconds: 30 },
  { most: 1800, seconds: 3600 },
];

const longest = 3_600_000;

/** Counts what is sent and replaced in a conversation, and refuses what is too much, as Teams does. */
export function refuseTooFast(room: RoomParts, conversation: string): void {
  const now = room.clock.now();
  const sent = (room.sent.get(conversation) ?? []).filter((at) => at > now - longest);
  for (const { most, seconds } of limits) {
    const first = sent.at(-most);
    if (first === undefined || first <= now - seconds * 1000) continue;
    throw tooManyRequests(Math.ceil((first + seconds * 1000 - now) / 1000));
  }
  room.sent.set(conversation, [...sent, now]);
}

/** Teams often leaves the hint out. */
export const tooManyRequests = (retryAfter?: number): Refusal =>
  new Refusal(429, 'Throttled', 'Too many requests.', {
    headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
  });
