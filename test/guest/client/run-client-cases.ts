import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { ClientCheck } from '../../../guest/client/client-check.ts';
import { clientScript } from '../../../guest/client/client-script.ts';
import { readClientCheck } from '../../../guest/client/read-client-check.ts';
import type { ClientCase } from './client-case.ts';
import { clientRecordFile, originOf } from './client-record.ts';
import { type OpenDoor, openDoor } from './open-door.ts';

const atOnce = 2;

/** Longer than the script may take. */
const mostMs = 25_000;

/** Complaints, where the real script under a real PowerShell does not say what was set up; the others are recorded. */
export async function runClientCases(
  powershell: string,
  cases: readonly ClientCase[],
): Promise<readonly string[]> {
  const waiting = cases.filter(({ notOnWindows }) => !(notOnWindows && process.platform === 'win32'));
  const complaints: string[] = [];
  const work = async (): Promise<void> => {
    for (let one = waiting.shift(); one; one = waiting.shift())
      complaints.push(...(await runCase(powershell, one)));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return complaints;
}

async function runCase(powershell: string, one: ClientCase): Promise<readonly string[]> {
  const door = await openDoor(one.door);
  const web = await openDoor(one.web ? { kind: one.web } : { kind: 'says', bytes: [] });
  try {
    const began = performance.now();
    const printed = await runScript(powershell, scriptFor(one, web.port), answersFor(one, door.port));
    if (performance.now() - began > mostMs) return [`${one.name}: it took too long`];
    const read = readClientCheck(printed);
    const check = read.ok ? settled(read.value, door) : undefined;
    if (!isDeepStrictEqual(plain(check), plain(one.expected))) return [`${one.name}: ${printed}`];
    const made = { ...originOf(one), ...(check === undefined ? {} : { check }) };
    writeFileSync(clientRecordFile(one), `${JSON.stringify(made, undefined, 2)}\n`);
    return [];
  } finally {
    await Promise.all([door.close(), web.close()]);
  }
}

/** What the script asks of Windows is what the case says, also where it runs on a Windows. */
const noWindows = `
function Resolve-DnsName { throw 'no name server' }
function Get-ItemProperty { throw 'no registry' }
function New-Object {
    if ($args[0] -eq '-ComObject') { throw 'no firewall' }
    return Microsoft.PowerShell.Utility\\New-Object @args
}`;

/** As it is shown, with a page to sign in to that is on this machine. */
function scriptFor({ windows = '' }: ClientCase, web: number): string {
  const { text } = clientScript();
  const page = "Open-Tcp 'login.microsoftonline.com' 443";
  if (text.split(page).length !== 2) throw new Error(`The script does not say once: ${page}`);
  return `${noWindows}\n${windows}\n${text.replace(page, `Open-Tcp '127.0.0.1' ${web}`)}\n`;
}

const answersFor = ({ answers }: ClientCase, port: number): string =>
  answers.map((answer) => `${answer.replace('PORT', `${port}`)}\n`).join('');

/** What differs from run to run is the same in each: where it is what it should be. */
function settled(check: ClientCheck, door: OpenDoor): unknown {
  const thumbprint = door.thumbprint;
  return JSON.parse(JSON.stringify(check), (key, value: unknown) => {
    if (key === 'ms') return 0;
    if (key === 'port' && value === door.port) return 3389;
    if (key === 'thumbprint' && value === thumbprint) return '0'.repeat(40);
    // The same failure has another number under another system.
    if (key === 'code' && typeof value === 'string') return 'code';
    // Some machines know themselves by two addresses.
    if (key === 'addresses' && Array.isArray(value)) return value.filter((address) => address !== '::1');
    if (key === 'to' && value === '::1') return '127.0.0.1';
    return value;
  });
}

const plain = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

/** As a person runs it: somebody answers. */
async function runScript(powershell: string, script: string, answers: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'rdp-bot-client-'));
  try {
    const file = join(folder, 'check.ps1');
    writeFileSync(file, script);
    const policy = process.platform === 'win32' ? ['-ExecutionPolicy', 'Bypass'] : [];
    const child = spawn(powershell, ['-NoProfile', ...policy, '-File', file]);
    const told: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => told.push(text));
    child.stdin.on('error', () => undefined).end(answers);
    await new Promise((resolve, reject) => child.on('close', resolve).on('error', reject));
    return told.join('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
