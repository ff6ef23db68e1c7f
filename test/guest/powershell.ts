import { spawn, spawnSync } from 'node:child_process';

/** The PowerShell that `PWSH` names, or the first one on the path. */
export function findPowerShell(): string | undefined {
  const named = process.env['PWSH'];
  const candidates = named ? [named] : ['pwsh', 'powershell'];
  return candidates.find(
    (program) => spawnSync(program, ['-NoProfile', '-NonInteractive', '-Command', 'exit 0']).status === 0,
  );
}

export type PowerShellRun = {
  readonly exitCode: number | null;
  readonly output: string;
  readonly error: string;
  readonly ms: number;
};

/** Runs a file, as Run Command does: no profile, nobody who answers. */
export function runPowerShell(
  program: string,
  file: string,
  parameters: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<PowerShellRun> {
  const began = performance.now();
  const policy = process.platform === 'win32' ? ['-ExecutionPolicy', 'Bypass'] : [];
  const child = spawn(program, ['-NoProfile', '-NonInteractive', ...policy, '-File', file, ...parameters], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const told = { output: '', error: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told.output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told.error += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, ...told, ms: performance.now() - began }));
  });
}
