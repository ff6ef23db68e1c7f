import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';

type Work = {
  readonly milliseconds: number;
  readonly clock: Clock;
  readonly log: Log;
  /** What the log says when it did not work this time; the next time comes all the same. */
  readonly failed: string;
};

/** Works now, and again after each pause. Answers with the way to stop it. */
export function every(
  { milliseconds, clock, log, failed }: Work,
  work: () => Promise<void>,
): () => Promise<void> {
  const stopped = new AbortController();
  const working = (async () => {
    while (!stopped.signal.aborted) {
      try {
        await work();
      } catch (error) {
        log.error(failed, { error });
      }
      await clock.sleep(milliseconds, stopped.signal);
    }
  })();
  return async () => {
    stopped.abort();
    await working;
  };
}
