import { keys } from '../product/keys.ts';
import { resetKey, resetValue } from './registry.ts';
import { untouched, type Windows } from './windows.ts';

/** What a start does: services come back, programs begin anew, nobody is signed in, and what waited for it is done. */
export function restartWindows(windows: Windows): void {
  const { load } = untouched(windows);
  windows.stopped = [];
  windows.sessions = { active: 0, inactive: 0 };
  // What fills the drive is still there.
  windows.load = { ...load, disk: windows.load.disk };
  windows.boot = { ...windows.boot, current: windows.boot.next };
  windows.roles = windows.roles.filter((role) => !windows.leaving?.includes(role));
  delete windows.leaving;
  delete windows.gaveUpOnCertificate;
  for (const key of [keys.servicingPending, keys.updatePending]) resetKey(windows, key);
  resetValue(windows, keys.sessionManager, 'PendingFileRenameOperations');
}
