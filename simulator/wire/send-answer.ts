import type { ServerResponse } from 'node:http';
import type { Answer } from './operation.ts';

/** Step by step: in one process with restify, which changes every server's responses, `writeHead` answers nothing. */
export function sendAnswer(outgoing: ServerResponse, given: Answer): void {
  const { 'content-type': type = 'application/json; charset=utf-8', ...headers } = given.headers ?? {};
  const common = { ...headers, 'cache-control': 'no-cache' };
  if (given.body === undefined) {
    outgoing.writeHead(given.status, common);
    outgoing.end();
    return;
  }
  const text =
    given.body instanceof Uint8Array ||
    (typeof given.body === 'string' && !type.startsWith('application/json'))
      ? given.body
      : JSON.stringify(given.body);
  outgoing.writeHead(given.status, { ...common, 'content-type': type });
  outgoing.end(text);
}
