import { SignJWT } from 'jose';
import { channelIssuer } from '../connector/open-id.ts';
import { type RoomParts, serviceUrlOf } from '../room-parts.ts';

export type BotAnswer = { readonly status: number; readonly body: unknown };

/** As Microsoft's channel signs: for this bot, for this connector, for five minutes. */
const lifetimeSeconds = 300;

/** Sends an activity to the bot's endpoint. Throws where no answer comes. */
export async function postToBot(
  room: RoomParts,
  activity: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<BotAnswer> {
  const response = await fetch(room.bot.endpoint, {
    method: 'POST',
    redirect: 'error',
    headers: { 'content-type': 'application/json; charset=utf-8', authorization: await signed(room) },
    body: JSON.stringify(activity),
    signal: AbortSignal.any([signal, room.closing]),
  });
  return { status: response.status, body: parsed(await response.text()) };
}

async function signed(room: RoomParts): Promise<string> {
  const seconds = Math.floor(room.clock.now() / 1000);
  const token = await new SignJWT({ serviceurl: serviceUrlOf(room) })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: room.keys.publicJwk.kid ?? '' })
    .setIssuer(channelIssuer)
    .setAudience(room.bot.appId)
    .setIssuedAt(seconds)
    .setNotBefore(seconds)
    .setExpirationTime(seconds + lifetimeSeconds)
    .sign(room.keys.privateJwk);
  return `Bearer ${token}`;
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
