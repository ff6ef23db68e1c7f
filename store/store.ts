import type { Clock } from '../base/clock.ts';
import type { NewId } from '../base/ids.ts';
import { migrate } from './migrate.ts';
import { openDataFolder } from './pglite/data-folder.ts';
import { openPostgres } from './postgres.ts';
import { type Database, joining } from './transaction.ts';

export type Store = Database & {
  /** Whether other processes may be using the same database now. */
  readonly shared: boolean;
  /** Waits for what is running. */
  readonly close: () => Promise<void>;
};

/** A folder on this machine's disk, or the address of a PostgreSQL server. */
export type Place = { readonly folder: string } | { readonly url: string };

export type StoreParts = {
  readonly clock: Clock;
  readonly newId: NewId;
  /** Tells the person who started the bot something, in a sentence. */
  readonly say: (sentence: string) => void;
};

/** Opens the store, made or brought up to date where it has to be. Throws `CannotOpenStore` with a sentence. */
export async function openStore(place: Place, parts: StoreParts): Promise<Store> {
  const opened = await open(place, parts);
  try {
    const database = joining(opened.pool);
    await migrate(database);
    return { ...database, shared: opened.shared, close: opened.close };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function open(place: Place, parts: StoreParts) {
  if ('folder' in place) return { ...(await openDataFolder(place.folder, parts)), shared: false };
  const pool = await openPostgres(place.url, parts.say);
  return { pool, shared: true, close: () => pool.end() };
}
