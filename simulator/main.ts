import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { CannotStart } from './cannot-start.ts';
import { greeting } from './command-line/greeting.ts';
import { help } from './command-line/help.ts';
import { readOptions } from './command-line/read-options.ts';
import { certificatePath, keptCertificate, keptTokenKeys } from './identity/kept-secrets.ts';
import { startPracticeAzure } from './practice-azure.ts';
import { errorCode } from './world/error-code.ts';
import { openWorldFile } from './world/file.ts';
import { practiceWorld } from './world/practice-world.ts';

/** How long practice takes where nothing is said: a minute of Azure's is three seconds. */
const usualPace = 0.05;

async function main(args: readonly string[]): Promise<void> {
  const asked = readOptions(args);
  if (asked.help) {
    console.log(help);
    return;
  }
  const path = resolve(asked.world);
  const clock = { now: () => Date.now() };
  const file = await openWorldFile(path, {
    make: () => ({ ...practiceWorld({ now: clock.now(), newId: randomUUID }), pace: usualPace }),
    fresh: asked.fresh,
    failed: (error) => console.error(`The world could not be written to ${path} (${errorCode(error)}).`),
  });
  if (asked.pace !== undefined) file.world.pace = asked.pace;
  try {
    const certificate = asked.http ? undefined : await keptCertificate(path, clock.now());
    const practice = await startPracticeAzure({
      world: file.world,
      clock,
      newId: randomUUID,
      keys: await keptTokenKeys(path),
      port: asked.port,
      ...(certificate ? { certificate } : {}),
      after: file.changed,
    }).catch((error: unknown) => {
      throw errorCode(error) === 'EADDRINUSE' ? portTaken(asked.port) : error;
    });
    console.log(
      greeting(file.world, {
        url: practice.url,
        path,
        ...(certificate ? { ca: certificatePath(path) } : {}),
      }),
    );
    await told('SIGINT', 'SIGTERM');
    await practice.close();
  } finally {
    await file.close();
  }
}

const portTaken = (port: number): CannotStart =>
  new CannotStart(
    `Port ${port} is already in use. Choose another one with --port, or 0 for any that is free.`,
  );

const told = (...signals: readonly NodeJS.Signals[]): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of signals) process.once(signal, () => resolve());
  });

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof CannotStart ? error.message : error);
  process.exitCode = 1;
});
