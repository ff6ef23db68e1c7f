import { type Answer, ok } from '../../wire/operation.ts';
import type { RoomParts } from '../room-parts.ts';

/** Who signs what the bot is sent, as Microsoft's own document says it: https://login.botframework.com/v1/.well-known/openidconfiguration */
export const channelIssuer = 'https://api.botframework.com';

export const openIdDocument = (room: RoomParts): Answer =>
  ok({
    issuer: channelIssuer,
    authorization_endpoint: 'https://invalid.botframework.com',
    jwks_uri: `${room.url()}/login/keys`,
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
  });

/** The key speaks for Teams and for no other channel. */
export const openIdKeys = (room: RoomParts): Answer =>
  ok({ keys: [{ ...room.keys.publicJwk, endorsements: ['msteams'] }] });
