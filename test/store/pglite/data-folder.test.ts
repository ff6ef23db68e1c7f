import fs from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { randomId } from '../../../base/ids.ts';
import { openStore } from '../../../store/store.ts';
import { manualClock } from '../../support/manual-clock.ts';
import { newFolder } from '../../support/store.ts';

jest.setTimeout(60_000);

const said: string[] = [];
const parts = { clock: manualClock(), newId: randomId, say: (sentence: string) => said.push(sentence) };

let parent: string;
beforeEach(async () => {
  said.length = 0;
  parent = await mkdtemp(join(tmpdir(), 'data-'));
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const anEntry = `insert into seen_activity values ('a', now())`;

describe('a new folder', () => {
  test('is made, says so once, keeps what is written, and what an interrupted start left is no hindrance', async () => {
    const folder = join(parent, 'deep', 'database');
    await mkdir(`${folder}.init`, { recursive: true });
    await writeFile(join(`${folder}.init`, 'PG_VERSION'), 'half');
    const first = await openStore({ folder }, parts);
    expect(said).toEqual([`Making the database in ${folder}. This takes a few seconds, once.`]);
    await first.query(anEntry);
    await first.close();
    expect(await readdir(join(parent, 'deep'))).toEqual(['database']);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);

    const second = await openStore({ folder }, parts);
    expect(await second.query('select key from seen_activity')).toEqual([{ key: 'a' }]);
    expect(said).toHaveLength(1);
    await second.close();
  });
});

describe('an open folder', () => {
  let folder: string;
  let remove: () => Promise<void>;
  beforeEach(async () => ({ folder, remove } = await newFolder()));
  afterEach(async () => {
    jest.restoreAllMocks();
    await remove();
  });

  test('has every committed write on the disk: one fsync for each', async () => {
    const store = await openStore({ folder }, parts);
    const synced = jest.spyOn(fs, 'fsyncSync');
    for (let n = 0; n < 10; n += 1)
      await store.query(`insert into seen_activity values ($1, now())`, [`${n}`]);
    expect(synced.mock.calls.length).toBeGreaterThanOrEqual(10);
    synced.mockClear();
    await store.query('select 1');
    expect(synced).not.toHaveBeenCalled();
    await store.close();
  });

  test('takes little memory for its buffers', async () => {
    const store = await openStore({ folder }, parts);
    expect(await store.query('show shared_buffers')).toEqual([{ shared_buffers: '16MB' }]);
    await store.close();
  });

  test('is refused to everybody else, and free again when it is closed', async () => {
    const store = await openStore({ folder }, parts);
    const second = openStore({ folder }, parts);
    await expect(second).rejects.toMatchObject({ name: 'CannotOpenStore' });
    await expect(second).rejects.toThrow(`The database in ${folder} is in use by process ${process.pid}.`);
    await store.close();
    await (await openStore({ folder }, parts)).close();
  });
});

test.each([
  ['something else than a database', 'letter.txt', 'x', 'holds something else than a database'],
  ['a database of another PostgreSQL', 'PG_VERSION', '17\n', 'was made by PostgreSQL 17'],
])('%s is refused and left as it is', async (_, name, text, sentence) => {
  const folder = join(parent, 'database');
  await mkdir(folder);
  await writeFile(join(folder, name), text);
  await expect(openStore({ folder }, parts)).rejects.toThrow(sentence);
  expect(await readdir(parent)).toEqual(['database']);
  expect(await readdir(folder)).toEqual([name]);
});
