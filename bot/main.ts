import { systemClock } from '../base/clock.ts';
import { randomId } from '../base/ids.ts';
import { readConfig } from './config.ts';
import { help, readOptions } from './options.ts';
import { sentenceOf } from './sentence-of.ts';

/** npm and the terminal both send what Ctrl+C means; what comes so soon is the same key. */
const sameKeyMs = 1_000;

async function main(args: readonly string[]): Promise<void> {
  const asked = readOptions(args);
  if (asked.help) return console.log(help);
  const stop = toldToStop();
  const config = readConfig(process.env, {
    ...(asked.practice === undefined ? {} : { practice: asked.practice }),
    ...(asked.port === undefined ? {} : { port: asked.port }),
    ...(asked.data === undefined ? {} : { dataFolder: asked.data }),
  });
  const { start } = await import('./start.ts');
  const bot = await start(config, asked, { clock: systemClock, newId: randomId, say: console.log });
  await stop;
  await bot.close();
}

/** The first time it ends cleanly; whoever presses the key again does not want to wait. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    let first: number | undefined;
    const told = (): void => {
      first ??= systemClock.now();
      resolve();
      if (systemClock.now() - first > sameKeyMs) process.exit(130);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, told);
  });
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(sentenceOf(error));
  process.exitCode = 1;
});
