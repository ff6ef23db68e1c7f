import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode } from '../../guest/decode.ts';
import { putTogether } from '../../guest/put-together.ts';
import { runPowerShell } from './powershell.ts';

const part = (name: string) => readFileSync(new URL(`../../guest/${name}`, import.meta.url), 'utf8');

const [file, parameters] =
  process.platform === 'win32' ? ['ping.exe', '-n 600 127.0.0.1'] : ['/bin/sleep', '600'];

/** A group with a file, whose tool hangs and which has another tool to start; and one that tells what was begun. */
const groups = `
function Read-RegFacts($Out) {
    Add-Fact $Out 'ga' {
        $file = [IO.Path]::GetTempFileName()
        $null = $Begun.Add($file)
        $file
    }
    foreach ($fact in 'os', 'ts') { Add-Fact $Out $fact { Invoke-Tool '${file}' '${parameters}' 600000 } }
}

function Read-SvcFacts($Out) {
    Add-Fact $Out 'dep' {
        do {
            Start-Sleep -Milliseconds 100
            $tools = @($Begun.ToArray() | Where-Object { $_ -isnot [string] })
        } until ($tools.Length -eq 1)
        [string]$tools[0].Id
    }
}
`;

const script = putTogether([
  part('probe/begin.ps1'),
  part('windows.ps1'),
  part('probe/facts.ps1'),
  part('probe/answer.ps1'),
  groups,
  part('probe/main.ps1'),
]);

/** Complaints, where the probe runs out of time and a tool or a file of it is there afterwards. */
export async function runLeftovers(powershell: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'leftovers-'));
  try {
    const probe = join(folder, 'probe.ps1');
    writeFileSync(probe, script.text);
    const { output, error } = await runPowerShell(powershell, probe, ['-Only', 'reg svc', '-Seconds', '20']);
    const decoded = decode({ output, error });
    if (!decoded.ok) return [`leftovers: ${decoded.failure.reason} ${error}`];
    const { f, slow } = decoded.value;
    return [
      ...(slow.join() === 'reg' ? [] : [`leftovers: slow is ${slow.join()}`]),
      ...(typeof f['ga'] !== 'string' || existsSync(f['ga']) ? ['leftovers: the file is there'] : []),
      ...(typeof f['dep'] !== 'string' || isRunning(Number(f['dep'])) ? ['leftovers: the tool runs'] : []),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
