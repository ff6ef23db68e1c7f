import type { AuditEntries } from '../../store/audit-entries.ts';
import { readChain } from './read-chain.ts';
import { type AuditFault, type AuditMark, beginning, checkEnd, checkRows } from './verify.ts';

export type CheckedChain = {
  /** The newest entry, to be noted where nobody who may write the database can write. */
  readonly newest: AuditMark;
  readonly faults: readonly AuditFault[];
};

/** Goes through the whole chain, also while a bot adds to it. `noted`: how it stood once, from outside of the database. */
export async function checkChain(
  entries: Pick<AuditEntries, 'list' | 'head'>,
  noted?: AuditMark,
): Promise<CheckedChain> {
  const faults: AuditFault[] = [];
  let newest = beginning;
  for (;;) {
    const head = await entries.head();
    const before = newest;
    for await (const rows of readChain(entries, newest.sequence)) {
      const checked = checkRows(newest, rows, noted);
      faults.push(...checked.faults);
      newest = checked.now;
    }
    // Whatever was added after the head was read would have been among the rows.
    if (newest === before) return { newest, faults: [...faults, ...checkEnd(newest, head, noted)] };
  }
}
