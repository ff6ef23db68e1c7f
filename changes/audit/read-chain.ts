import type { AuditEntries, AuditRow } from '../../store/audit-entries.ts';

const most = 500;

/** All rows of the chain in their order, a page at a time: it may be longer than fits into memory. */
export async function* readChain(
  { list }: Pick<AuditEntries, 'list'>,
  from = 0,
): AsyncGenerator<readonly AuditRow[]> {
  let after = from;
  for (;;) {
    const rows = await list({ after, most });
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.sequence;
  }
}
