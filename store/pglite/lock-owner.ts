import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { errorCode } from '../error-code.ts';

/** Who holds a lock. */
export const lockOwnerSchema = z.object({
  pid: z.int().positive(),
  /** When that process started, so that a later one with the same pid is not taken for it. Known on Linux only. */
  started: z.string().optional(),
  /** Of this one lock; never used again. */
  id: z.string().regex(/^[\w-]+$/),
});

export type LockOwner = z.infer<typeof lockOwnerSchema>;

export const ownLock = async (id: string): Promise<LockOwner> => ({
  pid: process.pid,
  started: (await looksOf(process.pid))?.started,
  id,
});

export async function isAlive({ pid, started }: LockOwner): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    if (errorCode(error) !== 'EPERM') return false;
  }
  const looks = await looksOf(pid);
  if (!looks) return true;
  return !looks.over && (started === undefined || started === looks.started);
}

/** What Linux says about a process; its start is counted from the start of the machine. */
async function looksOf(pid: number): Promise<{ started: string; over: boolean } | undefined> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The second field, the name, may hold blanks and brackets: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state = '', ticks] = [fields[0], fields[19]];
    return ticks === undefined ? undefined : { started: `${boot.trim()} ${ticks}`, over: /[ZX]/.test(state) };
  } catch {
    return undefined;
  }
}
