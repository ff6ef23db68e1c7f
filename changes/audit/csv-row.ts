import { canonical } from '../../base/canonical.ts';
import type { AuditRow } from '../../store/audit-entries.ts';
import { type AuditEntry, auditEntrySchema } from './entry.ts';

type Columns = Readonly<Record<string, (entry: AuditEntry) => string | number | undefined>>;

const columns = {
  sequence: ({ sequence }) => sequence,
  at: ({ at }) => at,
  event: ({ event }) => event,
  change: ({ change }) => change,
  machine: ({ machine }) => machine,
  means: ({ means }) => means,
  name: ({ actor }) => actor.name,
  object_id: ({ actor }) => actor.objectId,
  tenant: ({ actor }) => actor.tenant,
  surface: ({ actor }) => actor.surface,
  account: ({ actor }) => actor.account,
  conversation: ({ actor }) => actor.conversation,
  message: ({ actor }) => actor.message,
  details: ({ details }) => canonical(details),
  previous: ({ previous }) => previous,
} satisfies Columns;

/** The first line, with the mark by which Excel knows that names may be Japanese. */
export const csvHead = `\uFEFF${Object.keys(columns).join(',')}\r\n`;

/** An entry as a line of CSV (RFC 4180) in which a spreadsheet finds nothing to calculate. Pure. */
export function csvRow({ sequence, entry }: Pick<AuditRow, 'sequence' | 'entry'>): string {
  const read = auditEntrySchema.safeParse(entry);
  // What is no entry of ours was put there by somebody: it is shown, not left out.
  const foreign = (column: string) =>
    column === 'sequence' ? sequence : column === 'details' ? canonical(entry) : undefined;
  const cells = Object.entries<Columns[string]>(columns).map(([column, value]) =>
    cell(read.success ? value(read.data) : foreign(column)),
  );
  return `${cells.join(',')}\r\n`;
}

const cell = (value: string | number | undefined): string =>
  typeof value === 'number' ? String(value) : `"${harmless(value ?? '').replaceAll('"', '""')}"`;

/**
 * What begins like a formula, also behind what is not seen and in full width, gets an apostrophe:
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const harmless = (text: string): string =>
  /^[\s\p{C}]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
