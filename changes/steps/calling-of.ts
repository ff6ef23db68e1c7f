import { createHash } from 'node:crypto';
import type { Calling, Sending, StepKey } from './step-kind.ts';

/** What is said with the call that makes a step, so that it can be found again. */
export const callingOf = ({ key, signal, accepted }: Sending<unknown>): Calling => ({
  correlationId: correlationOf(key),
  ...(signal ? { signal } : {}),
  ...(accepted ? { accepted } : {}),
});

/** The GUID under which Azure's Activity Log knows a step. */
export function correlationOf({ change, index, run }: StepKey): string {
  const hex = createHash('sha256').update(`${change}/${index}/${run}`).digest('hex');
  // Version 8: made by a rule of one's own, https://www.rfc-editor.org/rfc/rfc9562#section-5.8
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
