import type { ChangeRow } from '../store/changes.ts';
import { afterwards } from './afterwards.ts';
import { begin } from './begin.ts';
import { breakDown } from './break-down.ts';
import { carryOut } from './carry-out.ts';
import { type Change, readChange } from './change-view.ts';
import type { ChangesParts } from './parts.ts';
import { prepare } from './prepare.ts';
import { remindOrExpire } from './remind-or-expire.ts';
import { verify } from './verify.ts';
import type { Rest, Work } from './work.ts';

/** A process that says nothing for so long is taken to be gone, and another one goes on. */
const leaseMs = 20_000;

/** What waits for Azure to say what became of it takes no place; looking takes what the processor gives. */
const mostAtOnce = 8;

/** How often it looks for what is due; what is moved on here is looked at at once. */
const lookEveryMs = 2_000;

/** One that took its process down so often would do it again. */
const mostStumbles = 25;

export type Engine = {
  /** Something was committed: looks at once. */
  readonly wake: () => void;
  /** Begins nothing new, and leaves what is under way to the next process. */
  readonly close: () => Promise<void>;
};

/**
 * Brings every change further that is due, a few at a time. The change's own row says how far it is and its effects what
 * was sent, so that any process can go on: there is no other memory.
 */
export function startEngine(parts: ChangesParts): Engine {
  const { rows, store, clock, log } = parts;
  const closing = new AbortController();
  const running = new Set<Promise<void>>();
  const since = clock.now();
  let wake = new AbortController();

  const take = (claimed: ChangeRow): void => {
    const working = attempt(parts, claimed, { closing: closing.signal, since })
      .catch((error) =>
        log.error('A change could not be brought further.', { change: claimed.number, error }),
      )
      .finally(() => {
        running.delete(working);
        wake.abort();
      });
    running.add(working);
  };

  async function fill(): Promise<void> {
    while (running.size < mostAtOnce && !closing.signal.aborted) {
      const claimed = await rows.claim({ milliseconds: leaseMs });
      if (!claimed) return;
      take(claimed);
    }
  }

  async function work(): Promise<void> {
    let released = store.shared;
    while (!closing.signal.aborted) {
      wake = new AbortController();
      try {
        // Nobody else can be at what this database says somebody is at.
        if (!released) await rows.release();
        released = true;
        await fill();
      } catch (error) {
        log.error('The changes could not be read.', { error });
      }
      await clock.sleep(lookEveryMs, wake.signal);
    }
    await Promise.all(running);
  }

  const working = work();
  return {
    wake: () => wake.abort(),
    close: async () => {
      closing.abort();
      wake.abort();
      await working;
    },
  };
}

/** One attempt, for as long as it counts. */
async function attempt(
  parts: ChangesParts,
  claimed: ChangeRow,
  { closing, since }: Pick<Work, 'since'> & { readonly closing: AbortSignal },
): Promise<void> {
  const { rows, clock } = parts;
  const over = new AbortController();
  const lost = new AbortController();
  const keeping = keep(parts, claimed, { over: over.signal, lost });
  try {
    const signal = AbortSignal.any([closing, lost.signal]);
    const rest = await further(parts, readChange(claimed), { claimed, signal, since });
    over.abort();
    await keeping;
    await rows.rest(claimed, rest);
  } catch (error) {
    // It is tried again a little later, by whoever is there.
    over.abort();
    await keeping;
    await rows.stumble(claimed, clock.now() + leaseMs);
    throw error;
  }
}

/** What comes next in each state. */
function further(parts: ChangesParts, change: Change, work: Work): Promise<Rest> {
  if (change.stumbles > mostStumbles) return breakDown(parts, change, work);
  switch (change.state) {
    case 'preparing':
      return prepare(parts, change, work);
    case 'proposed':
      return remindOrExpire(parts, change, work);
    case 'approved':
      return begin(parts, change, work);
    case 'running':
      return carryOut(parts, change, work);
    case 'verifying':
      return verify(parts, change, work);
    case 'fixed':
    case 'not-fixed':
    case 'uncertain':
    case 'undone':
    case 'failed':
    case 'unknown':
      return afterwards(parts, change, work);
    case 'refused':
    case 'withdrawn':
    case 'rejected':
    case 'expired':
    case 'void':
      return Promise.resolve(null);
    default:
      return change.state satisfies never;
  }
}

async function keep(
  { rows, clock }: ChangesParts,
  claimed: ChangeRow,
  { over, lost }: { readonly over: AbortSignal; readonly lost: AbortController },
): Promise<void> {
  for (;;) {
    await clock.sleep(leaseMs / 4, over);
    if (over.aborted) return;
    // While the database cannot be reached, nothing is sent: that asks the database first.
    const held = await rows.renew(claimed, { milliseconds: leaseMs }).catch(() => true);
    if (!held) return lost.abort();
  }
}
