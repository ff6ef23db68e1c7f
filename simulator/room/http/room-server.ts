import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Listening, listen } from '../../wire/listen.ts';
import type { Answer } from '../../wire/operation.ts';
import { readRequest } from '../../wire/read-request.ts';
import { Refusal } from '../../wire/refusal.ts';
import type { Request } from '../../wire/request.ts';
import { router } from '../../wire/route.ts';
import { sendAnswer } from '../../wire/send-answer.ts';
import { refuseUnlessBot } from '../connector/bot-token.ts';
import type { RoomParts } from '../room-parts.ts';
import { refuseForeign } from './refuse-foreign.ts';
import type { RoomRoute } from './room-route.ts';
import { streamEvents } from './stream-events.ts';

/** Serves the practice room on loopback: the page, and the connector that the bot speaks to. */
export function serveRoom(room: RoomParts, routes: readonly RoomRoute[], port: number): Promise<Listening> {
  const find = router(routes);

  async function answer(request: Request): Promise<Answer> {
    const route = find(request.method, request.path);
    if (!route) throw new Refusal(404, 'NotFound', 'The practice room knows no such path.');
    const { operation: target, params } = route;
    if (target.door === 'page') refuseForeign(request);
    if (target.door === 'bot') await refuseUnlessBot(room, request);
    return target.handle({ params, query: request.query, body: bodyOf(request) });
  }

  async function respond(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const request = await readRequest(incoming, 'http');
    if (!request) throw new Refusal(400, 'BadSyntax', 'The practice room answers on loopback only.');
    if (request.method === 'GET' && request.path === '/room/events') {
      refuseForeign(request);
      return streamEvents(room, request, outgoing);
    }
    sendAnswer(outgoing, await answer(request));
  }

  const server = createServer((incoming, outgoing) => {
    respond(incoming, outgoing).catch((error: unknown) => {
      if (outgoing.headersSent) return outgoing.destroy();
      sendAnswer(outgoing, refused(error));
    });
  });
  return listen(server, port, 'http');
}

/** The page and Bot Framework write their errors in the same shape. */
function refused(error: unknown): Answer {
  const { status, code, message, headers } =
    error instanceof Refusal ? error : new Refusal(500, 'ServiceError', String(error));
  return { status, headers, body: { error: { code, message } } };
}

function bodyOf({ body, headers }: Request): unknown {
  if (body === '') return undefined;
  if (/^application\/x-www-form-urlencoded/i.test(headers['content-type'] ?? '')) {
    return Object.fromEntries(new URLSearchParams(body));
  }
  try {
    return JSON.parse(body);
  } catch {
    throw new Refusal(400, 'BadSyntax', 'The body is not JSON.');
  }
}
