import type { GuestStep } from '../../guest/harness/step.ts';

/** Writes a number into the registry. */
export const dword = (key: string, name: string, data: number): GuestStep => ({
  do: 'registry',
  key,
  name,
  set: { kind: 'DWord', data },
});
