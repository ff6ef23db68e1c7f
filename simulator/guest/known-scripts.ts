import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as z from 'zod';

const programs = ['probe'] as const;

export type KnownProgram = (typeof programs)[number];

/** Made by `npm run known-scripts`: SHA-256 of a script's exact bytes, and what the practice guest does for it. */
const file = new URL('known-scripts.json', import.meta.url);

const knownScripts = z.record(z.string().regex(/^[0-9a-f]{64}$/), z.enum(programs));

/** Changed bytes are another script, and an unknown one. */
export function programOf(script: string): KnownProgram | undefined {
  const known = knownScripts.parse(JSON.parse(readFileSync(file, 'utf8')));
  return known[createHash('sha256').update(script).digest('hex')];
}
