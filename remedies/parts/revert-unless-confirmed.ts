import type { GuestStep } from '../../guest/harness/step.ts';

/** Stands first where what follows could cut the machine off: long enough to look again, short enough to wait for. */
export const revertUnlessConfirmed = {
  do: 'scheduled-revert',
  minutes: 15,
} as const satisfies GuestStep;
