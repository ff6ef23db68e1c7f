import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Returns when a folder is on the disk with all that is in it. */
export async function syncTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? syncTree(path) : synced(path);
    }),
  );
  await syncFolder(folder);
}

/** Returns when the names in a folder are on the disk. Windows cannot do this, and needs it less. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform !== 'win32') await synced(folder);
}

async function synced(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
