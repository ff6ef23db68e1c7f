import { join } from 'node:path';
import { pino } from 'pino';
import { openStore } from '../store/store.ts';
import { CannotStart } from './cannot-start.ts';
import type { Closing } from './closing.ts';
import type { PracticeConfig } from './config.ts';
import { openDataFolder } from './data-folder.ts';
import { createLog, logInsteadOfConsole } from './log.ts';
import type { Options } from './options.ts';
import { openPracticeAzure, openPracticeRoom } from './practice.ts';
import { readPolicyFile } from './read-policy-file.ts';
import type { StartParts } from './start-parts.ts';
import { together } from './together.ts';
import { traceTo } from './trace-to.ts';

const policyFile = new URL('./practice-policy.json', import.meta.url);

const [host, anyPort] = ['127.0.0.1', 0];

/** The bot, a practice Azure and the practice room in one process, on this machine alone. */
export async function startPractice(
  config: PracticeConfig,
  { fresh, pace }: Pick<Options, 'fresh' | 'pace'>,
  { opened, ...parts }: StartParts & { readonly opened: Closing },
): Promise<void> {
  const { clock, newId, say } = parts;
  if (fresh && 'url' in config.store) throw notEmptied();
  const folder = opened.add(await openDataFolder(config.dataFolder, { newId, fresh }));
  const logFile = join(config.dataFolder, 'bot.log');
  const log = createLog(config.logLevel, pino.destination({ dest: logFile, append: false, sync: true }));
  const restore = logInsteadOfConsole(log);
  opened.add({ close: async () => restore() });

  // What takes long goes side by side: the database starts while the rest is loaded.
  const [store, practice, policy, { openAzure }, { startApp }, { practiceChannel }] = await together(
    openStore(config.store, parts).then(opened.add),
    openPracticeAzure({ folder: folder.practice, pace }, parts).then(opened.add),
    readPolicyFile(policyFile),
    import('../azure/azure.ts'),
    import('./app.ts'),
    import('./teams/channel.ts'),
  );
  // The room and the bot each have to know where the other one is; the room asks when it has something to send.
  let endpoint = '';
  const room = opened.add(
    await openPracticeRoom(practice, { port: config.port, endpoint: () => endpoint }, parts),
  );
  const azure = openAzure({ ...practice.door, clock, trace: traceTo(log) });
  const channel = practiceChannel(room.endpoints, clock);
  const app = opened.add(
    await startApp({ host, port: anyPort, store, azure, channel, policy, clock, newId, log }),
  );
  endpoint = `${app.url}/api/messages`;
  say(greeting({ room: room.url, azure: practice.url, endpoint, data: config.dataFolder, logFile }));
}

type Addresses = {
  readonly room: string;
  readonly azure: string;
  readonly endpoint: string;
  readonly data: string;
  readonly logFile: string;
};

const greeting = ({ room, azure, endpoint, data, logFile }: Addresses): string =>
  [
    `rdp-bot is ready to practise. Open ${room}`,
    '',
    `  bot             ${endpoint}`,
    `  practice Azure  ${azure}`,
    `  data            ${data}, kept for the next start; --fresh starts over`,
    `  log             ${logFile}`,
    '',
    'Ctrl+C ends it.',
  ].join('\n');

const notEmptied = (): CannotStart =>
  new CannotStart('--fresh empties a folder, and the store is the database that DATABASE_URL names.');
