import * as z from 'zod';
import type { Answer } from '../../wire/operation.ts';
import { Refusal } from '../../wire/refusal.ts';
import { placeNamed, placesOf } from '../chat/conversations.ts';
import { userNamed } from '../chat/people.ts';
import { type Asked, readAs } from '../http/room-route.ts';
import { type RoomParts, serviceUrlOf } from '../room-parts.ts';
import { readActivity } from './activity-body.ts';
import { refuseTooFast } from './refuse-too-fast.ts';
import { addBotMessage } from './send-activity.ts';

const parametersSchema = z.object({
  isGroup: z.boolean().nullish(),
  members: z.array(z.object({ id: z.string() })).nullish(),
  channelData: z.object({ channel: z.object({ id: z.string() }).nullish() }).nullish(),
  activity: z.unknown().optional(),
});

/** The bot opens the chat with one person, or begins a thread in a channel. */
export function createConversation(room: RoomParts, asked: Asked): Answer {
  const { members, channelData, activity } = readAs(asked, parametersSchema);
  const place = channelData?.channel
    ? placeNamed(room.world, channelData.channel.id)
    : personalChatOf(
        room,
        (members ?? []).map(({ id }) => id),
      );
  if (!place) throw new Refusal(400, 'BadSyntax', 'Name one member, or a channel that the bot is in.');
  if (place.kind === 'channel' && activity === undefined) {
    throw new Refusal(400, 'BadSyntax', 'A thread begins with an activity.');
  }
  if (activity === undefined) return { status: 201, body: { id: place.id } };
  const posted = readActivity({ body: activity });
  refuseTooFast(room, place.id);
  const message = addBotMessage(room, { place, thread: undefined, onlyFor: undefined }, posted);
  const id = place.kind === 'channel' ? `${place.id};messageid=${message.id}` : place.id;
  return { status: 201, body: { id, activityId: message.id, serviceUrl: serviceUrlOf(room) } };
}

function personalChatOf(room: RoomParts, members: readonly string[]) {
  const [first, ...others] = members;
  const user = first === undefined || others.length > 0 ? undefined : userNamed(room.world, first);
  return user && placesOf(user).find(({ kind }) => kind === 'personal');
}
