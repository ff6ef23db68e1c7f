import type { User } from '../../world/access.ts';
import { conversationIds } from '../../world/practice/ids.ts';
import type { World } from '../../world/world.ts';
import type { Conversation } from '../browser/api.d.ts';
import { botName, usersOf } from './people.ts';

/** A place to talk, without its threads. */
export type Place =
  | { readonly kind: 'channel'; readonly id: string; readonly name: 'ops' | 'random' }
  | { readonly kind: 'personal'; readonly id: string; readonly user: User };

const channels = [
  { kind: 'channel', id: conversationIds.ops, name: 'ops' },
  { kind: 'channel', id: conversationIds.random, name: 'random' },
] as const satisfies readonly Place[];

const personalChat = (user: User): Place => ({
  kind: 'personal',
  id: `a:1${Buffer.from(`chat ${user.id}`).toString('base64url')}`,
  user,
});

export const placesOf = (user: User): readonly Place[] => [...channels, personalChat(user)];

export const placeNamed = (world: World, id: string): Place | undefined =>
  [...channels, ...usersOf(world).map(personalChat)].find((place) => place.id === id);

/** What the connector calls a conversation: a thread of a channel carries the id of the message that began it. */
export function placeAndThread(
  world: World,
  id: string,
): { readonly place: Place; readonly thread?: string } | undefined {
  const [, room = id, thread] = /^(.*?);messageid=(\d+)$/.exec(id) ?? [];
  const place = placeNamed(world, room);
  if (!place || (thread !== undefined && place.kind !== 'channel')) return undefined;
  return { place, ...(thread === undefined ? {} : { thread }) };
}

export const isIn = (user: User, place: Place): boolean =>
  place.kind === 'channel' || place.user.id === user.id;

export const conversationView = (place: Place): Conversation =>
  place.kind === 'personal'
    ? {
        id: place.id,
        kind: 'personal',
        name: botName,
        about: {
          en: 'You and the bot, nobody else.',
          ja: 'ボットと 1 対 1 のチャットです。',
        },
        needsMention: false,
        threads: false,
      }
    : {
        id: place.id,
        kind: 'channel',
        name: place.name,
        about: aboutChannels[place.name],
        needsMention: true,
        threads: true,
      };

const aboutChannels = {
  ops: {
    en: 'The policy names this channel: its members may see what the bot sees.',
    ja: 'ポリシーに登録されたチャネルです。診断結果をメンバー全員が見られます。',
  },
  random: {
    en: 'The policy does not name this channel: the bot answers in private only.',
    ja: 'ポリシーに登録されていないチャネルです。ボットは本人だけに答えます。',
  },
};
