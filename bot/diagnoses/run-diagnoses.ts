import type { DiagnosesParts } from './diagnoses-parts.ts';
import { leaseMs } from './keep-showing.ts';
import { makeDiagnosis } from './make-diagnosis.ts';
import { keptMs } from './post-card.ts';

/** More at once would share what Azure allows and all be slower. */
const mostAtOnce = 4;

/** How often it looks for what another process left behind; what is asked here is begun at once. */
const lookEveryMs = 5_000;

const tidyEveryMs = 3_600_000;

export type Diagnoses = {
  /** Something was committed: begins with it now. */
  readonly wake: () => void;
  /** Stops what is under way; the next process makes it. */
  readonly close: () => Promise<void>;
};

/** Makes what was asked for, a few at a time, from now on. */
export function runDiagnoses(parts: DiagnosesParts): Diagnoses {
  const { rows, store, clock, log } = parts;
  const closing = new AbortController();
  const running = new Set<Promise<void>>();
  let wake = new AbortController();

  const begin = (claimed: Parameters<typeof makeDiagnosis>[0]) => {
    const making = makeDiagnosis(claimed, parts, closing.signal)
      .catch((error) => log.error('A diagnosis could not be kept.', { diagnosis: claimed.number, error }))
      .finally(() => {
        running.delete(making);
        wake.abort();
      });
    running.add(making);
  };

  async function fill(): Promise<void> {
    while (running.size < mostAtOnce && !closing.signal.aborted) {
      const claimed = await rows.claim({ milliseconds: leaseMs });
      if (!claimed) return;
      begin(claimed);
    }
  }

  async function work(): Promise<void> {
    let released = store.shared;
    let tidied = Number.NEGATIVE_INFINITY;
    while (!closing.signal.aborted) {
      wake = new AbortController();
      try {
        // Nobody else can be making what this database says is being made.
        if (!released) await rows.release();
        released = true;
        await fill();
        if (clock.now() - tidied >= tidyEveryMs) {
          tidied = clock.now();
          await tidy();
        }
      } catch (error) {
        log.error('The diagnoses could not be read.', { error });
      }
      await clock.sleep(lookEveryMs, wake.signal);
    }
    await Promise.all(running);
  }

  async function tidy(): Promise<void> {
    await rows.tidy({ milliseconds: clock.now() - keptMs });
    await parts.buttons.tidy({ milliseconds: clock.now() - keptMs });
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
