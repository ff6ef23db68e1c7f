import { jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import { type Answer, ok } from '../../wire/operation.ts';
import { Refusal } from '../../wire/refusal.ts';
import type { Request } from '../../wire/request.ts';
import { type Asked, readAs } from '../http/room-route.ts';
import type { RoomParts } from '../room-parts.ts';

const audience = 'https://api.botframework.com';
const lifetimeSeconds = 3599;

const issuerOf = (room: RoomParts): string => `https://sts.windows.net/${room.world.tenantId}/`;

const grantSchema = z.object({
  grant_type: z.literal('client_credentials'),
  client_id: z.string(),
  client_secret: z.string(),
  scope: z.literal([`${audience}/.default`, audience]),
});

/** The token with which the bot shows who it is, for its registration's id and password. */
export async function issueBotToken(room: RoomParts, asked: Asked): Promise<Answer> {
  const { client_id: id, client_secret: secret } = readAs(asked, grantSchema);
  if (id !== room.bot.appId || secret !== room.appPassword) {
    throw new Refusal(401, 'invalid_client', 'The practice room knows no bot with this id and password.');
  }
  const seconds = Math.floor(room.clock.now() / 1000);
  const token = await new SignJWT({ appid: id, tid: room.world.tenantId, ver: '1.0' })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: room.keys.publicJwk.kid ?? '' })
    .setIssuer(issuerOf(room))
    .setAudience(audience)
    .setIssuedAt(seconds)
    .setNotBefore(seconds)
    .setExpirationTime(seconds + lifetimeSeconds)
    .sign(room.keys.privateJwk);
  return ok({ token_type: 'Bearer', expires_in: lifetimeSeconds, access_token: token });
}

/** The connector listens to the bot and to nobody else. */
export async function refuseUnlessBot(room: RoomParts, request: Request): Promise<void> {
  const token = /^Bearer (.+)$/i.exec(request.headers['authorization'] ?? '')?.[1];
  const claims = token
    ? await jwtVerify(token, room.keys.publicJwk, {
        issuer: issuerOf(room),
        audience,
        currentDate: new Date(room.clock.now()),
        algorithms: ['RS256'],
      }).then(
        ({ payload }) => payload,
        () => undefined,
      )
    : undefined;
  if (claims?.['appid'] === room.bot.appId) return;
  throw new Refusal(401, 'Unauthorized', 'Authorization has been denied for this request.');
}
