import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as z from 'zod';
import { harnessAnswerSchema } from '../../../guest/harness/harness-answer.ts';
import { harnessHash } from '../../../guest/harness/harness-script.ts';
import { fakeFiles } from './fake-files.ts';
import type { HarnessCase } from './harness-case.ts';
import type { HarnessRun } from './run-harness-cases.ts';

export const harnessRecords = new URL('records/', import.meta.url);

/** What the real harness said under a real PowerShell, beside the bytes that it came from. */
const record = z.object({
  script: z.string(),
  fakes: z.string(),
  /** By the name of the case; `null` where it printed nothing. */
  cases: z.record(
    z.string(),
    z.object({ case: z.string(), answers: z.array(harnessAnswerSchema.nullable()) }),
  ),
});

export type HarnessRecord = z.infer<typeof record>;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Of the scripts as they are now. */
export const harnessOrigin = (): Pick<HarnessRecord, 'script' | 'fakes'> => ({
  script: harnessHash(),
  fakes: sha256(fakeFiles.map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n')).join('\n')),
});

export const caseHash = ({ view, steps, moves }: HarnessCase): string =>
  sha256(JSON.stringify([view, steps, moves]));

export const recordFileOf = (group: string): URL => new URL(`${group}.json`, harnessRecords);

export const harnessRecordNames = (): readonly string[] =>
  readdirSync(harnessRecords).map((file) => basename(file, '.json'));

export const readHarnessRecord = (group: string): HarnessRecord =>
  record.parse(JSON.parse(readFileSync(recordFileOf(group), 'utf8')));

export function recordText(cases: readonly HarnessCase[], runs: ReadonlyMap<string, HarnessRun>): string {
  const kept = cases.map((one) => [
    one.name,
    { case: caseHash(one), answers: (runs.get(one.name)?.answers ?? []).map((answer) => answer ?? null) },
  ]);
  return `${JSON.stringify({ ...harnessOrigin(), cases: Object.fromEntries(kept) }, undefined, 2)}\n`;
}
