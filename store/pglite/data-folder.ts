import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Clock } from '../../base/clock.ts';
import type { NewId } from '../../base/ids.ts';
import { CannotOpenStore } from '../cannot-open-store.ts';
import { errorCode } from '../error-code.ts';
import type { Pool } from '../pool.ts';
import { takeLock } from './lock.ts';
import type { LockOwner } from './lock-owner.ts';
import { pglitePool } from './pglite-pool.ts';
import { syncFolder, syncTree } from './sync-tree.ts';
import { SyncedNodeFs } from './synced-node-fs.ts';

type Parts = { readonly clock: Clock; readonly newId: NewId; readonly say: (sentence: string) => void };

export type DataFolder = { readonly pool: Pool; readonly close: () => Promise<void> };

/** PGlite's PostgreSQL; it cannot read the files of another one. */
const version = '18';

/** Opens the database in a folder, makes it if there is none, and keeps other processes out until it is closed. */
export async function openDataFolder(path: string, parts: Parts): Promise<DataFolder> {
  const folder = resolve(path);
  await mkdir(dirname(folder), { recursive: true });
  const lock = await takeLock(`${folder}.lock`, parts.newId(), (owner) => inUse(folder, owner));
  try {
    const found = await versionIn(folder);
    if (found === undefined) await make(folder, parts.say);
    else if (found !== version) throw otherVersion(folder, found);
    const database = await start(folder, parts.say);
    const pool = pglitePool(database, parts.clock);
    const close = async (): Promise<void> => {
      await pool.end();
      if (!database.closed) await database.close();
      await lock.release();
    };
    return { pool, close };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function start(folder: string, say: (sentence: string) => void): Promise<PGlite> {
  let panic = 'for a reason that it did not say';
  // When PostgreSQL panics, a full disk is enough, PGlite never returns. Only a new process can go on, from what
  // was committed.
  const stop = (): never => {
    say(`The database in ${folder} had to stop: ${panic}. Start again when that is repaired.`);
    process.exit(1);
  };
  return PGlite.create({
    fs: new SyncedNodeFs(folder, stop),
    onStderr: (line) => {
      panic = /PANIC: +(.*)/.exec(line)?.[1] ?? panic;
      return false;
    },
    parsers: { 20: (text: string) => text },
    startParams: [
      // -F is PostgreSQL's own switch for going without fsync.
      ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
      // Its default on Linux, fdatasync, does nothing in PGlite.
      ...['-c', 'wal_sync_method=fsync'],
      // Of the 128 MB that it takes otherwise, a bot uses little.
      ...['-c', 'shared_buffers=16MB'],
      // Planned as often as `ask.ts` says, and not each time.
      ...['-c', 'plan_cache_mode=force_generic_plan'],
    ],
  });
}

/** Made aside, and in its place only when it is complete and on the disk. */
async function make(folder: string, say: (sentence: string) => void): Promise<void> {
  say(`Making the database in ${folder}. This takes a few seconds, once.`);
  const aside = `${folder}.init`;
  await rm(aside, { recursive: true, force: true });
  // PGlite lets everybody read and write its files, so nobody else may come near them.
  await mkdir(aside, { mode: 0o700 });
  const database = await start(aside, say);
  await database.close();
  await syncTree(aside);
  await rename(aside, folder);
  await syncFolder(dirname(folder));
}

/** `undefined` where a database can be made. */
async function versionIn(folder: string): Promise<string | undefined> {
  try {
    return (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw cannotRead(folder, error);
  }
  const others = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw cannotRead(folder, error);
  });
  if (others.length === 0) return undefined;
  throw new CannotOpenStore(`${folder} holds something else than a database. Choose another folder.`);
}

const cannotRead = (folder: string, error: unknown): CannotOpenStore =>
  new CannotOpenStore(`The database in ${folder} cannot be read (${errorCode(error) ?? String(error)}).`, {
    cause: error,
  });

const otherVersion = (folder: string, found: string): CannotOpenStore =>
  new CannotOpenStore(
    `The database in ${folder} was made by PostgreSQL ${found}, and this version of rdp-bot brings PostgreSQL ${version}. Start the version that made it, or choose another folder.`,
  );

function inUse(folder: string, owner: LockOwner | undefined): CannotOpenStore {
  const lock = `${folder}.lock`;
  return new CannotOpenStore(
    owner
      ? `The database in ${folder} is in use by process ${owner.pid}. End that one first. If process ${owner.pid} is something else, delete ${lock}.`
      : `${lock} cannot be understood. If no other process uses the database, delete it.`,
  );
}
