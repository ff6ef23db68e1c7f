import { carrier } from '../primitive.ts';
import { Refused, windowsCode } from '../refused.ts';
import type { StepOf } from '../step.ts';
import { stateOf } from './service-state.ts';

/** `ERROR_SERVICE_NOT_ACTIVE`. */
const notRunning = windowsCode(1062);

/** By the source of time that is set up; in Azure that is the host, whose clock is right. */
export const clockSync = carrier<StepOf<'clock-sync'>, 'synced'>({
  read: () => null,
  text: (state) => state,
  isDone: () => false,
  write: (guest) => {
    if (stateOf(guest, 'W32Time') !== 'running') throw new Refused(notRunning);
    guest.windows.clockAheadSeconds = 0;
  },
  act: 'synced',
});
