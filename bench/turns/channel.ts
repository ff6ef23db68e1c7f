import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** Of the bots that are measured; the practice room's would do as well. */
export const appId = 'b0700000-0000-4000-8000-000000000001';

export const tenant = '7e4a0000-0000-4000-8000-000000000001';

/** As small a chat service as a bot can be measured with: it signs what it sends and takes what the bot posts. */
export type Channel = {
  readonly url: string;
  /** Resolves when the bots have posted so many cards and messages more. */
  readonly whenPosted: (more: number) => Promise<void>;
  /** What a bot wants to see in `authorization`. */
  readonly authorization: () => Promise<string>;
  readonly close: () => Promise<void>;
};

export const issuer = 'https://api.botframework.com';

export async function openChannel(): Promise<Channel> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = {
    ...(await exportJWK(publicKey)),
    kid: 'bench',
    use: 'sig',
    alg: 'RS256',
    endorsements: ['msteams'],
  };
  let posted = 0;
  let expected = Number.POSITIVE_INFINITY;
  let reached = (): void => undefined;

  const server = createServer((request, response) => {
    request.resume().once('end', () => {
      const path = request.url ?? '';
      const post = request.method === 'POST' && path.startsWith('/v3/');
      if (post) posted += 1;
      if (posted >= expected) reached();
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(post ? { id: `posted-${posted}` } : answerTo(path)));
    });
  });
  const answerTo = (path: string): unknown => {
    if (path.includes('openid')) {
      return { issuer, jwks_uri: `${url}/keys`, id_token_signing_alg_values_supported: ['RS256'] };
    }
    if (path.includes('keys')) return { keys: [key] };
    if (path.includes('token')) return { access_token: 'bench', token_type: 'Bearer', expires_in: 3600 };
    return {};
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    whenPosted: (more) => {
      expected = posted + more;
      return new Promise((resolve) => {
        reached = resolve;
      });
    },
    authorization: async () => {
      const token = await new SignJWT({ serviceurl: `${url}/` })
        .setProtectedHeader({ alg: 'RS256', kid: key.kid })
        .setIssuer(issuer)
        .setAudience(appId)
        .setIssuedAt()
        .setNotBefore('-1 minute')
        .setExpirationTime('1 hour')
        .sign(privateKey);
      return `Bearer ${token}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
