import type { Azure } from '../azure/azure.ts';
import type { NewId } from '../base/ids.ts';
import type { Probe } from '../diagnosis/evidence/evidence.ts';
import type { Leases } from '../guest/probe-parts.ts';
import { probeScript } from '../guest/put-together.ts';
import { runProbe } from '../guest/run-probe.ts';

/** Nobody else in this process looks; whoever else does, Azure tells apart. */
const alone: Leases = {
  take: async () => ({}),
  renew: async () => true,
  note: async () => true,
  end: async () => undefined,
  answerSince: async () => undefined,
  forget: async () => undefined,
};

/** Looks inside a machine once, without the store. Closing it waits until nothing of it is left in Azure. */
export function probeAlone(azure: Azure, newId: NewId) {
  const rest: Promise<void>[] = [];
  const { signal: closing } = new AbortController();
  const probe: Probe = (machine, signal) => {
    const later = (work: Promise<void>) => void rest.push(work);
    return runProbe({ azure, newId, leases: alone, script: probeScript(), closing, later }, machine, signal);
  };
  return { probe, close: async (): Promise<void> => void (await Promise.all(rest)) };
}
