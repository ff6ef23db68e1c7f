import { writeFile } from 'node:fs/promises';
import { harnessHash } from '../guest/harness/harness-script.ts';
import { probeScript } from '../guest/put-together.ts';

/**
 * The practice guest obeys scripts by the SHA-256 of their exact bytes: this writes down which they are now. The harness
 * has another order in it each time: its bytes are those without one.
 */
const known = { [probeScript().sha256]: 'probe', [harnessHash()]: 'harness' };

await writeFile(
  new URL('../simulator/guest/known-scripts.json', import.meta.url),
  `${JSON.stringify(known, undefined, 2)}\n`,
);
