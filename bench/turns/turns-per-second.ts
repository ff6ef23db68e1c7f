import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, startChild } from '../child.ts';
import type { Figure } from '../figure.ts';
import { median } from '../median.ts';
import { type Channel, openChannel, tenant } from './channel.ts';
import { sendTurns } from './send-turns.ts';

/** Both bots are there all the time; they take turns at being asked. */
export async function turnsPerSecond(rounds: number, quick: boolean): Promise<Figure> {
  const data = await mkdtemp(join(tmpdir(), 'bench-turns-'));
  const channel = await openChannel();
  const bots = ['bot', 'echo-bot'].map((name) => startBot(name, join(data, name), channel));
  const count = quick ? 200 : 1000;
  try {
    const [ours = [], reference = []] = await alternate(rounds, bots, async ({ ready }, run) =>
      sendTurns({
        endpoint: `${(await ready).found[1]}/api/messages`,
        serviceUrl: channel.url,
        authorization: await channel.authorization(),
        tenant,
        count,
        atOnce: 8,
        posted: channel.whenPosted(count),
        run,
      }),
    );
    return {
      name: 'turns a second, over a bare echo bot',
      ours: median(ours),
      reference: median(reference),
      unit: 'turns/s',
      bar: { least: 0.8 },
    };
  } finally {
    await Promise.all(bots.map(({ end }) => end()));
    await channel.close();
    await rm(data, { recursive: true, force: true });
  }
}

const startBot = (name: string, folder: string, channel: Channel): Child =>
  startChild([`bench/turns/${name}.ts`, folder, channel.url], /^ready (http:\S+)$/m);

/** One round before the first is for warming up and does not count. */
async function alternate(
  rounds: number,
  bots: readonly Child[],
  measure: (bot: Child, run: string) => Promise<number>,
): Promise<number[][]> {
  const results: number[][] = bots.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, bot] of bots.entries()) {
      const result = await measure(bot, `${index}-${round}`);
      if (round > 0) results[index]?.push(result);
    }
  }
  return results;
}
