import type { AuditHead, AuditRow } from '../../store/audit-entries.ts';
import { auditEntrySchema, hashOf } from './entry.ts';

/** Where the chain is broken, and how. */
export type AuditFault = {
  readonly sequence: number;
  readonly fault: 'missing' | 'altered' | 'not-linked' | 'not-readable' | 'cut-off' | 'head-altered';
};

/** Somebody's note of how the chain stood once, kept outside of the database. */
export type AuditMark = { readonly sequence: number; readonly hash: string };

export type Checking = { readonly sequence: number; readonly hash: string };

export const beginning: Checking = { sequence: 0, hash: '' };

/** Goes on through the next rows of the chain. Pure. */
export function checkRows(
  before: Checking,
  rows: readonly AuditRow[],
): { readonly now: Checking; readonly faults: readonly AuditFault[] } {
  const faults: AuditFault[] = [];
  let now = before;
  for (const row of rows) {
    for (let gone = now.sequence + 1; gone < row.sequence; gone += 1)
      faults.push({ sequence: gone, fault: 'missing' });
    faults.push(...faultsOf(row, now));
    now = { sequence: row.sequence, hash: row.hash };
  }
  return { now, faults };
}

function faultsOf(row: AuditRow, before: Checking): readonly AuditFault[] {
  const { sequence } = row;
  const read = auditEntrySchema.safeParse(row.entry);
  if (!read.success) return [{ sequence, fault: 'not-readable' }];
  if (hashOf(read.data) !== row.hash || read.data.sequence !== sequence)
    return [{ sequence, fault: 'altered' }];
  const follows = sequence === before.sequence + 1;
  return follows && read.data.previous !== before.hash ? [{ sequence, fault: 'not-linked' }] : [];
}

/** What is said at the end of the chain: nothing was cut off, and it still holds what somebody noted. */
export function checkEnd(end: Checking, head: AuditHead): readonly AuditFault[] {
  if (head.sequence > end.sequence) return [{ sequence: end.sequence + 1, fault: 'cut-off' }];
  return head.sequence === end.sequence && head.hash === end.hash
    ? []
    : [{ sequence: head.sequence, fault: 'head-altered' }];
}
