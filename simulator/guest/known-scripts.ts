import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as z from 'zod';

const programs = ['probe', 'harness'] as const;

export type KnownProgram = (typeof programs)[number];

/** A script that the practice guest knows, and the order that stands in it. */
export type KnownScript = { readonly program: KnownProgram; readonly order: string };

/** Made by `npm run known-scripts`: SHA-256 of a script's exact bytes, and what the practice guest does for it. */
const file = new URL('known-scripts.json', import.meta.url);

const knownScripts = z.record(z.string().regex(/^[0-9a-f]{64}$/), z.enum(programs));

/** The one text in a script that may be another each time: what stands between these two lines. */
const ordered = /^(\$orderText = @'\n)([\s\S]*?\n)??('@\n)/m;

/** Changed bytes are another script, and an unknown one. Of the harness, they are the same whatever it is ordered to do. */
export function knownScript(script: string): KnownScript | undefined {
  const known = knownScripts.parse(JSON.parse(readFileSync(file, 'utf8')));
  const program = known[createHash('sha256').update(script.replace(ordered, '$1$3')).digest('hex')];
  return program && { program, order: ordered.exec(script)?.[2] ?? '' };
}

export const programOf = (script: string): KnownProgram | undefined => knownScript(script)?.program;
