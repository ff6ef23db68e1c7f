import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import * as z from 'zod';
import { CannotStart } from '../cannot-start.ts';
import { errorCode } from './error-code.ts';

/** A pid alone is not enough: in a container the next process often gets the same one. */
const ownerSchema = z.object({ pid: z.int().positive(), started: z.number() });

type Owner = z.infer<typeof ownerSchema>;

/** Makes this process the only one that uses the file; returns how to let it go. */
export async function lockFile(path: string): Promise<() => Promise<void>> {
  const lock = `${path}.lock`;
  const own: Owner = { pid: process.pid, started: performance.timeOrigin };
  const ready = `${lock}.${process.pid}.new`;
  await writeFile(ready, JSON.stringify(own), { mode: 0o600 });
  try {
    // By linking: a lock that somebody can see always says whose it is.
    while (!(await linked(ready, lock))) await takeAway(path, lock);
  } finally {
    await rm(ready, { force: true });
  }
  return () => rm(lock, { force: true });
}

const linked = (from: string, to: string): Promise<boolean> =>
  link(from, to).then(
    () => true,
    (error: unknown) => {
      if (errorCode(error) === 'EEXIST') return false;
      throw error;
    },
  );

/** Takes away a lock that nobody holds any more. By renaming: of two processes that try, one gets it. */
async function takeAway(path: string, lock: string): Promise<void> {
  refuseIfHeld(path, lock, await ownerIn(lock));
  const away = `${lock}.${process.pid}.old`;
  try {
    await rename(lock, away);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const owner = await ownerIn(away);
  // Somebody was faster, and what was renamed is already the new lock: give it back.
  if (owner && isAlive(owner)) await linked(away, lock);
  await rm(away, { force: true });
  refuseIfHeld(path, lock, owner);
}

function refuseIfHeld(path: string, lock: string, owner: Owner | undefined): void {
  if (!owner || !isAlive(owner)) return;
  throw new CannotStart(
    `${path} is in use by process ${owner.pid}. End that one first, or choose another file with --world. If process ${owner.pid} is something else, delete ${lock}.`,
  );
}

async function ownerIn(lock: string): Promise<Owner | undefined> {
  try {
    return ownerSchema.safeParse(JSON.parse(await readFile(lock, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, started }: Owner): boolean {
  if (pid === process.pid) return started === performance.timeOrigin;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return errorCode(error) === 'EPERM';
  }
}
