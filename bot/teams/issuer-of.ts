import * as z from 'zod';

const claimsSchema = z.object({ iss: z.string() });

/** Who a bearer token says has issued it, before anybody verified that. */
export function issuerOf(authorization: string): string | undefined {
  const claims = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/.exec(authorization)?.[1];
  if (claims === undefined) return undefined;
  try {
    return claimsSchema.safeParse(JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'))).data?.iss;
  } catch {
    return undefined;
  }
}
