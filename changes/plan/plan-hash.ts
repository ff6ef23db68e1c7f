import { canonicalHash } from '../../base/canonical.ts';
import type { PlannedRemedy } from './plan.ts';

/** What the yes covers, in its meaning: another wording is the same, another byte of a script, target or value is not. */
export function planHash(
  remedies: readonly Pick<PlannedRemedy, 'remedy' | 'check' | 'steps'>[],
  /** SHA-256 of the program that runs inside Windows. */
  harness: string,
): string {
  return canonicalHash({
    harness,
    remedies: remedies.map(({ remedy, check, steps }) => ({
      remedy,
      check,
      steps: steps.map(({ step, before }) => ({ step, before })),
    })),
  });
}
