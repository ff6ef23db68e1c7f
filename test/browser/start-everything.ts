import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../base/clock.ts';
import { randomId } from '../../base/ids.ts';
import { readConfig } from '../../bot/config.ts';
import { start } from '../../bot/start.ts';

/** What `npm start` starts, on free ports and with data that goes with it. */
export async function startEverything() {
  const dataFolder = await mkdtemp(join(tmpdir(), 'rdp-bot-browser-'));
  const said: string[] = [];
  const config = readConfig({}, { practice: true, port: 0, dataFolder });
  const started = await start(
    config,
    { fresh: false, pace: 0 },
    { clock: systemClock, newId: randomId, say: (sentence) => said.push(sentence) },
  );
  const url = /Open (http:\S+)/.exec(said.join('\n'))?.[1];
  if (url === undefined) throw new Error('The greeting names no address to open.');
  return {
    url,
    close: async () => {
      await started.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
