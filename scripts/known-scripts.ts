import { writeFile } from 'node:fs/promises';
import { probeScript } from '../guest/put-together.ts';

/** The practice guest obeys scripts by the SHA-256 of their exact bytes: this writes down which they are now. */
const known = { [probeScript().sha256]: 'probe' };

await writeFile(
  new URL('../simulator/guest/known-scripts.json', import.meta.url),
  `${JSON.stringify(known, undefined, 2)}\n`,
);
