import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** The line that the probe writes, around any text: also around one that no probe would write. */
export function lineAround(json: string | Buffer): string {
  const bytes = Buffer.from(json);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return `##RDPP1:${gzipSync(bytes).toString('base64')}:${bytes.length}:${hash}##`;
}

/** The line of a document as the probe makes it. */
export const probeLine = (document: unknown): string => lineAround(JSON.stringify(document));
