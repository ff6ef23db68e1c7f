import { canonical } from '../../base/canonical.ts';
import type { AuditEntry } from './entry.ts';

const columns: readonly (readonly [name: string, value: (entry: AuditEntry) => string | number | undefined])[] =
  [
    ['sequence', ({ sequence }) => sequence],
    ['at', ({ at }) => at],
    ['event', ({ event }) => event],
    ['change', ({ change }) => change],
    ['machine', ({ machine }) => machine],
    ['means', ({ means }) => means],
    ['name', ({ actor }) => actor.name],
    ['object_id', ({ actor }) => actor.objectId],
    ['tenant', ({ actor }) => actor.tenant],
    ['surface', ({ actor }) => actor.surface],
    ['account', ({ actor }) => actor.account],
    ['conversation', ({ actor }) => actor.conversation],
    ['message', ({ actor }) => actor.message],
    ['details', ({ details }) => canonical(details)],
    ['previous', ({ previous }) => previous],
  ];

/** The first line, with the mark by which Excel knows that names may be Japanese. */
export const csvHead = `\uFEFF${columns.map(([name]) => name).join(',')}\r\n`;

/** An entry as a line of CSV (RFC 4180) in which a spreadsheet finds nothing to calculate. Pure. */
export const csvRow = (entry: AuditEntry): string =>
  `${columns.map(([, value]) => cell(value(entry))).join(',')}\r\n`;

const cell = (value: string | number | undefined): string =>
  typeof value === 'number' ? String(value) : `"${harmless(value ?? '').replaceAll('"', '""')}"`;

/**
 * What begins like a formula, also behind what is not seen and in full width, gets an apostrophe:
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const harmless = (text: string): string =>
  /^[\s\p{C}]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
