import type { Clock } from '../../base/clock.ts';

/** Who has PGlite's one session; everybody else waits. */
export type Session = {
  /** Resolves when the caller has it. `begins`: to begin a transaction. */
  readonly take: (begins: boolean) => Promise<void>;
  /** To whoever waited longest. */
  readonly give: () => void;
  /** To whoever waited longest to begin a transaction. Answers whether anybody did. */
  readonly giveToTransaction: () => boolean;
};

/** As long as `pg` waits for a connection. */
const waitsFor = 30_000;

type Waiting = { readonly begins: boolean; readonly start: () => void };

export function createSession(clock: Clock): Session {
  const waiting: Waiting[] = [];
  let taken = false;

  async function take(begins: boolean): Promise<void> {
    if (!taken) {
      taken = true;
      return;
    }
    const done = new AbortController();
    await new Promise<void>((resolve, reject) => {
      const one = { begins, start: resolve };
      waiting.push(one);
      void clock.sleep(waitsFor, done.signal).then(() => {
        if (!remove(one)) return;
        reject(new Error(`The database was busy with another transaction for ${waitsFor / 1000} seconds.`));
      });
      // With a reason of our own: without one, Node makes an error each time.
    }).finally(() => done.abort('over'));
  }

  function remove(one: Waiting): boolean {
    const at = waiting.indexOf(one);
    if (at >= 0) waiting.splice(at, 1);
    return at >= 0;
  }

  return {
    take,
    give: () => {
      const next = waiting.shift();
      if (next) next.start();
      else taken = false;
    },
    giveToTransaction: () => {
      const next = waiting.find(({ begins }) => begins);
      if (!next) return false;
      remove(next);
      next.start();
      return true;
    },
  };
}
