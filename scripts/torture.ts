// npm run torture -- --changes 200 --store pglite
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { ZodError } from 'zod';
import { help, type Options, readOptions } from '../test/torture/options.ts';
import { type Tortured, torture } from '../test/torture/torture.ts';

const server = process.env['TEST_DATABASE_URL'];

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options.help) {
    console.log(help);
    return 0;
  }
  if (options.store === 'postgres' && server === undefined) return onOwnServer(args);
  const seed = options.seed ?? Math.floor(Math.random() * 2 ** 31);
  const done = await torture(
    { ...options, seed, server: options.store === 'postgres' ? server : undefined },
    (sentence) => console.error(sentence),
  );
  console.log(table(options, seed, done));
  return done.faults.length === 0 ? 0 : 1;
}

/** The same once more, with a server that is there for it alone. */
async function onOwnServer(args: readonly string[]): Promise<number> {
  const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      script('with-postgres.ts'),
      process.execPath,
      '--import',
      'tsx',
      script('torture.ts'),
      ...args,
    ],
    { stdio: 'inherit' },
  );
  await once(child, 'exit');
  return child.exitCode ?? 1;
}

function table({ store, replicas }: Options, seed: number, done: Tortured): string {
  const { changes, states, kills, stops, seconds, faults } = done;
  const ended = [...states].sort(([, a], [, b]) => b - a).map(([state, count]) => `${count} ${state}`);
  const rows = [
    ['store', `${store}, ${replicas} ${replicas === 1 ? 'bot' : 'bots'}`],
    ['changes', `${changes} in ${seconds} s`],
    ['ended', ended.join(', ')],
    ['torments', `${kills} killed, ${stops} stopped for a while; seed ${seed}`],
    ['faults', String(faults.length)],
  ] as const;
  return [
    ...rows.map(([name, value]) => `${name.padEnd(10)}${value}`),
    ...faults.slice(0, 50).map((fault) => `  ${fault}`),
  ].join('\n');
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof ZodError ? error.issues.map(({ message }) => message).join('\n') : error);
  return 1;
});
