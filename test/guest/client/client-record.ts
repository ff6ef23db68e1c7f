import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { clientScript } from '../../../guest/client/client-script.ts';
import { type ClientCase, caseHash } from './client-case.ts';

export const clientRecords = new URL('../records/client/', import.meta.url);

/** What the script said under a real PowerShell, beside the bytes that it came from. */
const record = z.object({ script: z.string(), case: z.string(), check: z.unknown().optional() });

export type ClientRecord = z.infer<typeof record>;

/** What a record has to come from. */
export const originOf = (one: ClientCase): Omit<ClientRecord, 'check'> => ({
  script: clientScript().sha256,
  case: caseHash(one),
});

const fileNameOf = ({ name }: ClientCase): string =>
  `${name.replaceAll(/[^a-z]+/gi, '-').toLowerCase()}.json`;

export const clientRecordFile = (one: ClientCase): URL => new URL(fileNameOf(one), clientRecords);

export function readClientRecord(one: ClientCase): ClientRecord | undefined {
  const file = clientRecordFile(one);
  return existsSync(file) ? record.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

/** Records of cases that are gone. */
export function otherClientRecords(cases: readonly ClientCase[]): readonly URL[] {
  const names = new Set(cases.map(fileNameOf));
  return readdirSync(clientRecords)
    .filter((file) => !names.has(file))
    .map((file) => new URL(file, clientRecords));
}
