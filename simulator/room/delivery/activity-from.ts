import type { User } from '../../world/access.ts';
import { conversationIds } from '../../world/practice/ids.ts';
import type { Client } from '../browser/api.d.ts';
import type { Place } from '../chat/conversations.ts';
import { accountOf, botAccount, botName, tenantOf } from '../chat/people.ts';
import { type RoomParts, serviceUrlOf } from '../room-parts.ts';
import { localTime } from './local-time.ts';

export type Origin = {
  readonly user: User;
  readonly place: Place;
  readonly thread?: string | undefined;
  readonly client: Client;
};

/** What every activity of Teams carries about who, where and when. */
export function activityFrom(room: RoomParts, { user, place, thread, client }: Origin) {
  const now = room.clock.now();
  const { locale, country } = locales[client.language];
  return {
    timestamp: new Date(now).toISOString(),
    localTimestamp: localTime(now, client.timeZone),
    localTimezone: client.timeZone,
    channelId: 'msteams',
    serviceUrl: serviceUrlOf(room),
    from: { id: accountOf(user.id), name: user.displayName, aadObjectId: user.id },
    recipient: { id: botAccount(room.bot.appId), name: botName },
    conversation: conversationOf(room, { user, place, thread }),
    channelData: channelDataOf(room, user, place),
    locale,
    entities: [{ type: 'clientInfo', locale, country, platform: 'Web', timezone: client.timeZone }],
  };
}

const locales = {
  en: { locale: 'en-US', country: 'US' },
  ja: { locale: 'ja-JP', country: 'JP' },
} as const;

/** A guest writes from their own company into a channel of this one, but is at home in their personal chat. */
function conversationOf(room: RoomParts, { user, place, thread }: Omit<Origin, 'client'>) {
  if (place.kind === 'personal') {
    return { conversationType: 'personal', tenantId: tenantOf(room.world, user), id: place.id };
  }
  return {
    isGroup: true,
    conversationType: 'channel',
    tenantId: room.world.tenantId,
    id: thread === undefined ? place.id : `${place.id};messageid=${thread}`,
  };
}

function channelDataOf(room: RoomParts, user: User, place: Place) {
  const tenant = { id: tenantOf(room.world, user) };
  if (place.kind === 'personal') return { tenant };
  return {
    teamsChannelId: place.id,
    teamsTeamId: conversationIds.team,
    channel: { id: place.id },
    team: { id: conversationIds.team },
    tenant,
  };
}
