import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Child, startChild } from '../../bench/child.ts';
import type { Setting } from './setting.ts';

const program = fileURLToPath(new URL('bot.ts', import.meta.url));

export type Bots = {
  /** Of one that was ready when it was last heard of. */
  readonly endpoint: () => string | undefined;
  /** Kills one of them, or stops it for a while, until it is told to end; what was killed is started again. */
  readonly torment: (signal: AbortSignal, posts: () => number) => Promise<void>;
  readonly counts: { kills: number; stops: number };
  /** Asks all of them to end. */
  readonly end: () => Promise<void>;
};

type Bot = { child: Child; url: string | undefined };

/** Counted in what a start takes: on a busy machine everything does. */
const between = { least: 0, most: 1 };

/** So many cards are posted between two kills: whoever is killed faster than it can go on never does. */
const postsBetween = 20;

/** A stop is shorter or longer than every lease. */
const stoppedMs = { least: 300, most: 6_000 };

export async function startBots(
  setting: Setting,
  { replicas, chance }: { readonly replicas: number; readonly chance: () => number },
): Promise<Bots> {
  const counts = { kills: 0, stops: 0 };
  const pick = ({ least, most }: { readonly least: number; readonly most: number }) =>
    least + chance() * (most - least);

  const begin = (): Bot => {
    const child = startChild([program, JSON.stringify(setting)], /ready (\S+)/);
    const bot: Bot = { child, url: undefined };
    // One that is killed before it is ready never gets there.
    child.ready.then(
      ({ found }) => {
        bot.url = found[1];
      },
      () => undefined,
    );
    return bot;
  };
  const bots = Array.from({ length: replicas }, begin);
  const starts = await Promise.all(bots.map(({ child }) => child.ready));
  const startMs = Math.min(...starts.map(({ milliseconds }) => milliseconds));

  async function kill(index: number): Promise<void> {
    const bot = bots[index];
    if (!bot) return;
    counts.kills += 1;
    const ended = once(bot.child.process, 'exit');
    bot.child.process.kill('SIGKILL');
    await ended;
    bots[index] = begin();
  }

  async function pause(index: number): Promise<void> {
    const { process } = bots[index]?.child ?? {};
    counts.stops += 1;
    process?.kill('SIGSTOP');
    await wait(pick(stoppedMs));
    process?.kill('SIGCONT');
  }

  return {
    counts,
    endpoint: () => {
      const ready = bots.flatMap(({ url }) => url ?? []);
      return ready[Math.floor(Math.random() * ready.length)];
    },
    torment: async (signal, posts) => {
      for (let before = posts(); ; ) {
        if (posts() - before < postsBetween && !signal.aborted) {
          await wait(100);
          continue;
        }
        await wait(startMs * pick(between), undefined, { signal }).catch(() => undefined);
        if (signal.aborted) return;
        const index = Math.floor(chance() * replicas);
        // One that is not there yet does nothing that could be torn apart, and on a busy machine would never be.
        if (bots[index]?.url === undefined) continue;
        before = posts();
        // Alone, nobody would go on meanwhile: nothing could happen twice.
        await (replicas > 1 && chance() < 0.5 ? pause(index) : kill(index));
      }
    },
    end: async () => {
      await Promise.all(bots.map(({ child }) => child.end()));
    },
  };
}
