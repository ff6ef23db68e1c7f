import { auditEntrySchema } from '../../changes/audit/entry.ts';
import { beginning, checkEnd, checkRows } from '../../changes/audit/verify.ts';
import type { AuditEntries, AuditRow } from '../../store/audit-entries.ts';
import type { ChangeRow } from '../../store/changes.ts';

/** The chain holds, and tells of each change every move once, from the first to the state that it is in. */
export async function auditFaults(
  entries: AuditEntries,
  changes: readonly ChangeRow[],
): Promise<readonly string[]> {
  const rows: AuditRow[] = [];
  for (;;) {
    const more = await entries.list({ after: rows.at(-1)?.sequence ?? 0, most: 500 });
    rows.push(...more);
    if (more.length === 0) break;
  }
  const { now, faults } = checkRows(beginning, rows);
  const chain = [...faults, ...checkEnd(now, await entries.head())];
  return [
    ...chain.map(({ sequence, fault }) => `audit entry ${sequence}: ${fault}`),
    ...changes.flatMap((change) => faultsOf(change, rows)),
  ];
}

function faultsOf({ number, state }: ChangeRow, rows: readonly AuditRow[]): readonly string[] {
  const told = rows
    .filter(({ change }) => change === number)
    .map(({ entry }) => auditEntrySchema.parse(entry));
  const faults: string[] = [];
  if (told[0]?.event !== 'requested') faults.push(`CH-${number}: its audit does not begin with the request`);
  let at: unknown = 'preparing';
  for (const { event, details } of told) {
    if (details['from'] === undefined) continue;
    if (details['from'] !== at)
      faults.push(`CH-${number}: ${event} from ${details['from']}, and it was ${at}`);
    at = details['to'];
  }
  if (at !== state) faults.push(`CH-${number}: the audit ends with ${at}, and it is ${state}`);
  const steps = told.filter(({ event }) => event === 'step-done').map(({ details }) => details['step']);
  if (new Set(steps).size < steps.length) faults.push(`CH-${number}: a step stands twice in its audit`);
  return faults;
}
