import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { randomId } from '../../../base/ids.ts';
import { takeLock } from '../../../store/pglite/lock.ts';
import { type LockOwner, ownLock } from '../../../store/pglite/lock-owner.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
  path = join(folder, 'lock');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const take = () =>
  takeLock(path, randomId(), (owner) => new Error(owner ? `held by ${owner.pid}` : 'not understood'));
const leave = (owner: LockOwner, at = path) => writeFile(at, JSON.stringify(owner));
const holder = async (): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

/** No process has this pid: Linux ends far below. */
const dead = (id: string): LockOwner => ({ pid: 2_000_000_000, started: 'x', id });

describe('a lock', () => {
  test('is held once, says whose it is, and leaves nothing when it is let go', async () => {
    const lock = await take();
    expect(await holder()).toMatchObject({ pid: process.pid });
    await expect(take()).rejects.toThrow(`held by ${process.pid}`);
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
    await (await take()).release();
  });

  test('of a process that has ended is taken over', async () => {
    await leave(dead('a'));
    await take();
    expect(await holder()).toMatchObject({ pid: process.pid });
    expect(await readdir(folder)).toEqual(['lock']);
  });

  test('is taken over from heirs as well that ended before they were done', async () => {
    await leave(dead('a'));
    await leave(dead('b'), `${path}.a`);
    await leave(dead('c'), `${path}.b`);
    await take();
    expect(await holder()).toMatchObject({ pid: process.pid });
    expect(await readdir(folder)).toEqual(['lock']);
  });

  test('of which a living process is the heir is not', async () => {
    await leave(dead('a'));
    await leave(await ownLock('b'), `${path}.a`);
    await expect(take()).rejects.toThrow(`held by ${process.pid}`);
    expect(await holder()).toEqual(dead('a'));
  });

  test('of a process that stands still is not', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    try {
      await once(child, 'spawn');
      child.kill('SIGSTOP');
      await leave({ pid: child.pid ?? 0, id: 'a' });
      await expect(take()).rejects.toThrow(`held by ${child.pid}`);
    } finally {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    await (await take()).release();
  });

  test('that cannot be understood is left alone', async () => {
    await writeFile(path, 'x');
    await expect(take()).rejects.toThrow('not understood');
    await writeFile(path, '{"pid": 1, "id": "../x"}');
    await expect(take()).rejects.toThrow('not understood');
    expect(await readdir(folder)).toEqual(['lock']);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'that many want at once goes to one of them (%d)',
    async (round) => {
      await leave(dead('a'));
      if (round % 2 === 0) await leave(dead('b'), `${path}.a`);
      const ends = await Promise.allSettled(Array.from({ length: 12 }, take));
      const reasons = ends.flatMap((end) => (end.status === 'rejected' ? [String(end.reason)] : []));
      expect(reasons).toEqual(Array.from({ length: 11 }, () => `Error: held by ${process.pid}`));
      expect(await readdir(folder)).toEqual(['lock']);
    },
  );
});

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux('a process with the same pid that started at another time is another one', async () => {
  await leave({ ...(await ownLock('a')), started: 'long ago' });
  await take();
  expect(await holder()).not.toMatchObject({ id: 'a' });
});
