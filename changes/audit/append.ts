import type { Clock } from '../../base/clock.ts';
import { resourceKey } from '../../base/resource-id.ts';
import type { AuditEntries } from '../../store/audit-entries.ts';
import { jsonb } from '../../store/jsonb.ts';
import { type AuditEntry, auditEntrySchema, hashOf } from './entry.ts';

export type NewEntry = Omit<AuditEntry, 'sequence' | 'at' | 'previous'>;

/** Writes what happened at the end of the chain. Belongs to the transaction in which it happens. */
export async function append(
  { entries, clock }: { readonly entries: AuditEntries; readonly clock: Clock },
  added: NewEntry,
): Promise<void> {
  const head = await entries.lockHead();
  const sequence = head.sequence + 1;
  // As the database will give it back.
  const entry = auditEntrySchema.parse(
    JSON.parse(jsonb({ ...added, sequence, at: new Date(clock.now()).toISOString(), previous: head.hash })),
  );
  await entries.add({
    sequence,
    entry,
    change: entry.change ?? null,
    machine: entry.machine === undefined ? null : resourceKey(entry.machine),
    hash: hashOf(entry),
  });
}
