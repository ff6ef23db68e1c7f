import type { IncomingMessage } from 'node:http';

export type ReadJson = { readonly value: unknown } | { readonly status: 400 | 408 | 413 | 415 };

export type BodyLimits = { readonly bytes: number; readonly milliseconds: number };

/**
 * Reads a body of JSON and nothing else, into memory and no further than the limits. restify's own parsers write
 * files of strangers to the disk, and unpack what was packed before they look at its size.
 */
export async function readJson(request: IncomingMessage, limits: BodyLimits): Promise<ReadJson> {
  const { 'content-type': type = '', 'content-encoding': packed = 'identity' } = request.headers;
  if (!/^application\/json\s*(;|$)/i.test(type) || packed.toLowerCase() !== 'identity')
    return { status: 415 };
  if (Number(request.headers['content-length'] ?? 0) > limits.bytes) return { status: 413 };
  const body = await readBody(request, limits);
  return typeof body === 'number' ? { status: body } : parse(body);
}

function readBody(
  request: IncomingMessage,
  { bytes, milliseconds }: BodyLimits,
): Promise<Buffer | 400 | 408 | 413> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const end = (result: Buffer | 400 | 408 | 413): void => {
      clearTimeout(timer);
      request.off('data', take);
      resolve(result);
    };
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > bytes) end(413);
      else chunks.push(chunk);
    };
    const timer = setTimeout(() => end(408), milliseconds);
    request.on('data', take);
    request.once('end', () => end(Buffer.concat(chunks)));
    request.once('error', () => end(400));
    request.once('close', () => end(400));
  });
}

function parse(body: Buffer): ReadJson {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) };
  } catch {
    return { status: 400 };
  }
}
