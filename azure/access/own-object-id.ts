import * as z from 'zod';

const claims = z.object({ oid: z.guid() });

/** Who the bot itself is, as its own token says. Nobody else's is ever read like this: nothing is verified. */
export function objectIdIn(token: string): string {
  const [, payload = ''] = token.split('.');
  return claims.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))).oid;
}
