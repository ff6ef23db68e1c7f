import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import restify from 'restify';
import type { Log } from '../base/log.ts';
import { CannotStart } from './cannot-start.ts';
import type { Health } from './health.ts';
import { type BodyLimits, readJson } from './read-json.ts';
import type { Reply, Request } from './teams/receive.ts';

export type ServerParts = {
  readonly host: string;
  readonly port: number;
  readonly receive: (request: Request) => Promise<Reply>;
  readonly health: () => Promise<Health>;
  readonly log: Log;
  readonly limits?: BodyLimits;
};

export type Server = {
  readonly url: string;
  /** From now on /readyz says no, so that nobody sends more. */
  readonly drain: () => void;
  /** Waits for the answers that are under way, but not for ever. */
  readonly close: () => Promise<void>;
};

/** Teams sends a few KB; what is pasted into a message is 28 KB at most. */
const usualLimits: BodyLimits = { bytes: 256 * 1024, milliseconds: 10_000 };

const closesWithin = 10_000;

/** restify would log whole requests. It uses pino, and its types still speak of what it used before. */
const silent = pino({ level: 'silent' }) as unknown as NonNullable<restify.ServerOptions['log']>;

/** The door to the network: two questions about health, and the messages of Teams. */
export async function startServer(parts: ServerParts): Promise<Server> {
  const { host, port, receive, health, log, limits = usualLimits } = parts;
  let draining = false;
  const server = restify.createServer({ name: 'rdp-bot', log: silent });
  server.server.headersTimeout = 10_000;
  server.server.requestTimeout = 20_000;

  server.post('/api/messages', async (request, response) => {
    try {
      const body = await readJson(request, limits);
      if ('status' in body) {
        // What has not been read yet is not worth waiting for.
        response.setHeader('connection', 'close');
        return void response.send(body.status, { error: { code: codes[body.status] } });
      }
      const { authorization = '' } = request.headers;
      const reply = await receive({ body: body.value, authorization });
      response.send(reply.status, reply.body);
    } catch (error) {
      log.error('A request broke.', { error });
      response.send(500, { error: { code: 'broken' } });
    }
  });
  server.get('/healthz', async (_request, response) => {
    response.send(200, { alive: true });
  });
  server.get('/readyz', async (_request, response) => {
    const { ready, ...facts } = await health();
    response.send(ready && !draining ? 200 : 503, { ready: ready && !draining, ...facts });
  });

  await listen(server, host, port);
  const address = server.server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    drain: () => {
      draining = true;
    },
    close: () => {
      draining = true;
      return close(server);
    },
  };
}

const codes = {
  400: 'not-json',
  408: 'too-slow',
  413: 'too-large',
  415: 'not-json',
} as const;

async function listen(server: restify.Server, host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new CannotStart(
              `Port ${port} on ${host} is taken. Stop what uses it, or choose another with --port or RDP_BOT_PORT.`,
            )
          : error,
      ),
    );
    server.listen(port, host, () => resolve());
  });
}

function close(server: restify.Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.server.closeAllConnections(), closesWithin);
    server.server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.server.closeIdleConnections();
  });
}
