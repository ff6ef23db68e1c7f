import type { User } from '../../world/access.ts';
import type { Client } from '../browser/api.d.ts';
import { placesOf } from '../chat/conversations.ts';
import { botAccount } from '../chat/people.ts';
import type { RoomParts } from '../room-parts.ts';
import { activityFrom } from './activity-from.ts';
import { deliver } from './deliver.ts';

/** Tells the bot, the first time somebody comes, that it is in that person's chat now. Tried again until it hears. */
export async function install(room: RoomParts, user: User, client: Client): Promise<void> {
  const place = placesOf(user).find(({ kind }) => kind === 'personal');
  if (!place || room.chat.installed.includes(user.id)) return;
  room.chat.installed.push(user.id);
  const origin = { user, place, client };
  const news = [
    { type: 'installationUpdate', action: 'add' },
    { type: 'conversationUpdate', membersAdded: [{ id: botAccount(room.bot.appId) }] },
  ];
  for (const one of news) {
    const activity = { ...activityFrom(room, origin), id: `f:${room.newId()}`, ...one };
    if (await deliver(room, activity)) {
      room.chat.installed.splice(room.chat.installed.indexOf(user.id), 1);
      return;
    }
  }
  room.changed();
}
