import type { Azure } from '../azure/azure.ts';
import type { Clock } from '../base/clock.ts';
import type { CheckUnit } from './checks/check.ts';
import { checks as allChecks } from './checks/index.ts';
import { collect } from './collect.ts';
import { conclude } from './conclude.ts';
import type { Diagnosis, Progress } from './diagnosis.ts';
import type { Evidence, Probe } from './evidence/evidence.ts';
import { noProbe } from './evidence/guest.ts';
import { evidenceUnits } from './evidence/index.ts';
import { virtualMachine } from './evidence/virtual-machine.ts';
import { machineIn } from './judge.ts';
import { natureOf } from './nature.ts';
import { progressOf } from './progress-of.ts';
import type { Question } from './question.ts';

export type DiagnoseParts = {
  readonly azure: Azure;
  readonly clock: Clock;
  /** Absent: nobody may look inside Windows this time. */
  readonly probe?: Probe;
  readonly checks?: readonly CheckUnit[];
};

export type DiagnoseOptions = {
  /** Stops it. It ends then with what was seen; the rest is missing because it was cancelled. */
  readonly signal?: AbortSignal;
  /** Told at the start and whenever more is known. */
  readonly progress?: (progress: Progress) => void;
};

/** Looks at everything, judges it, and says what it amounts to. */
export async function diagnose(
  { azure, clock, probe = noProbe, checks = allChecks }: DiagnoseParts,
  question: Question,
  { signal, progress }: DiagnoseOptions = {},
): Promise<Diagnosis> {
  const startedAt = isoTime(clock);
  const evidence = new Map<string, Evidence<unknown>>();
  const enough = new AbortController();
  const tell = () => progress?.(progressOf({ question, units: evidenceUnits, checks, evidence }));
  tell();
  await collect({
    azure,
    question,
    probe,
    units: evidenceUnits,
    signal: signal ? AbortSignal.any([signal, enough.signal]) : enough.signal,
    arrived: ({ id }, found) => {
      if (enough.signal.aborted) return;
      evidence.set(id, found);
      // RDP is not how people come into a Linux machine: there is nothing more to look at.
      if (id === virtualMachine.id && natureOf(machineIn(evidence)) === 'linux') {
        evidence.clear();
        evidence.set(id, found);
        enough.abort();
      }
      tell();
    },
  });
  return conclude({ question, startedAt, endedAt: isoTime(clock), evidence }, checks);
}

const isoTime = (clock: Clock): string => new Date(clock.now()).toISOString();
