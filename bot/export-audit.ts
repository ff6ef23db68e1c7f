import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { canonical } from '../base/canonical.ts';
import { csvHead, csvRow } from '../changes/audit/csv-row.ts';
import { readChain } from '../changes/audit/read-chain.ts';
import type { AuditEntries, AuditRow } from '../store/audit-entries.ts';
import { errorCode } from '../store/error-code.ts';
import { CannotStart } from './cannot-start.ts';

type Format = { readonly head: string; readonly row: (row: AuditRow) => string };

const formats: Readonly<Record<'jsonl' | 'csv', Format>> = {
  // The text that was hashed: whoever has the file needs no other program than sha256sum to check it.
  jsonl: { head: '', row: ({ entry }) => `${canonical(entry)}\n` },
  csv: { head: csvHead, row: csvRow },
};

/** Writes every entry out, the oldest first. Answers how many they were. */
export async function exportAudit(
  entries: Pick<AuditEntries, 'list'>,
  format: keyof typeof formats,
  file?: string,
): Promise<number> {
  const { head, row } = formats[format];
  let count = 0;
  async function* lines(): AsyncGenerator<string> {
    if (head !== '') yield head;
    for await (const rows of readChain(entries)) {
      count += rows.length;
      yield rows.map(row).join('');
    }
  }
  const source = Readable.from(lines());
  if (file === undefined) await pipeline(source, process.stdout, { end: false }).catch(unlessClosed);
  else await pipeline(source, (await create(file)).createWriteStream());
  return count;
}

/** Whoever reads it has seen enough. */
function unlessClosed(error: unknown): void {
  if (errorCode(error) !== 'EPIPE') throw error;
}

/** Only for who asked for it: people stand in it. What was there before stays. */
const create = (file: string) =>
  open(file, 'wx', 0o600).catch((error: unknown) => {
    const code = errorCode(error) ?? String(error);
    throw new CannotStart(
      code === 'EEXIST'
        ? `${file} is there already. Choose another name with --out, or move it away.`
        : `${file} cannot be written (${code}).`,
    );
  });
