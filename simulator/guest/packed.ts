import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** A document as our scripts print it: in one line, with its length and the start of its hash. */
export function packed(mark: 'RDPP1' | 'RDPF1', document: unknown): string {
  const json = Buffer.from(JSON.stringify(document), 'utf8');
  const hash = createHash('sha256').update(json).digest('hex').slice(0, 8);
  return `##${mark}:${gzipSync(json).toString('base64')}:${json.length}:${hash}##`;
}
