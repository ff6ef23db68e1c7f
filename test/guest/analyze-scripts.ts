import { fileURLToPath } from 'node:url';
import { runPowerShell } from './powershell.ts';

const analyzer = fileURLToPath(new URL('analyze-scripts.ps1', import.meta.url));
const folder = fileURLToPath(new URL('../../guest', import.meta.url));

/** As the exit code says that PSScriptAnalyzer is not installed. */
const notInstalled = 2;

/** What PSScriptAnalyzer finds in the scripts, with what Windows PowerShell 5.1 knows. */
export async function analyzeScripts(powershell: string): Promise<readonly string[]> {
  const { exitCode, output, error } = await runPowerShell(powershell, analyzer, [folder]);
  if (exitCode === 0) return [];
  if (exitCode !== notInstalled) return [...linesOf(output), ...linesOf(error)];
  process.stdout.write(
    'PSScriptAnalyzer was not run: it is not installed (Install-Module PSScriptAnalyzer).\n',
  );
  return [];
}

const linesOf = (text: string): readonly string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '');
