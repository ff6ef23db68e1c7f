import { resourceKey } from '../../base/resource-id.ts';
import type { AuditHead, AuditRow } from '../../store/audit-entries.ts';
import { type AuditEntry, auditEntrySchema, hashOf } from './entry.ts';

/**
 * `missing`: entries were deleted. `altered`: the entry is not what was hashed, or stands under other columns.
 * `not-linked`: the entry before is another one. `not-readable`: no entry of ours. `cut-off`: the newest were deleted.
 * `head-altered`: the note of the newest is another one. `not-as-noted`: it holds by itself, and is not what somebody noted.
 */
export type AuditFault = {
  readonly sequence: number;
  /** The last one, where several in a row are gone. */
  readonly until?: number;
  readonly fault:
    | 'missing'
    | 'altered'
    | 'not-linked'
    | 'not-readable'
    | 'cut-off'
    | 'head-altered'
    | 'not-as-noted';
};

/** How far the chain goes, by its newest entry. Noted outside of the database, it holds everybody to all that is before. */
export type AuditMark = AuditHead;

/** Before the first entry. */
export const beginning: AuditMark = { sequence: 0, hash: '' };

/** Goes on through the next rows of the chain. Pure. */
export function checkRows(
  before: AuditMark,
  rows: readonly AuditRow[],
  noted?: AuditMark,
): { readonly now: AuditMark; readonly faults: readonly AuditFault[] } {
  const faults: AuditFault[] = [];
  let now = before;
  for (const row of rows) {
    faults.push(...gapOf('missing', now.sequence + 1, row.sequence - 1), ...faultsOf(row, now));
    if (noted?.sequence === row.sequence && noted.hash !== row.hash)
      faults.push({ sequence: row.sequence, fault: 'not-as-noted' });
    now = { sequence: row.sequence, hash: row.hash };
  }
  return { now, faults };
}

function faultsOf(row: AuditRow, before: AuditMark): readonly AuditFault[] {
  const { sequence } = row;
  const read = auditEntrySchema.safeParse(row.entry);
  if (!read.success) return [{ sequence, fault: 'not-readable' }];
  const entry = read.data;
  if (hashOf(entry) !== row.hash || !isUnder(row, entry)) return [{ sequence, fault: 'altered' }];
  const follows = sequence === before.sequence + 1;
  return follows && entry.previous !== before.hash ? [{ sequence, fault: 'not-linked' }] : [];
}

/** The columns by which an entry is found say what it says. */
const isUnder = ({ sequence, change, machine }: AuditRow, entry: AuditEntry): boolean =>
  entry.sequence === sequence &&
  (entry.change ?? null) === change &&
  (entry.machine === undefined ? null : resourceKey(entry.machine)) === machine;

/** What is said at the end of the chain: nothing was cut off, and it goes as far as somebody noted. Pure. */
export function checkEnd(end: AuditMark, head: AuditHead, noted?: AuditMark): readonly AuditFault[] {
  const expected = Math.max(head.sequence, noted?.sequence ?? 0);
  const isHead = head.sequence === end.sequence && head.hash === end.hash;
  return [
    ...gapOf('cut-off', end.sequence + 1, expected),
    ...(isHead || head.sequence > end.sequence
      ? []
      : [{ sequence: head.sequence, fault: 'head-altered' } as const]),
  ];
}

function gapOf(fault: 'missing' | 'cut-off', from: number, until: number): readonly AuditFault[] {
  if (until < from) return [];
  return [{ sequence: from, fault, ...(until > from ? { until } : {}) }];
}
