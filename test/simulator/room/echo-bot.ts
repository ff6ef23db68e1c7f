import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';
import type { Connector } from '../../../simulator/room/practice-room.ts';

/** botbuilder gives it out without its name. */
export type ConnectorClient = Awaited<
  ReturnType<ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>['create']>
>;

type Turn = (context: TurnContext) => Promise<void>;

export type EchoBot = {
  readonly endpoint: string;
  /** What came in, oldest first, whether it was believed or not. */
  readonly received: Activity[];
  /** What the next turns do. */
  turn: Turn;
  /** Answers everything with this status instead of handling it. */
  broken: number | undefined;
  /** To be called once the room is there. */
  readonly connect: (connector: Connector) => void;
  /** The real client, signed in as the bot. */
  readonly client: (connector: Connector) => Promise<ConnectorClient>;
  readonly close: () => Promise<void>;
};

export const appId = '0b070000-0000-4000-8000-000000000001';

/** A little bot on the real SDK, which verifies every request and signs in for every answer. */
export async function startEchoBot(): Promise<EchoBot> {
  let adapter: CloudAdapter | undefined;
  const received: Activity[] = [];
  const server = createServer((request, response) => {
    handle(request, response).catch(() => {
      response.statusCode = 500;
      response.end();
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    received.push(structuredClone(body));
    if (bot.broken !== undefined) {
      response.statusCode = bot.broken;
      response.end();
      return;
    }
    await adapter?.process(Object.assign(request, { body }) as never, responseOf(response), (context) =>
      bot.turn(context),
    );
  }

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const bot: EchoBot = {
    endpoint: `http://127.0.0.1:${port}/api/messages`,
    received,
    broken: undefined,
    turn: async (context) => {
      if (context.activity.type === 'message')
        await context.sendActivity(`You said: ${context.activity.text}`);
    },
    connect: (connector) => {
      adapter = new CloudAdapter(authenticationOf(connector));
    },
    client: async (connector) =>
      await authenticationOf(connector)
        .createConnectorFactory({ claims: [], isAuthenticated: true, getClaimValue: () => appId } as never)
        .create(connector.serviceUrl, 'https://api.botframework.com'),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return bot;
}

/** As much of a response as botbuilder uses. */
const responseOf = (response: ServerResponse) => ({
  socket: undefined,
  header: () => undefined,
  status: (status: number) => {
    response.statusCode = status;
  },
  send: (body: unknown) => {
    response.setHeader('content-type', 'application/json');
    response.write(typeof body === 'string' ? body : JSON.stringify(body));
  },
  end: () => response.end(),
});

function authenticationOf({ openIdUrl, tokenUrl, appPassword }: Connector) {
  return new ConfigurationBotFrameworkAuthentication(
    {
      ToChannelFromBotLoginUrl: tokenUrl,
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
      OAuthUrl: tokenUrl,
      ToBotFromChannelOpenIdMetadataUrl: openIdUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: openIdUrl,
    },
    {
      isValidAppId: async (id) => id === appId,
      isAuthenticationDisabled: async () => false,
      createCredentials: async () => ({
        signRequest: async (request) => {
          request.headers.set('authorization', `Bearer ${await tokenFor(tokenUrl, appPassword)}`);
          return request;
        },
      }),
    },
    { requiredEndorsements: ['msteams'] },
  );
}

export async function tokenFor(tokenUrl: string, appPassword: string): Promise<string> {
  const asked = {
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: appPassword,
    scope: 'https://api.botframework.com/.default',
  };
  const answer = await fetch(tokenUrl, { method: 'POST', body: new URLSearchParams(asked) });
  const given = await answer.json();
  return (given as { access_token: string }).access_token;
}

/** A request to the connector that the SDK has no function for, signed in as the bot. */
export async function callConnector(
  { serviceUrl, tokenUrl, appPassword }: Connector,
  path: string,
  { method, body }: { readonly method: string; readonly body?: unknown },
): Promise<Response> {
  return fetch(`${serviceUrl}v3/conversations/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await tokenFor(tokenUrl, appPassword)}`,
      'content-type': 'application/json',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
