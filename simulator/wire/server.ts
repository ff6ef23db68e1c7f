import { createServer as createPlain, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecure } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import { answer } from './answer.ts';
import { brokenAnswer } from './broken-answer.ts';
import { disturbOperation, takeFault } from './faults.ts';
import { type Listening, listen } from './listen.ts';
import type { Answer } from './operation.ts';
import type { Practice } from './practice.ts';
import { readRequest } from './read-request.ts';
import type { Request } from './request.ts';
import { type Route, router } from './route.ts';
import { sendAnswer } from './send-answer.ts';

/** What went over the wire, for checks against Azure's own specification. */
export type Interaction = {
  readonly request: Request;
  readonly operation: string;
  readonly answer: Answer;
  /** From the first byte to the answer. */
  readonly milliseconds: number;
};

export type ServerOptions = {
  readonly port: number;
  /** With a certificate it speaks https. */
  readonly certificate?: { readonly key: string; readonly cert: string };
  /** Called after every answer; the world may have changed. */
  readonly after: (interaction: Interaction) => void;
};

/** Serves the practice Azure on loopback; nobody outside this machine can reach it. */
export async function serve(practice: Practice, options: ServerOptions): Promise<Listening> {
  const find = router(practice.operations);
  const scheme = options.certificate ? 'https' : 'http';
  const listener = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    respond(incoming, outgoing).catch((error: unknown) => {
      if (outgoing.headersSent) return outgoing.destroy();
      sendAnswer(outgoing, {
        status: 500,
        body: { error: { code: 'InternalServerError', message: String(error) } },
      });
    });
  };
  const server = options.certificate ? createSecure(options.certificate, listener) : createPlain(listener);

  async function respond(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const began = practice.clock.now();
    const request = await readRequest(incoming, scheme);
    if (!request) {
      const message = 'The practice Azure answers on loopback only, and bodies up to 4 MB.';
      return sendAnswer(outgoing, { status: 400, body: { error: { code: 'BadRequest', message } } });
    }
    const route = find(request.method, request.path);
    const fault = takeFault(practice.world, request, route);
    if (fault?.kind === 'reset') return void incoming.socket.destroy();
    if (fault?.kind === 'slow') await wait((fault.seconds ?? 5) * 1000, undefined, { ref: false });
    const given = brokenAnswer(practice, fault, route) ?? (await answer(practice, request, route));
    disturbOperation(practice.world, request, route, given);
    // The work is done and nobody hears of it: the case that decides whether a client may try again.
    if (fault?.kind === 'answer-lost') incoming.socket.destroy();
    else sendAnswer(outgoing, given);
    const milliseconds = practice.clock.now() - began;
    options.after({ request, operation: operationOf(route), answer: given, milliseconds });
  }

  return listen(server, options.port, scheme);
}

const operationOf = (route: Route | undefined): string => route?.operation.id ?? 'unknown';
