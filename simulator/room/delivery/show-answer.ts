import * as z from 'zod';
import type { Card, Pressed } from '../browser/api.d.ts';
import { changeMessage } from '../chat/add-message.ts';
import { messageView } from '../chat/message-view.ts';
import type { RoomParts } from '../room-parts.ts';
import type { Actor } from './actor.ts';

const cardSchema = z.custom<Card>(
  (value) => z.looseObject({ type: z.literal('AdaptiveCard') }).safeParse(value).success,
);

const answerSchema = z.discriminatedUnion('type', [
  z.object({
    statusCode: z.literal(200),
    type: z.literal('application/vnd.microsoft.card.adaptive'),
    value: cardSchema,
  }),
  z.object({
    statusCode: z.literal(200),
    type: z.literal('application/vnd.microsoft.activity.message'),
    value: z.string(),
  }),
  z.object({ statusCode: z.number(), type: z.literal('application/vnd.microsoft.error') }),
]);

/** A card takes the place of the old one for whoever pressed, unless the bot has replaced the message meanwhile. */
export function showAnswer(
  room: RoomParts,
  { user, message }: Actor,
  { body, shownBefore }: { readonly body: unknown; readonly shownBefore: string | undefined },
): Pressed {
  if (body === undefined) return { result: 'nothing' };
  const read = answerSchema.safeParse(body);
  if (!read.success) return { result: 'failed', because: 'refused' };
  const answer = read.data;
  switch (answer.type) {
    case 'application/vnd.microsoft.activity.message':
      // The way to say that there is nothing to say.
      return answer.value === '' ? { result: 'nothing' } : { result: 'say', text: answer.value };
    case 'application/vnd.microsoft.card.adaptive': {
      if (message.edited === shownBefore) {
        changeMessage(room, message, { views: { ...message.views, [user.id]: [answer.value] } });
      }
      const view = messageView(room, message, user);
      return view ? { result: 'card', message: view } : { result: 'nothing' };
    }
    case 'application/vnd.microsoft.error':
      return { result: 'failed', because: 'refused', status: answer.statusCode };
    default:
      return answer satisfies never;
  }
}
