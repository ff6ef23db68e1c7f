import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { randomId } from '../../base/ids.ts';
import { openDataFolder } from '../../bot/data-folder.ts';

let parent: string;
let folder: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'data-folder-'));
  folder = join(parent, 'data');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const open = (fresh = false) => openDataFolder(folder, { newId: randomId, fresh });

/** As a start leaves it behind. */
async function used(): Promise<void> {
  const data = await open();
  await mkdir(data.store);
  await mkdir(data.practice);
  await data.close();
}

describe('the data folder', () => {
  test('is made, kept for one at a time, and let go', async () => {
    const data = await open();
    await expect(open()).rejects.toThrow(`is in use by process ${process.pid}: another copy of rdp-bot`);
    await data.close();
    await (await open()).close();
    expect(await readdir(folder)).toEqual(['.rdp-bot']);
  });

  test('is found again as it was', async () => {
    await used();
    await (await open()).close();
    expect((await readdir(folder)).sort()).toEqual(['.rdp-bot', 'practice', 'store']);
  });

  test('is emptied of what is ours, and of nothing else', async () => {
    await used();
    await writeFile(join(folder, 'letter.txt'), 'mine');
    await (await open(true)).close();
    expect((await readdir(folder)).sort()).toEqual(['.rdp-bot', 'letter.txt']);
  });

  test.each(['store', 'practice'])('is not emptied where a %s was there before us', async (name) => {
    await mkdir(join(folder, name), { recursive: true });
    await (await open()).close();
    await expect(open(true)).rejects.toThrow('was not made by rdp-bot');
    expect(await readdir(folder)).toEqual([name]);
    await expect(open()).resolves.toBeDefined();
  });
});
