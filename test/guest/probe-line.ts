import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** The line that a script of ours writes, the probe by default, around any text: also around one that no probe would write. */
export function lineAround(json: string | Buffer, mark = 'RDPP1'): string {
  const bytes = Buffer.from(json);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return `##${mark}:${gzipSync(bytes).toString('base64')}:${bytes.length}:${hash}##`;
}

/** The line of a document as the probe makes it. */
export const probeLine = (document: unknown): string => lineAround(JSON.stringify(document));
