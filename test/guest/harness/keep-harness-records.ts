import { rmSync, writeFileSync } from 'node:fs';
import { allHarnessCases } from './all-harness-cases.ts';
import { complaintsOf } from './complaints.ts';
import { harnessRecordNames, recordFileOf, recordText } from './harness-record.ts';
import { runHarnessCases } from './run-harness-cases.ts';

/** Runs the real harness under a real PowerShell, and keeps what it said: of groups with this in their name, or of all. */
export async function keepHarnessRecords(powershell: string, filter: RegExp): Promise<readonly string[]> {
  const complaints: string[] = [];
  for (const [group, cases] of Object.entries(allHarnessCases)) {
    if (!filter.test(group)) continue;
    const runs = await runHarnessCases(powershell, cases);
    const wrong = cases.flatMap((one) =>
      complaintsOf(one, runs.get(one.name) ?? { answers: [], view: one.view }),
    );
    // What is not as it should be gets no record.
    if (wrong.length === 0) writeFileSync(recordFileOf(group), recordText(cases, runs));
    complaints.push(...wrong);
    process.stdout.write(`${cases.length} cases of the harness (${group}), ${wrong.length} complaints.\n`);
  }
  for (const name of harnessRecordNames()) if (!(name in allHarnessCases)) rmSync(recordFileOf(name));
  return complaints;
}
