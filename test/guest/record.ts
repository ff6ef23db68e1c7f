import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { type ProbeAnswer, probeAnswer } from '../../guest/answer.ts';
import { probeScript } from '../../guest/put-together.ts';
import type { Case } from './case.ts';

export const fakeWindows = new URL('fake-windows.ps1', import.meta.url);

export const recordsFolder = new URL('records/', import.meta.url);

/** What the real script said under a real PowerShell, beside the bytes that it came from. */
const record = z.object({
  script: z.string(),
  fake: z.string(),
  view: z.string(),
  answer: probeAnswer,
});

export type ProbeRecord = z.infer<typeof record>;

/** What an answer has to come from, as SHA-256. */
export type Origin = Omit<ProbeRecord, 'answer'>;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Of the scripts as they are now: reading them for each case would take longer than all else. */
export function scriptsNow(): Omit<Origin, 'view'> {
  return {
    script: probeScript().sha256,
    fake: sha256(readFileSync(fakeWindows, 'utf8').replaceAll('\r\n', '\n')),
  };
}

export const viewHash = ({ view }: Case): string => sha256(JSON.stringify(sorted(view)));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

/** How long it took differs from run to run, and with it when it began. */
export const timeless = (answer: ProbeAnswer): ProbeAnswer => ({ ...answer, t0: 0, t1: 0, ms: 0 });

const fileOf = (name: string): URL => new URL(`${name}.json`, recordsFolder);

export function readRecord(name: string): ProbeRecord | undefined {
  if (!recordNames().includes(name)) return undefined;
  return record.parse(JSON.parse(readFileSync(fileOf(name), 'utf8')));
}

export const recordNames = (): readonly string[] =>
  readdirSync(recordsFolder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length));

export const recordFile = (
  name: string,
  made: ProbeRecord,
): { readonly file: URL; readonly text: string } => ({
  file: fileOf(name),
  text: `${JSON.stringify(sorted(made), undefined, 2)}\n`,
});
