import type { GuestStep } from '../../guest/harness/step.ts';

/** Takes a value out of the registry. */
export const noValue = (key: string, name: string): GuestStep => ({
  do: 'registry',
  key,
  name,
  set: { kind: 'none' },
});
