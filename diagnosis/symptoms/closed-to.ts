import type { SeenCase } from './seen-case.ts';
import type { InternalErrorReading, Road } from './symptom-reading.ts';

/** Reasons for which nothing can be run inside the machine by anybody, as long as it is as it is. */
const closing = new Set([
  'vm-not-running',
  'agent-not-ready',
  'extensions-not-allowed',
  'extension-under-way',
  'no-answer-from-guest',
  'operation-failed',
  'timed-out',
]);

/**
 * Whether Run command cannot work, and which road is left. That somebody may not start it is no such reason:
 * somebody else may.
 */
export function closedTo({ diagnosis, notInside: reason }: SeenCase): InternalErrorReading['closed'] {
  if (reason === undefined || !closing.has(reason)) return undefined;
  const hasConsole = diagnosis.waysIn.some(({ id }) => id === 'serial-console');
  const roads: readonly Road[] = [...(hasConsole ? (['serial-console'] as const) : []), 'offline-repair'];
  return { reason, roads };
}
