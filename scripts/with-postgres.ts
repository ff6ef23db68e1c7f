// npx tsx scripts/with-postgres.ts npm test -- test/store
// Runs a command with TEST_DATABASE_URL of a PostgreSQL server that is there for this command only.
import { type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';

const places = '/usr/lib/postgresql';

/** Debian's place, the newest version; elsewhere what the PATH finds. */
async function programs(): Promise<(name: string) => string> {
  const versions = await readdir(places).catch(() => []);
  const newest = versions
    .map(Number)
    .sort((a, b) => a - b)
    .at(-1);
  return (name) => (newest === undefined ? name : join(places, String(newest), 'bin', name));
}

/** The server refuses to run as root; Debian makes this user for it. */
async function serverUser(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const id = async (what: string) => Number(await output('id', [what, 'postgres']));
  return { uid: await id('-u'), gid: await id('-g') };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  server.close();
  await once(server, 'close');
  return port;
}

async function run(command: string, args: readonly string[], options: SpawnOptions): Promise<number> {
  const child = spawn(command, [...args], options);
  const [code] = z
    .tuple([z.number().nullable()])
    .rest(z.unknown())
    .parse(await once(child, 'exit'));
  return code ?? 1;
}

async function output(command: string, args: readonly string[]): Promise<string> {
  const child = spawn(command, [...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  await once(child, 'close');
  return text.trim();
}

async function main(command: string | undefined, args: readonly string[]): Promise<number> {
  if (command === undefined) throw new Error('Which command? For example: npm test -- test/store');
  const program = await programs();
  const user = await serverUser();
  const folder = await mkdtemp(join(tmpdir(), 'postgres-'));
  if (user) await chown(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const quiet: SpawnOptions = { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] };
  const made = async (name: string, ...rest: readonly string[]) => {
    const code = await run(program(name), ['-D', data, ...rest], quiet);
    if (code !== 0) throw new Error(`${name} ended with ${code}`);
  };
  // Ctrl+C reaches the command as well; here it must not come before the server is stopped.
  process.on('SIGINT', () => undefined);
  try {
    const port = await freePort();
    await made('initdb', '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8');
    const settings = `-p ${port} -c listen_addresses=127.0.0.1 -k ${folder}`;
    await made('pg_ctl', 'start', '--wait', '--log', join(folder, 'log'), '-o', settings);
    try {
      const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
      return await run(command, args, { stdio: 'inherit', env: { ...process.env, TEST_DATABASE_URL: url } });
    } finally {
      await made('pg_ctl', 'stop', '--wait', '--mode=fast');
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const [command, ...args] = process.argv.slice(2);
process.exitCode = await main(command, args);
