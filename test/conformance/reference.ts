import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Azure's specifications and recorded traffic. They belong to Azure and lie beside the repository, not in it. */
const beside = fileURLToPath(new URL('../../../shared/', import.meta.url));

export const specifications = path.join(beside, 'azure-specs', 'specification');

const recordings = path.join(beside, 'azure-recordings', 'interactions.jsonl');

/** What is missing of the reference data, as a sentence. */
export const missingReference = (): string | undefined =>
  [specifications, recordings]
    .filter((needed) => !existsSync(needed))
    .map((needed) => `The reference data is missing: ${needed} does not exist.`)
    .at(0);

export const recordedLines = (): string[] => readFileSync(recordings, 'utf8').trim().split('\n');
