import { setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '../../base/clock.ts';

/** A clock that only the test moves; who sleeps wakes in the order of time. */
export function manualClock(start = Date.parse('2026-11-21T02:00:00Z')) {
  let time = start;
  let sleepers: { until: number; wake: () => void }[] = [];
  const clock: Clock = {
    now: () => time,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const wake = () => {
          sleepers = sleepers.filter((other) => other !== sleeper);
          signal?.removeEventListener('abort', wake);
          resolve();
        };
        const sleeper = { until: time + milliseconds, wake };
        sleepers.push(sleeper);
        signal?.addEventListener('abort', wake, { once: true });
      }),
  };
  /** Lets everything run that needs no time. */
  const settle = async () => {
    for (let round = 0; round < 20; round += 1) await turn();
  };
  const advance = async (milliseconds: number) => {
    const end = time + milliseconds;
    await settle();
    for (;;) {
      const next = sleepers.filter(({ until }) => until <= end).sort((a, b) => a.until - b.until)[0];
      if (!next) break;
      time = Math.max(time, next.until);
      next.wake();
      await settle();
    }
    time = end;
    await settle();
  };
  return { ...clock, settle, advance };
}
