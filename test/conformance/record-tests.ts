import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Interaction, readInteraction } from './interaction.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];

/** The tests that speak to the practice Azure in every way that it knows. */
const speaking = ['test/azure', 'test/changes/steps', 'test/conformance', 'test/diagnosis', 'test/simulator'];

/** Runs them and returns what they made the practice Azure say, a list for each process that spoke to it. */
export function recordTests(): { readonly passed: boolean; readonly workers: Interaction[][] } {
  const folder = mkdtempSync(path.join(tmpdir(), 'rdp-bot-traffic-'));
  try {
    const { status, stderr } = spawnSync(process.execPath, [...jest, '--silent', ...speaking], {
      cwd: root,
      env: { ...process.env, TRAFFIC: folder },
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    if (status !== 0) console.error(stderr.replace(/^/gm, '  '));
    const files = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
    return {
      passed: status === 0,
      workers: files.map((text) => text.trim().split('\n').map(readInteraction)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
