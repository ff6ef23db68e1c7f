import { readFile, writeFile } from 'node:fs/promises';
import { harnessHash } from '../guest/harness/harness-script.ts';
import { probeScript } from '../guest/put-together.ts';
import { withHashes } from './hashes-in.ts';

/**
 * The practice guest obeys scripts by the SHA-256 of their exact bytes: this writes down which they are now. The harness
 * has another order in it each time: its bytes are those without one.
 */
const probe = probeScript().sha256;
const harness = harnessHash();
const known = { [probe]: 'probe', [harness]: 'harness' };

await writeFile(
  new URL('../simulator/guest/known-scripts.json', import.meta.url),
  `${JSON.stringify(known, undefined, 2)}\n`,
);

const page = new URL('../docs/security.md', import.meta.url);
await writeFile(
  page,
  withHashes(await readFile(page, 'utf8'), { 'the probe': probe, 'the harness': harness }),
);
