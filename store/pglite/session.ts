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

type Waiting = {
  readonly begins: boolean;
  readonly until: number;
  readonly start: () => void;
  readonly giveUp: (error: Error) => void;
};

export function createSession(clock: Clock): Session {
  /** Whoever waited longest is first. */
  const waiting: Waiting[] = [];
  let taken = false;
  /** There is one as long as somebody waits: a timer for each would take longer than most queries. */
  let watch: AbortController | undefined;

  function take(begins: boolean): Promise<void> {
    if (!taken) {
      taken = true;
      return Promise.resolve();
    }
    return new Promise((start, giveUp) => {
      waiting.push({ begins, until: clock.now() + waitsFor, start, giveUp });
      if (watch) return;
      watch = new AbortController();
      void giveUpLate(watch.signal);
    });
  }

  async function giveUpLate(over: AbortSignal): Promise<void> {
    for (let first = waiting[0]; first && !over.aborted; first = waiting[0]) {
      if (clock.now() < first.until) await clock.sleep(first.until - clock.now(), over);
      else {
        leave(0);
        first.giveUp(
          new Error(`The database was busy with another transaction for ${waitsFor / 1000} seconds.`),
        );
      }
    }
  }

  /** Takes somebody out of those who wait. */
  function leave(at: number): Waiting | undefined {
    const [one] = waiting.splice(at, 1);
    if (waiting.length === 0) {
      // With a reason of our own: without one, Node makes an error each time.
      watch?.abort('over');
      watch = undefined;
    }
    return one;
  }

  return {
    take,
    give: () => {
      const next = leave(0);
      if (next) next.start();
      else taken = false;
    },
    giveToTransaction: () => {
      const at = waiting.findIndex(({ begins }) => begins);
      if (at < 0) return false;
      leave(at)?.start();
      return true;
    },
  };
}
