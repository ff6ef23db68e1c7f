import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { migrate, readMigrations } from '../../store/migrate.ts';
import { onEachDatabase } from '../support/store.ts';

jest.setTimeout(60_000);

const shipped = new URL('../../store/migrations/', import.meta.url);

describe('the migrations that ship', () => {
  test('are numbered from 1 on without a gap, and their names say what they are about', async () => {
    const migrations = await readMigrations(shipped);
    expect(migrations.length).toBeGreaterThan(0);
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
    expect(migrations.filter(({ name }) => !/^\d{4}-[a-z]+(-[a-z]+)*\.sql$/.test(name))).toEqual([]);
  });
});

onEachDatabase((now) => {
  let folder: string;
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'migrations-')), 'sql');
    await mkdir(folder);
    await now().store.query('drop table if exists first, second');
    await now().store.query('delete from migration where number > 8000');
    // What has been applied stays known.
    for (const { name, sql } of await readMigrations(shipped)) await writeFile(join(folder, name), sql);
  });
  afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

  const file = (name: string, sql: string) => writeFile(join(folder, name), sql);
  const run = () => migrate(now().store, pathToFileURL(`${folder}/`));
  const applied = () => now().store.query('select name from migration where number > 8000 order by number');

  test('each one is applied once, in order, with all its statements', async () => {
    await file('8001-first.sql', 'create table first (a int); insert into first values (1);');
    await run();
    await file('8002-second.sql', 'create table second as select a + 1 as b from first;');
    await run();
    await run();
    expect(await now().store.query('select a, b from first, second')).toEqual([{ a: 1, b: 2 }]);
    expect(await applied()).toEqual([{ name: '8001-first.sql' }, { name: '8002-second.sql' }]);
  });

  test('several that come at once apply each one once', async () => {
    await file('8001-first.sql', 'create table first (a int); insert into first values (1);');
    await Promise.all([run(), run(), run()]);
    expect(await now().store.query('select a from first')).toEqual([{ a: 1 }]);
  });

  test('one that fails leaves nothing behind and is tried again', async () => {
    await file('8001-first.sql', 'create table first (a int); select 1/0;');
    await expect(run()).rejects.toMatchObject({ code: '22012' });
    expect(await applied()).toEqual([]);
    await file('8001-first.sql', 'create table first (a int);');
    await run();
    expect(await now().store.query('select * from first')).toEqual([]);
  });

  test('a database that knows more is refused', async () => {
    await file('8001-first.sql', 'create table first (a int);');
    await run();
    await rm(join(folder, '8001-first.sql'));
    await expect(run()).rejects.toThrow(
      'The database is newer than this version of rdp-bot, which does not know 8001-first.sql.',
    );
  });

  test('a migration that was changed afterwards is refused, but not for its line ends', async () => {
    await file('8001-first.sql', 'create table first (a int);\n');
    await run();
    await file('8001-first.sql', 'create table first (a int);\r\n');
    await run();
    await file('8001-first.sql', 'create table first (a int, b int);\n');
    await expect(run()).rejects.toThrow('8001-first.sql is not what it was');
  });
});
