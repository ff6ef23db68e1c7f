import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK, jwtVerify, SignJWT } from 'jose';
import type { Caller } from '../wire/operation.ts';
import { Refusal } from '../wire/refusal.ts';
import type { Request } from '../wire/request.ts';
import type { Principal } from '../world/access.ts';
import type { World } from '../world/world.ts';

/** The key that signs every token of the practice Azure, as it is kept beside the world. */
export type TokenKeys = { readonly privateJwk: JWK; readonly publicJwk: JWK };

export async function newTokenKeys(): Promise<TokenKeys> {
  const pair = await generateKeyPair('RS256', { extractable: true });
  const publicJwk = await exportJWK(pair.publicKey);
  const kid = await calculateJwkThumbprint(publicJwk);
  const named = { kid, alg: 'RS256', use: 'sig' };
  return {
    privateJwk: { ...(await exportJWK(pair.privateKey)), ...named },
    publicJwk: { ...publicJwk, ...named },
  };
}

/** What a token may be for; Azure accepts both spellings of Resource Manager. */
export const audiences = {
  arm: [
    'https://management.azure.com',
    'https://management.azure.com/',
    'https://management.core.windows.net',
    'https://management.core.windows.net/',
  ],
  graph: [
    'https://graph.microsoft.com',
    'https://graph.microsoft.com/',
    '00000003-0000-0000-c000-000000000000',
  ],
} as const;

/**
 * What a token for an audience may name. Clients ask for tokens for the address they were given, which in Azure is
 * the name of the service as well; here one address serves both, so a token for it is good for both.
 */
export const namesOf = (audience: keyof typeof audiences, base: string): string[] => [
  ...audiences[audience],
  ...['http:', 'https:'].flatMap((scheme) => addressesOf(base, scheme)),
];

const addressesOf = (base: string, scheme: string): string[] => {
  const address = base.replace(/^https?:/, scheme);
  return [address, `${address}/`];
};

export const tokenLifetimeSeconds = 3599;

export const issuerOf = (tenantId: string): string => `https://sts.windows.net/${tenantId}/`;

/** A signed token for a principal of this world. */
export async function issueToken(
  keys: TokenKeys,
  world: World,
  principal: Principal,
  audience: string,
  now: number,
): Promise<string> {
  const who =
    principal.kind === 'application'
      ? { appid: principal.appId, idtyp: 'app' }
      : {
          upn: principal.kind === 'user' ? principal.userPrincipalName : '',
          name: principal.displayName,
          idtyp: 'user',
        };
  const seconds = Math.floor(now / 1000);
  return new SignJWT({ oid: principal.id, tid: world.tenantId, ver: '1.0', ...who })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: keys.publicJwk.kid ?? '' })
    .setSubject(principal.id)
    .setIssuer(issuerOf(world.tenantId))
    .setAudience(audience)
    .setIssuedAt(seconds)
    .setNotBefore(seconds)
    .setExpirationTime(seconds + tokenLifetimeSeconds)
    .sign(keys.privateJwk);
}

/** Verifies the bearer token of a request and finds who it is. */
export async function callerOf(
  keys: TokenKeys,
  world: World,
  request: Request,
  audience: keyof typeof audiences,
  now: number,
): Promise<Caller> {
  const token = /^Bearer (.+)$/i.exec(request.headers['authorization'] ?? '')?.[1];
  if (!token)
    throw unauthenticated(
      world,
      'AuthenticationFailed',
      "Authentication failed. The 'Authorization' header is missing.",
    );
  const payload = await jwtVerify(token, keys.publicJwk, {
    issuer: issuerOf(world.tenantId),
    audience: namesOf(audience, request.base),
    currentDate: new Date(now),
    algorithms: ['RS256'],
  }).then(
    (verified) => verified.payload,
    () => undefined,
  );
  const principal = world.principals.find(({ id }) => id === payload?.['oid']);
  if (!payload || !principal || (principal.kind !== 'group' && !principal.accountEnabled)) {
    throw unauthenticated(world, 'InvalidAuthenticationToken', 'The access token is invalid.');
  }
  const claims = Object.fromEntries(
    ['appid', 'name', 'upn'].flatMap((claim) =>
      typeof payload[claim] === 'string' ? [[claim, String(payload[claim])]] : [],
    ),
  );
  return {
    id: principal.id,
    name: principal.kind === 'user' ? principal.userPrincipalName : principal.id,
    claims: { ...claims, 'http://schemas.microsoft.com/identity/claims/objectidentifier': principal.id },
  };
}

const unauthenticated = (world: World, code: string, message: string): Refusal =>
  new Refusal(401, code, message, {
    headers: {
      'www-authenticate': `Bearer authorization_uri="https://login.windows.net/${world.tenantId}", error="invalid_token", error_description="${message.replaceAll('"', "'")}"`,
    },
  });
