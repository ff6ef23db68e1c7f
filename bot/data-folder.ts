import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { NewId } from '../base/ids.ts';
import { takeLock } from '../store/pglite/lock.ts';
import { CannotStart } from './cannot-start.ts';

/** Where everything is kept that has to survive a restart; for this process alone until it is let go. */
export type DataFolder = {
  readonly store: string;
  readonly practice: string;
  readonly close: () => Promise<void>;
};

const marker = '.rdp-bot';

const sentence = 'rdp-bot made this folder. With --fresh it empties store and practice, and nothing else.\n';

/** Opens the folder, makes it if there is none, and empties it where that is asked for and it is ours. */
export async function openDataFolder(
  path: string,
  { newId, fresh }: { readonly newId: NewId; readonly fresh: boolean },
): Promise<DataFolder> {
  const folder = resolve(path);
  const shown = relative('.', folder) || '.';
  await mkdir(folder, { recursive: true });
  const lockFile = join(folder, 'in-use.lock');
  const lock = await takeLock(lockFile, newId(), (owner) => inUse(shown, lockFile, owner?.pid));
  try {
    const found = await readdir(folder);
    const parts = ['store', 'practice'].filter((part) => found.includes(part));
    if (fresh && parts.length > 0) {
      if (!found.includes(marker)) throw notOurs(shown);
      for (const part of parts) await rm(join(folder, part), { recursive: true, force: true });
    }
    // What was there before us is never marked, and so never emptied.
    if (parts.length === 0) await writeFile(join(folder, marker), sentence);
    return { store: join(folder, 'store'), practice: join(folder, 'practice'), close: lock.release };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

const inUse = (folder: string, lock: string, pid: number | undefined): CannotStart =>
  new CannotStart(
    pid === undefined
      ? `${lock} cannot be understood. If no other copy of rdp-bot uses ${folder}, delete it.`
      : `The data in ${folder} is in use by process ${pid}: another copy of rdp-bot. End that one first, or choose another folder with --data. If process ${pid} is something else, delete ${lock}.`,
  );

const notOurs = (folder: string): CannotStart =>
  new CannotStart(
    `${folder} was not made by rdp-bot (there is no file ${marker} in it), and --fresh deletes nothing else. Choose another folder with --data.`,
  );
