import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/**
 * Runs the commands of docs/practice-azure.md with the `az` of this machine against a practice Azure
 * of its own, and checks their answers. With --print it writes what was typed and answered.
 */

const tenant = '7e4a0000-0000-4000-8000-000000000001';
/** Debian's az has lost the modules of its newest profile; this one is whole for virtual machines. */
const profile = '2020-09-01-hybrid';

type Step = {
  readonly args: readonly string[];
  /** Every one of these has to be in the answer. */
  readonly says: readonly string[];
};

const web01 = ['--resource-group', 'rg-prod', '--name', 'web-01'];
const flow: readonly string[] = [
  ...['network', 'watcher', 'test-ip-flow', '--resource-group', 'rg-prod', '--vm', 'web-01'],
  ...['--direction', 'Inbound', '--protocol', 'TCP'],
  ...['--local', '10.1.1.4:3389', '--remote', '203.0.113.7:60000'],
];

const signIn = (url: string, client: { id: string; secret: string }): readonly Step[] => [
  {
    args: [
      ...['cloud', 'register', '--name', 'Practice', '--profile', profile],
      ...['--endpoint-resource-manager', url, '--endpoint-management', url],
      ...['--endpoint-active-directory', `${url}/adfs`],
      ...['--endpoint-active-directory-resource-id', 'https://management.core.windows.net/'],
      ...['--endpoint-active-directory-graph-resource-id', 'https://graph.microsoft.com/'],
    ],
    says: [],
  },
  { args: ['cloud', 'set', '--name', 'Practice', '--profile', profile], says: [] },
  {
    args: [
      ...['login', '--service-principal', '--tenant', tenant],
      ...['--username', client.id, '--password', client.secret],
    ],
    says: ['Contoso Production', 'Contoso Development'],
  },
];

const looking: readonly Step[] = [
  { args: ['vm', 'show', ...web01], says: ['"vmSize": "Standard_D2s_v5"', '"computerName": "web-01"'] },
  {
    args: ['vm', 'get-instance-view', ...web01, '--query', 'instanceView.statuses[].code'],
    says: ['PowerState/running'],
  },
  {
    args: ['vm', 'run-command', 'invoke', ...web01, '--command-id', 'IPConfig'],
    says: ['ComponentStatus/StdOut/succeeded', '10.1.1.4'],
  },
  {
    args: ['network', 'nic', 'list-effective-nsg', '--resource-group', 'rg-prod', '--name', 'web-01-nic'],
    says: ['securityRules/allow-rdp-office', 'defaultSecurityRules/DenyAllInBound'],
  },
  { args: flow, says: ['"access": "Allow"', 'securityRules/allow-rdp-office'] },
];

const repairing: readonly Step[] = [
  { args: flow, says: ['"access": "Deny"', 'securityRules/deny-rdp'] },
  {
    args: [
      ...['network', 'nsg', 'rule', 'delete', '--resource-group', 'rg-prod'],
      ...['--nsg-name', 'nsg-web', '--name', 'deny-rdp'],
    ],
    says: [],
  },
  { args: flow, says: ['"access": "Allow"', 'securityRules/allow-rdp-office'] },
];

const print = process.argv.includes('--print');

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'az-transcript-'));
  const world = join(folder, 'world.json');
  const practice = await start(world);
  const environment = {
    ...process.env,
    AZURE_CONFIG_DIR: join(folder, 'az'),
    AZURE_CORE_COLLECT_TELEMETRY: '0',
    AZURE_CORE_NO_COLOR: '1',
    REQUESTS_CA_BUNDLE: `${world}.cert.pem`,
    NO_PROXY: '127.0.0.1',
    PYTHONPATH: fileURLToPath(new URL('debian-az', import.meta.url)),
  };
  try {
    // One after another, and none after one that failed: credentials must never go to another cloud.
    for (const step of [...signIn(practice.url, practice), ...looking]) await take(step, environment);
    await take({ args: ['rest', ...breaking(practice.url)], says: ['deny-rdp'] }, environment);
    for (const step of repairing) await take(step, environment);
    console.log('az understands the practice Azure.');
  } finally {
    await practice.end();
    await rm(folder, { recursive: true, force: true });
  }
}

const breaking = (url: string): readonly string[] => [
  ...['--method', 'post', '--url', `${url}/practice/break`, '--skip-authorization-header'],
  ...['--headers', 'x-practice=yes', 'content-type=application/json'],
  ...['--body', '{"vm": "web-01", "scenario": "inbound-port-denied"}'],
];

async function take({ args, says }: Step, env: NodeJS.ProcessEnv): Promise<void> {
  const command = ['az', ...args].join(' ');
  const { code, out, err } = await az(args, env);
  if (print) console.log(`$ ${command}\n${out}`);
  const missing = says.filter((text) => !out.includes(text));
  if (code !== 0 || missing.length > 0) {
    const reason = code === 0 ? `did not say: ${missing.join(', ')}` : `ended with ${code}`;
    throw new Error(`${command}\n${reason}\n${out}\n${err}`);
  }
}

const az = (args: readonly string[], env: NodeJS.ProcessEnv) =>
  new Promise<{ code: number | string; out: string; err: string }>((resolve) => {
    execFile('az', [...args], { env, timeout: 120_000 }, (error, out, err) => {
      resolve({ code: error ? (error.code ?? error.signal ?? 1) : 0, out, err });
    });
  });

/** The tool as people start it; its greeting says where it is and how to sign in. */
async function start(world: string) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'simulator/main.ts', '--port', '0', '--pace', '0', '--world', world],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const found = { url: '', id: '', secret: '' };
  for await (const line of createInterface({ input: child.stdout })) {
    found.url ||= /answers at (\S+)/.exec(line)?.[1] ?? '';
    found.id ||= /client id\s+(\S+)/.exec(line)?.[1] ?? '';
    found.secret ||= /^\s+secret\s+(\S+)/.exec(line)?.[1] ?? '';
    if (line.includes('Ctrl+C')) break;
  }
  if (!found.url || !found.secret) throw new Error('The practice Azure did not start.');
  const end = () => {
    child.kill('SIGTERM');
    return ended;
  };
  return { ...found, end };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
