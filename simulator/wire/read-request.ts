import type { IncomingMessage } from 'node:http';
import type { Request } from './request.ts';

const largestBody = 4 * 1024 * 1024;

/** A request for another host name is refused: a page elsewhere could otherwise reach us by a name it controls. */
export async function readRequest(incoming: IncomingMessage, scheme: string): Promise<Request | undefined> {
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
