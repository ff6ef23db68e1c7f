import { link, open, readFile, rename, rm } from 'node:fs/promises';
import { errorCode } from '../error-code.ts';
import { isAlive, type LockOwner, lockOwnerSchema, ownLock } from './lock-owner.ts';

export type Lock = { readonly release: () => Promise<void> };

type Link = { readonly file: string; readonly owner: LockOwner };

/**
 * Makes this process the only holder of the lock. Throws what `refuse` makes of a holder that lives, or of a
 * lock that cannot be understood.
 *
 * A lock appears by link(2): it is there as a whole or not at all, and one of many gets it. The lock of a dead
 * process is inherited by linking a file that has the dead lock's id in its name, which only one can do; the
 * heir then puts its own lock in the place of the dead one. Heirs that died before that make the chain longer.
 */
export async function takeLock(
  path: string,
  id: string,
  refuse: (owner: LockOwner | undefined) => Error,
): Promise<Lock> {
  const ready = `${path}.${id}.new`;
  await writeSynced(ready, JSON.stringify(await ownLock(id)));
  try {
    while (!(await linked(ready, path)) && !(await inherited(path, ready, refuse)));
  } finally {
    await rm(ready, { force: true });
  }
  return { release: () => rm(path, { force: true }) };
}

/** Whether this process is now the heir; `false` when others changed the chain meanwhile. */
async function inherited(
  path: string,
  ready: string,
  refuse: (owner: LockOwner | undefined) => Error,
): Promise<boolean> {
  const chain = await chainFrom(path, refuse);
  const [first] = chain;
  const last = chain.at(-1);
  if (!first || !last) return false;
  if (await isAlive(last.owner)) throw refuse(last.owner);
  const heir = heirOf(path, last.owner);
  if (!(await linked(ready, heir))) return false;
  // An earlier heir of the same lock has put its own in the first place before it let go of the heir's name.
  const still = await ownerIn(path, refuse);
  if (still?.id !== first.owner.id) {
    await rm(heir, { force: true });
    return false;
  }
  await rename(ready, path);
  for (const { file } of [...chain.slice(1), { file: heir }]) await rm(file, { force: true });
  return true;
}

const heirOf = (path: string, owner: LockOwner): string => `${path}.${owner.id}`;

/** The lock and its heirs; the last one counts. */
async function chainFrom(path: string, refuse: (owner: undefined) => Error): Promise<readonly Link[]> {
  const chain: Link[] = [];
  for (let file = path; ; ) {
    const owner = await ownerIn(file, refuse);
    if (!owner) return chain;
    chain.push({ file, owner });
    file = heirOf(path, owner);
  }
}

async function ownerIn(file: string, refuse: (owner: undefined) => Error): Promise<LockOwner | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  const owner = parse(text);
  if (!owner) throw refuse(undefined);
  return owner;
}

function parse(text: string): LockOwner | undefined {
  try {
    return lockOwnerSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** On the disk before it gets its name: after a power cut there is no empty lock. */
async function writeSynced(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const linked = (from: string, to: string): Promise<boolean> =>
  link(from, to).then(
    () => true,
    (error: unknown) => {
      if (errorCode(error) === 'EEXIST') return false;
      throw error;
    },
  );
