import type { Azure } from '../azure/azure.ts';
import type { NewId } from '../base/ids.ts';
import type { Log } from '../base/log.ts';
import { failure } from '../base/result.ts';
import type { RunHarness } from '../changes/steps/step-kind.ts';
import type { Because, Probe } from '../diagnosis/evidence/evidence.ts';
import { harnessScript } from '../guest/harness/harness-script.ts';
import { runHarness } from '../guest/harness/run-harness.ts';
import type { ProbeParts } from '../guest/probe-parts.ts';
import { type GuestScript, probeScript } from '../guest/put-together.ts';
import { removeManaged } from '../guest/remove-managed.ts';
import { runProbe } from '../guest/run-probe.ts';
import type { GuestLeases } from '../store/guest-leases.ts';

type Parts = {
  readonly azure: Azure;
  readonly leases: GuestLeases;
  /** Whether other processes look inside machines as well. */
  readonly shared: boolean;
  readonly newId: NewId;
  readonly log: Log;
};

export type Probes = {
  /** Carries out what was approved inside a machine; never beside a look. */
  readonly runHarness: RunHarness;
  readonly look: Probe;
  /** Stops what is under way; the next start cleans up after it. */
  readonly close: () => Promise<void>;
};

const hour = 3_600_000;

/** Looks inside machines, one look at a time in each, and leaves nothing behind in them. */
export function startProbes({ azure, leases, shared, newId, log }: Parts): Probes {
  const closing = new AbortController();
  const underWay = new Set<Promise<void>>();
  const later = (work: Promise<unknown>): void => {
    const tracked = work
      .then(() => undefined)
      .catch((error: unknown) => {
        if (!closing.signal.aborted)
          log.error('A look inside a machine was not brought to its end.', { error });
      })
      .finally(() => underWay.delete(tracked));
    underWay.add(tracked);
  };
  let script: GuestScript | undefined;
  const parts = (): ProbeParts => {
    script ??= probeScript();
    return { azure, newId, leases, script, closing: closing.signal, later };
  };

  const look: Probe = (machine, signal) => {
    const run = runProbe(parts(), machine, signal);
    later(run);
    return Promise.race([run, cancelled(signal)]);
  };

  async function cleanUp(): Promise<void> {
    if (!shared) await leases.release();
    while (!closing.signal.aborted) {
      try {
        for (const managed of await leases.leftBehind())
          await removeManaged({ azure, leases, closing: closing.signal }, managed);
        await leases.tidy({ milliseconds: azure.clock.now() - hour });
      } catch (error) {
        log.error('What was left in machines could not be read.', { error });
      }
      await azure.clock.sleep(hour, closing.signal);
    }
  }

  later(cleanUp());
  return {
    look,
    runHarness: (vm, order, calling) => {
      const run = runHarness({ ...parts(), scriptOf: harnessScript }, vm, order, calling);
      later(run);
      return run;
    },
    close: async () => {
      closing.abort();
      await Promise.all(underWay);
    },
  };
}

/** The script goes on; nobody waits for it any more. */
const cancelled = (signal: AbortSignal) =>
  new Promise<ReturnType<typeof failure<Because>>>((resolve) => {
    const end = () => resolve(failure({ reason: 'cancelled' }));
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
