import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import type { PracticeEndpoints } from '../../bot/teams/channel.ts';

/** What the bot asked of the connector. */
export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly authorization: string;
  readonly body: unknown;
};

export type ConnectorReply =
  | {
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | 'hang-up';

export const appId = '0b07b07b-0000-4000-8000-00000000b070';
export const tenantId = '7e4a4700-0000-4000-8000-000000000001';

export type FakeTeams = Awaited<ReturnType<typeof startFakeTeams>>;

/** A channel on loopback with its own keys: signs what it says, and writes down what the bot asks of it. */
export async function startFakeTeams() {
  const good = await key('good', ['msteams']);
  const keys = { good, webchat: await key('webchat', ['webchat']), stranger: await key('good', ['msteams']) };
  const asked: Asked[] = [];
  let reply: (asked: Asked) => ConnectorReply = (call) => ({
    status: call.method === 'POST' ? 201 : 200,
    body: { id: `m${asked.length}` },
  });
  let keysFail = false;

  const server = createServer((request, response) => {
    void (async () => {
      const { method = '', url = '' } = request;
      const send = (status: number, body?: unknown, headers: Readonly<Record<string, string>> = {}) => {
        // Not in one: restify changes what writeHead answers, for every server of the process.
        response.writeHead(status, { 'content-type': 'application/json', ...headers });
        response.end(JSON.stringify(body));
      };
      if (url === '/openid') return keysFail ? send(500) : send(200, { jwks_uri: `${base()}/keys` });
      if (url === '/keys') return send(200, { keys: [keys.good.jwk, keys.webchat.jwk] });
      if (url === '/token') return send(200, { access_token: 'bot-token', expires_in: 3600 });
      const text = await read(request);
      const call = {
        method,
        path: url,
        authorization: request.headers.authorization ?? '',
        body: text === '' ? undefined : JSON.parse(text),
      };
      asked.push(call);
      const answer = reply(call);
      if (answer === 'hang-up') return void request.socket.destroy();
      send(answer.status, answer.body, answer.headers);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const endpoints: PracticeEndpoints = {
    openIdUrl: `${base()}/openid`,
    tokenUrl: `${base()}/token`,
    serviceUrl: `${base()}/teams/`,
    appId,
    appPassword: 'practice',
    tenantId,
  };

  /** A token as the channel gives it, but for what is said otherwise. */
  async function token(
    claims: JWTPayload = {},
    { by = 'good', ago = 0 }: { readonly by?: keyof typeof keys; readonly ago?: number } = {},
  ): Promise<string> {
    const now = Math.floor(Date.now() / 1000) - ago;
    const signed = new SignJWT({
      iss: 'https://api.botframework.com',
      aud: appId,
      serviceurl: endpoints.serviceUrl,
      iat: now,
      nbf: now,
      exp: now + 300,
      ...claims,
    }).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: keys[by].jwk.kid });
    return `Bearer ${await signed.sign(keys[by].privateKey)}`;
  }

  return {
    endpoints,
    asked,
    token,
    /** What the connector answers from now on. */
    answer: (with_: typeof reply) => {
      reply = with_;
    },
    failKeys: () => {
      keysFail = true;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function key(kid: string, endorsements: readonly string[]) {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  return { privateKey, jwk: { ...(await exportJWK(publicKey)), kid, endorsements } };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** A message as Teams sends it. */
export const message = (serviceUrl: string, change: Readonly<Record<string, unknown>> = {}) => ({
  type: 'message',
  id: '1700000000001',
  timestamp: '2026-11-21T02:00:00.000Z',
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:tanaka', name: 'Tanaka', aadObjectId: '7a4a4a00-0000-4000-8000-00000000000a' },
  conversation: {
    id: '19:ops@thread.tacv2;messageid=1700000000001',
    conversationType: 'channel',
    isGroup: true,
    tenantId,
  },
  recipient: { id: `28:${appId}`, name: 'rdp-bot' },
  text: '<at>rdp-bot</at> help',
  entities: [
    { type: 'mention', mentioned: { id: `28:${appId}`, name: 'rdp-bot' }, text: '<at>rdp-bot</at>' },
    { type: 'clientInfo', locale: 'ja-JP', country: 'JP', timezone: 'Asia/Tokyo', platform: 'Windows' },
  ],
  channelData: { tenant: { id: tenantId }, team: { id: '19:team' }, channel: { id: '19:ops@thread.tacv2' } },
  locale: 'ja-JP',
  ...change,
});

/** A press on an Action.Execute. */
export const press = (
  serviceUrl: string,
  data: Readonly<Record<string, unknown>>,
  change: Readonly<Record<string, unknown>> = {},
) =>
  message(serviceUrl, {
    type: 'invoke',
    id: 'f:1',
    name: 'adaptiveCard/action',
    text: undefined,
    value: { action: { type: 'Action.Execute', verb: 'again', data }, trigger: 'manual' },
    ...change,
  });
