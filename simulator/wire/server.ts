import { createServer as createPlain, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { answer } from './answer.ts';
import { brokenAnswer } from './broken-answer.ts';
import { disturbOperation, takeFault } from './faults.ts';
import type { Answer } from './operation.ts';
import type { Practice } from './practice.ts';
import type { Request } from './request.ts';
import { type Route, router } from './route.ts';

/** What went over the wire, for checks against Azure's own specification. */
export type Interaction = { readonly request: Request; readonly operation: string; readonly answer: Answer };

export type ServerOptions = {
  readonly port: number;
  /** With a certificate it speaks https. */
  readonly certificate?: { readonly key: string; readonly cert: string };
  /** Called after every answer; the world may have changed. */
  readonly after: (interaction: Interaction) => void;
};

const largestBody = 4 * 1024 * 1024;

/** Serves the practice Azure on loopback; nobody outside this machine can reach it. */
export async function serve(
  practice: Practice,
  options: ServerOptions,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const find = router(practice.operations);
  const scheme = options.certificate ? 'https' : 'http';
  const listener = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    respond(incoming, outgoing).catch((error: unknown) => {
      if (outgoing.headersSent) return outgoing.destroy();
      send(outgoing, {
        status: 500,
        body: { error: { code: 'InternalServerError', message: String(error) } },
      });
    });
  };
  const server = options.certificate ? createSecure(options.certificate, listener) : createPlain(listener);

  async function respond(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const request = await read(incoming, scheme);
    if (!request) {
      const message = 'The practice Azure answers on loopback only, and bodies up to 4 MB.';
      return send(outgoing, { status: 400, body: { error: { code: 'BadRequest', message } } });
    }
    const route = find(request.method, request.path);
    const fault = takeFault(practice.world, request, route);
    if (fault?.kind === 'reset') return void incoming.socket.destroy();
    if (fault?.kind === 'slow') await wait((fault.seconds ?? 5) * 1000, undefined, { ref: false });
    const given = brokenAnswer(practice, fault, route) ?? (await answer(practice, request, route));
    disturbOperation(practice.world, request, route, given);
    // The work is done and nobody hears of it: the case that decides whether a client may try again.
    if (fault?.kind === 'answer-lost') incoming.socket.destroy();
    else send(outgoing, given);
    options.after({ request, operation: operationOf(route), answer: given });
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `${scheme}://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const operationOf = (route: Route | undefined): string => route?.operation.id ?? 'unknown';

/** A request for another host name is refused: a page elsewhere could otherwise reach us by a name it controls. */
async function read(incoming: IncomingMessage, scheme: string): Promise<Request | undefined> {
  const host = incoming.headers.host ?? '';
  if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host)) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    if (size > largestBody) return undefined;
    chunks.push(chunk);
  }
  // The SDKs write two slashes where a scope begins with one or is empty; Azure reads them as one, `URL` as a host.
  const address = (incoming.url ?? '/').replace(/^[^?]*/, (path) => path.replace(/\/{2,}/g, '/'));
  if (!URL.canParse(address, `${scheme}://${host}`)) return undefined;
  const url = new URL(address, `${scheme}://${host}`);
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    url: address,
    // Who speaks https to the outside and http to us wants links that lead back the same way.
    base: `${incoming.headers['x-forwarded-proto'] === 'https' ? 'https' : scheme}://${host}`,
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

function send(outgoing: ServerResponse, given: Answer): void {
  const { 'content-type': type = 'application/json; charset=utf-8', ...headers } = given.headers ?? {};
  if (given.body === undefined) {
    outgoing.writeHead(given.status, { ...headers, 'cache-control': 'no-cache' }).end();
    return;
  }
  const text =
    given.body instanceof Uint8Array ||
    (typeof given.body === 'string' && !type.startsWith('application/json'))
      ? given.body
      : JSON.stringify(given.body);
  outgoing
    .writeHead(given.status, { ...headers, 'cache-control': 'no-cache', 'content-type': type })
    .end(text);
}
