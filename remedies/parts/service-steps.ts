import type { GuestStep } from '../../guest/harness/step.ts';

/** Longer than Windows itself waits for a service: https://learn.microsoft.com/troubleshoot/windows-server/system-management-components/service-not-start-events-7000-7011-time-out-error */
const longestStart = 60;

/** Starts a service, unless it runs already. */
export const startService = (name: string): GuestStep => ({
  do: 'service-state',
  name,
  state: 'running',
  seconds: longestStart,
});
