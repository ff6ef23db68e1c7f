import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { probeScript } from '../../guest/put-together.ts';
import type { WindowsView } from '../../simulator/guest/windows-view.ts';
import type { Case } from './case.ts';
import { type PowerShellRun, runPowerShell } from './powershell.ts';
import { fakeWindows } from './record.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A folder with the probe that is to run on the fake Windows; it is gone afterwards. */
export async function withProbe<Value>(
  use: (at: { readonly probe: string; readonly folder: string }) => Promise<Value>,
): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'rdp-bot-probe-'));
  try {
    const probe = join(folder, 'probe.ps1');
    writeFileSync(probe, probeScript(fakeWindows).text);
    return await use({ probe, folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const inOneProcess = 10;
const atOnce = 2;

/** What the real probe printed for each case, by name. */
export function runCases(powershell: string, cases: readonly Case[]): Promise<ReadonlyMap<string, string>> {
  return withProbe(async ({ probe, folder }) => {
    const printed = new Map<string, string>();
    const batches = cases.flatMap((_, at) =>
      at % inOneProcess === 0 ? [cases.slice(at, at + inOneProcess)] : [],
    );
    const work = async (): Promise<void> => {
      for (let batch = batches.shift(); batch; batch = batches.shift())
        for (const [name, output] of await runBatch(powershell, probe, folder, batch))
          printed.set(name, output);
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return printed;
  });
}

async function runBatch(powershell: string, probe: string, folder: string, batch: readonly Case[]) {
  const views = batch.map(({ name, view }) => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(view));
    return { name, file };
  });
  const list = join(folder, `${batch[0]?.name}.list`);
  writeFileSync(list, views.map(({ file }) => file).join('\n'));
  const { output, error } = await runPowerShell(powershell, here('run-cases.ps1'), [probe, list]);
  return views.map(({ name, file }): readonly [string, string] => {
    const [, after = ''] = output.split(`@ ${file}`);
    return [name, after.split(/^@ /m)[0] || error];
  });
}

/** One Windows in a process of its own, which ends itself as it does in a guest. */
export const runAlone = (
  powershell: string,
  view: WindowsView,
  { seconds, only }: { readonly seconds: number; readonly only?: string },
): Promise<PowerShellRun> =>
  withProbe(async ({ probe, folder }) => {
    const file = join(folder, 'view.json');
    writeFileSync(file, JSON.stringify(view));
    const parameters = ['-Seconds', `${seconds}`, ...(only === undefined ? [] : ['-Only', only])];
    return runPowerShell(powershell, probe, parameters, { RDPBOT_WINDOWS: file });
  });
