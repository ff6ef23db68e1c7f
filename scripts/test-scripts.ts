import { rmSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { ProbeAnswer } from '../guest/answer.ts';
import { decode } from '../guest/decode.ts';
import { analyzeScripts } from '../test/guest/analyze-scripts.ts';
import type { Case } from '../test/guest/case.ts';
import { allCases } from '../test/guest/cases.ts';
import { clientCases } from '../test/guest/client/client-cases.ts';
import { otherClientRecords } from '../test/guest/client/client-record.ts';
import { runClientCases } from '../test/guest/client/run-client-cases.ts';
import { differences } from '../test/guest/differences.ts';
import { keepHarnessRecords } from '../test/guest/harness/keep-harness-records.ts';
import { runLeftovers } from '../test/guest/leftovers.ts';
import { findPowerShell } from '../test/guest/powershell.ts';
import { practiceAnswer } from '../test/guest/practice-answer.ts';
import {
  recordFile,
  recordNames,
  recordsFolder,
  scriptsNow,
  timeless,
  viewHash,
} from '../test/guest/record.ts';
import { runCases } from '../test/guest/run-cases.ts';
import { runSlowStates } from '../test/guest/slow-states.ts';
import { runWorstCases } from '../test/guest/worst-cases.ts';

/**
 * Runs the real probe under a real PowerShell on every Windows of the practice world, compares what it says with what
 * the practice guest says, and keeps it as a record: `npm test` checks the records where there is no PowerShell.
 */
async function main(powershell: string, filter: RegExp): Promise<readonly string[]> {
  const cases = allCases().filter(({ name }) => filter.test(name));
  const printed = await runCases(powershell, cases);
  const scripts = scriptsNow();
  const complaints = cases.flatMap((one) => {
    const output = printed.get(one.name) ?? '';
    const decoded = decode({ output, error: output });
    if (!decoded.ok) return [`${one.name}: ${decoded.failure.reason} ${decoded.failure.message ?? ''}`];
    return kept(one, timeless(decoded.value), scripts);
  });
  console.log(`${cases.length} machines, ${complaints.length} on which the two do not agree.`);
  return complaints;
}

/** What is not what the practice guest says gets no record. */
function kept(one: Case, answer: ProbeAnswer, scripts: ReturnType<typeof scriptsNow>): readonly string[] {
  const practice = timeless(practiceAnswer(one.view));
  if (!isDeepStrictEqual(answer, practice))
    return [`${one.name}:`, ...differences(answer, practice).map((line) => `  ${line}`)];
  const { file, text } = recordFile(one.name, { ...scripts, view: viewHash(one), answer });
  writeFileSync(file, text);
  return [];
}

function removeOthers(): void {
  const names = new Set(allCases().map(({ name }) => name));
  for (const name of recordNames()) if (!names.has(name)) rmSync(new URL(`${name}.json`, recordsFolder));
}

const powershell = findPowerShell();
if (powershell === undefined) {
  console.error(
    'No PowerShell was found: install PowerShell 7 (https://aka.ms/powershell), or name one in PWSH.',
  );
  process.exitCode = 1;
} else {
  const [filter] = process.argv.slice(2);
  const ofHarness = /^harness(?::(.*))?$/.exec(filter ?? '');
  const complaints = ofHarness ? [] : [...(await main(powershell, new RegExp(filter ?? '')))];
  if (filter === undefined || ofHarness)
    complaints.push(...(await keepHarnessRecords(powershell, new RegExp(ofHarness?.[1] ?? ''))));
  if (filter === undefined || filter === 'client')
    complaints.push(...(await runClientCases(powershell, clientCases)));
  if (filter === undefined) {
    removeOthers();
    for (const file of otherClientRecords(clientCases)) rmSync(file);
    complaints.push(...(await analyzeScripts(powershell)));
    complaints.push(...(await runWorstCases(powershell)), ...(await runSlowStates(powershell)));
    complaints.push(...(await runLeftovers(powershell)));
  }
  for (const complaint of complaints) console.error(complaint);
  process.exitCode = complaints.length === 0 ? 0 : 1;
}
