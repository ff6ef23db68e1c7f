import { type Clock, systemClock } from '../../base/clock.ts';

/** A deadline is about how fast this machine is, and there is no hurry below that. */
const leastMs = 1_000;

/**
 * Time that goes so many times as fast: what the bot and Azure wait for passes quickly, and how they work does not change.
 * Every process of a run tells the same time.
 */
export const fastClock = ({ since, times }: { readonly since: number; readonly times: number }): Clock => ({
  now: () => since + (Date.now() - since) * times,
  sleep: (milliseconds, signal) =>
    systemClock.sleep(Math.max(milliseconds / times, Math.min(milliseconds, leastMs)), signal),
});
