import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { randomId } from '../../base/ids.ts';
import { openStore } from '../../store/store.ts';
import { entryOf, suzuki, writeChain } from '../changes/audit/chain.ts';
import { manualClock } from '../support/manual-clock.ts';
import { newDatabase, newFolder, onPostgres } from '../support/store.ts';

jest.setTimeout(120_000);

/** The command as it is: a process of its own. */
async function audit(env: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'bot/audit.ts', ...args], {
    env: { ...process.env, ...env },
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  const [code] = await once(child, 'close');
  return { code, ...said };
}

const clock = manualClock();

const opened = (place: Parameters<typeof openStore>[0]) =>
  openStore(place, { clock, newId: randomId, say: () => undefined });

/** Two entries, the second by somebody whose name is a formula. */
async function twoEntries(place: Parameters<typeof openStore>[0]): Promise<void> {
  const store = await opened(place);
  const evil = { ...suzuki, name: '=HYPERLINK("http://evil.example")' };
  await writeChain({ store, clock }, [entryOf('requested'), entryOf('approved', { actor: evil })]);
  await store.close();
}

describe('npm run audit, on a folder', () => {
  let made: Awaited<ReturnType<typeof newFolder>>;
  /** The bot's data: the store is a folder in it. */
  let data: string;
  const here = (...args: readonly string[]) => audit({ DATABASE_URL: '' }, ...args, '--data', data);
  beforeAll(async () => {
    made = await newFolder();
    data = dirname(made.folder);
    await rename(made.folder, join(data, 'store'));
    await twoEntries({ folder: join(data, 'store') });
  });
  afterAll(() => made.remove());

  test('the exact entries, of which each line hashes to what the next one names', async () => {
    const { code, out, err } = await here('export');
    expect({ code, err }).toEqual({
      code: 0,
      err: '2 entries. Whether they hold: npm run audit -- verify\n',
    });
    const [first = '', second = ''] = out.trimEnd().split('\n');
    const hash = createHash('sha256').update(first).digest('hex');
    expect(JSON.parse(second)).toMatchObject({ sequence: 2, event: 'approved', previous: hash });
  });

  test('a table in a new file that nobody else may read, and never over another one', async () => {
    const file = join(data, 'audit.csv');
    expect(await here('export', '--format', 'csv', '--out', file)).toMatchObject({ code: 0, out: '' });
    const text = await readFile(file, 'utf8');
    expect(text).toMatch(/^\uFEFFsequence,at,/);
    expect(text).toContain(`,"'=HYPERLINK(""http://evil.example"")",`);
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await here('export', '--out', file)).toEqual({
      code: 1,
      out: '',
      err: `${file} is there already. Choose another name with --out, or move it away.\n`,
    });
  });

  test('what verify tells can be held against it later', async () => {
    const { code, out } = await here('verify');
    expect(code).toBe(0);
    const [, noted = ''] = /^(2:[0-9a-f]{64})$/m.exec(out) ?? [];
    expect(await here('verify', '--expect', noted)).toMatchObject({ code: 0 });
    expect(await here('verify', '--expect', `2:${'0'.repeat(64)}`)).toMatchObject({
      code: 2,
      out: expect.stringMatching(/^Entry 2 is not the one that was noted/),
    });
  });

  test('while a bot has the folder, it says so', async () => {
    const store = await opened({ folder: join(data, 'store') });
    expect(await here('verify')).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(/in use by process \d+/),
    });
    await store.close();
  });

  test('where there is no store, none is made', async () => {
    expect(await audit({ DATABASE_URL: '' }, 'verify', '--data', join(data, 'nowhere'))).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(/^There is no store in .*nowhere/),
    });
  });

  test('what was done to it is said, and ends with 2', async () => {
    const store = await opened({ folder: join(data, 'store') });
    await store.query(
      `update audit_entry set entry = jsonb_set(entry, '{means}', '"bot"') where sequence = 1`,
    );
    await store.query('delete from audit_entry where sequence = 2');
    await store.close();
    expect(await here('verify')).toEqual({
      code: 2,
      err: '',
      out: 'Entry 1 was altered.\nEntry 2 was cut off the end.\nThe audit does not hold: 2 of these.\n',
    });
  });
});

onPostgres('npm run audit, on a server', () => {
  test('reads the database that DATABASE_URL names, while a bot uses it', async () => {
    const made = await newDatabase();
    await twoEntries(made.place);
    const bot = await opened(made.place);
    const env = { DATABASE_URL: made.url };
    expect(await audit(env, 'verify')).toMatchObject({ code: 0, err: '' });
    expect((await audit(env, 'export')).out.split('\n')).toHaveLength(3);
    await bot.query('delete from audit_entry where sequence = 1');
    expect(await audit(env, 'verify')).toMatchObject({
      code: 2,
      out: expect.stringContaining('Entry 1 was deleted.'),
    });
    await bot.close();
    await made.remove();
  });
});
