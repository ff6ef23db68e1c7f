import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import * as z from 'zod';
import { randomId } from '../../../base/ids.ts';
import { openStore } from '../../../store/store.ts';
import { manualClock } from '../../support/manual-clock.ts';
import { newFolder } from '../../support/store.ts';

jest.setTimeout(120_000);

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const parts = { clock: manualClock(), newId: randomId, say: () => undefined };

let folder: string;
let remove: () => Promise<void>;
beforeAll(async () => ({ folder, remove } = await newFolder()));
afterAll(() => remove());

const start = (name: string) => spawn(process.execPath, ['--import', 'tsx', script(name), folder]);

/** Lets the writer write, kills it without a warning, and answers the last number that it said was committed. */
async function killedAfter(commits: number): Promise<number> {
  const child = start('./crash-writer.ts');
  const errors: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
  let heard = 0;
  let last = 0;
  for await (const line of createInterface(child.stdout)) {
    heard += 1;
    last = Number(line);
    // The next transaction is under way; what it said until then is heard all the same.
    if (heard === commits) child.kill('SIGKILL');
  }
  expect(errors.join('')).toBe('');
  return last;
}

const pairsSchema = z.array(z.object({ number: z.string(), halves: z.string() }));

test('kill -9 loses nothing that was committed, leaves no half of a transaction, and the lock is taken over', async () => {
  let last = 0;
  for (const commits of [1, 40, 7, 90]) {
    const said = await killedAfter(commits);
    expect(said).toBeGreaterThanOrEqual(last + commits);
    last = said;
    const store = await openStore({ folder }, parts);
    const pairs = pairsSchema.parse(
      await store.query('select number, count(*) as halves from pair group by number order by number'),
    );
    await store.close();
    // One more can be there: committed, and killed before it could say so.
    expect([last, last + 1]).toContain(pairs.length);
    expect(pairs).toEqual(pairs.map((_, index) => ({ number: String(index + 1), halves: '2' })));
    last = pairs.length;
  }
});

test('while one process has the folder, another one is told and ends', async () => {
  const store = await openStore({ folder }, parts);
  const child = start('./crash-writer.ts');
  const errors: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
  expect(await once(child, 'close')).toEqual([1, null]);
  expect(errors.join('')).toContain(`is in use by process ${process.pid}. End that one first.`);
  await store.close();
});

test('a disk that fails ends the process with a sentence, and what was committed before is there', async () => {
  const child = start('./failing-disk.ts');
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  expect(await once(child, 'close')).toEqual([1, null]);
  expect(said).toMatch(/^committed\nThe database in .* had to stop: could not fsync file .*\. Start again/);
  const store = await openStore({ folder }, parts);
  expect(await store.query(`select key from seen_activity where key = 'before'`)).toHaveLength(1);
  await store.close();
});
