import type { LookedAt } from '../../diagnosis/diagnosis.ts';

/** What is missing for one reason, and would be there by one permission. */
export function reasonOf({ evidence, permission }: LookedAt): string {
  if (!('missing' in evidence)) return '';
  const { reason, action = permission, scope } = evidence.because;
  return reason === 'forbidden' ? [reason, action, scope].join(' ') : reason;
}
