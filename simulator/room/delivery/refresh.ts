import * as z from 'zod';
import { type Answer, ok } from '../../wire/operation.ts';
import type { Card, Pressed } from '../browser/api.d.ts';
import { accountOf } from '../chat/people.ts';
import { type Asked, readAs } from '../http/room-route.ts';
import type { RoomParts } from '../room-parts.ts';
import { actorOf } from './actor.ts';
import { clientSchema } from './client.ts';
import { execute } from './execute.ts';

/** More people than this are not refreshed. */
const mostPeople = 60;

const refreshSchema = z.strictObject({
  person: z.string(),
  message: z.string(),
  trigger: z.enum(['automatic', 'manual']),
  client: clientSchema,
});

const cardSchema = z.looseObject({
  refresh: z.object({
    action: z.object({
      type: z.literal('Action.Execute'),
      verb: z.string().optional(),
      data: z.unknown().optional(),
    }),
    userIds: z.array(z.string()).optional(),
  }),
});

/** A card that wants to be fresh came into view. Asked of the bot once for each version of the message and person. */
export async function refresh(room: RoomParts, asked: Asked): Promise<Answer> {
  const { trigger, ...who } = readAs(asked, refreshSchema);
  const actor = actorOf(room, who);
  const { message, user } = actor;
  const wanted = refreshOf(message.cards);
  // Teams goes by its own names of accounts; without a list it asks for everybody in a small conversation.
  const people = wanted?.userIds?.slice(0, mostPeople);
  if (!wanted || (people && trigger === 'automatic' && !people.includes(accountOf(user.id)))) {
    return ok(nothing);
  }
  const moment = `${message.id} ${message.edited ?? message.at} ${user.id}`;
  if (trigger === 'automatic' && room.refreshed.has(moment)) return ok(nothing);
  room.refreshed.add(moment);
  const { verb, data } = wanted.action;
  return ok(await execute(room, actor, { verb, data, trigger }));
}

const nothing: Pressed = { result: 'nothing' };

const refreshOf = ([card]: readonly Card[]) => cardSchema.safeParse(card).data?.refresh;
