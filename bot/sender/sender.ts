import type { Posted } from '../../store/outbox.ts';
import { type AttemptParts, attempt } from './attempt.ts';
import { createPace } from './pace.ts';

export type Sender = {
  /** Looks at once whether there is something to post. */
  readonly wake: () => void;
  /** Posts what is due now, waits for what is under way, and then posts nothing more. */
  readonly stop: () => Promise<void>;
};

/** Longer than two calls may take. Nothing is posted by two at once. */
const lease = 40_000;

/** More than gather between two claims when the bot is at its busiest. */
const atOnce = 64;

/** What other processes enqueued and left behind is found as late as this. */
const looksEvery = 5_000;

/** How often attempts are looked for of which nothing was heard. */
const recoversEvery = 10_000;

/** How long a stop may take. What is left is posted after the next start. */
const drainsWithin = 5_000;

export type SenderParts = AttemptParts & {
  /** How long cards gather before they are claimed, after those before them: every claim is a commit. */
  readonly claimsApart: { readonly milliseconds: number };
};

/** Posts what is in the outbox, as soon as it may be posted. Sleeps while there is nothing. */
export function startSender(parts: SenderParts): Sender {
  const { outbox, clock, log, claimsApart } = parts;
  const pace = createPace();
  const underWay = new Set<Promise<void>>();
  const posted: Posted[] = [];
  const hurry = new AbortController();
  let bell = new AbortController();
  let stopsAt = Number.POSITIVE_INFINITY;
  let recoveredAt = Number.NEGATIVE_INFINITY;
  let claimedAt = Number.NEGATIVE_INFINITY;

  const stopping = (): boolean => stopsAt < Number.POSITIVE_INFINITY;
  /** With a reason of our own: without one, Node makes an error each time. */
  const wake = (): void => bell.abort('woken');

  /** What is not written down stays claimed, and is in doubt when the lease is over. */
  const begin = (entry: Parameters<typeof attempt>[0]): void => {
    pace.took(entry.conversation, clock.now());
    const work = attempt(entry, parts)
      .then((done) => {
        if (done) posted.push(done);
      })
      .catch((error: unknown) => log.error('The end of an attempt was lost.', { entry: entry.id, error }))
      .finally(() => {
        underWay.delete(work);
        wake();
      });
    underWay.add(work);
  };

  async function recover(): Promise<void> {
    if (clock.now() - recoveredAt < recoversEvery) return;
    recoveredAt = clock.now();
    const recovered = await outbox.recover();
    if (recovered > 0) log.warn('Nothing was heard of attempts; they are made again.', { recovered });
  }

  /** What cannot be written down now is written down the next time. */
  async function writeDownPosted(): Promise<void> {
    if (posted.length === 0) return;
    const done = [...posted];
    await outbox.sent(done);
    posted.splice(0, done.length);
  }

  /** Whether there may be more that is due. */
  async function claim(): Promise<boolean> {
    const most = atOnce - underWay.size;
    if (most <= 0 || clock.now() >= stopsAt) return false;
    claimedAt = clock.now();
    const entries = await outbox.claim({ milliseconds: lease, most, except: pace.resting(claimedAt) });
    entries.forEach(begin);
    return entries.length === most;
  }

  async function gather(): Promise<void> {
    const wait = claimedAt + claimsApart.milliseconds - clock.now();
    if (wait > 0) await clock.sleep(wait, hurry.signal);
  }

  /** `looked`: when it was seen that nothing is due. What became due since then is not slept over. */
  async function sleepUntilDue(looked: number): Promise<void> {
    const due = (await outbox.nextDue({ milliseconds: looked }))?.getTime() ?? Number.POSITIVE_INFINITY;
    const rested = pace.restedAt(looked) ?? Number.POSITIVE_INFINITY;
    const left = Math.min(looked + looksEvery, due, rested) - clock.now();
    if (left > 0) await clock.sleep(left, bell.signal);
  }

  async function run(): Promise<void> {
    for (;;) {
      try {
        await recover();
        await gather();
        if (bell.signal.aborted) bell = new AbortController();
        const looked = clock.now();
        await writeDownPosted();
        if (await claim()) continue;
        if (stopping() && underWay.size === 0 && posted.length === 0) return;
        if (!bell.signal.aborted) await sleepUntilDue(looked);
      } catch (error) {
        log.error('The outbox cannot be read.', { error });
        if (stopping()) return;
        await clock.sleep(looksEvery, bell.signal);
      }
    }
  }

  const running = run();
  return {
    wake,
    stop: async () => {
      stopsAt = clock.now() + drainsWithin;
      hurry.abort();
      wake();
      await running;
    },
  };
}
