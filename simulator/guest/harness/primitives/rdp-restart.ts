import { serviceKey } from '../../product/keys.ts';
import { numberAt } from '../../windows/registry.ts';
import type { GuestNow } from '../guest-now.ts';
import { carrier } from '../primitive.ts';
import type { StepOf } from '../step.ts';
import { runningDependents, startService, stateOf, stopService } from './service-state.ts';

/** What depends on it stops first and starts again last; what was switched off stays so. Whoever is signed in has to come back. */
export function restartRemoteDesktop(guest: GuestNow): void {
  const dependents = runningDependents(guest, 'TermService');
  for (const name of [...dependents, 'TermService'])
    if (stateOf(guest, name) === 'running') stopService(guest, name);
  guest.windows.sessions = { active: 0, inactive: 0 };
  for (const name of new Set(['TermService', 'SessionEnv', 'UmRdpService', ...dependents])) {
    const isOff = numberAt(guest.look().registry, serviceKey(name), 'Start') === 4;
    const state = stateOf(guest, name);
    if (state !== 'stopped' || (isOff && name !== 'TermService')) continue;
    startService(guest, name);
  }
}

export const rdpRestart = carrier<StepOf<'rdp-restart'>, 'running' | 'stopped'>({
  read: (guest) => stateOf(guest, 'TermService'),
  text: (state) => state,
  isDone: (state) => state === 'running',
  write: restartRemoteDesktop,
  act: 'running',
});
