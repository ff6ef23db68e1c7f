import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openWorldFile } from '../../../simulator/world/file.ts';
import { emptyWorld, type World } from '../../../simulator/world/world.ts';
import { tenantId } from '../../support/practice.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'practice-world-'));
  path = join(folder, 'world.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const failures: unknown[] = [];
const options = { make: () => emptyWorld(tenantId), failed: (error: unknown) => failures.push(error) };
const open = (more: { fresh?: boolean } = {}) => openWorldFile(path, { ...options, ...more });
const onDisk = async (): Promise<World> => JSON.parse(await readFile(path, 'utf8'));

describe('the file of a world', () => {
  test('is made at the first start, with nothing left beside it at the end', async () => {
    const file = await open();
    expect((await onDisk()).tenantId).toBe(tenantId);
    await file.close();
    expect(await readdir(folder)).toEqual(['world.json']);
    expect((await stat(path)).mode & 0o077).toBe(0);
  });

  test('keeps the world over a restart, operations under way included', async () => {
    const first = await open();
    const id = '77777777-7777-4777-8777-777777777777';
    first.world.operations[id] = {
      id,
      signature: 's',
      style: 'compute-action',
      subscription: tenantId,
      location: 'japaneast',
      resourceId: '/x',
      caller: { name: 'x', claims: {} },
      correlationId: id,
      operationName: 'x',
      startedAt: '2026-11-21T02:00:00.000Z',
      endsAt: '2026-11-21T02:01:00.000Z',
      status: 'InProgress',
      effect: { name: 'x', input: { id } },
    };
    await first.close();
    const second = await open();
    expect(second.world).toEqual(first.world);
    await second.close();
  });

  test('starts over when told to', async () => {
    const first = await open();
    first.world.pace = 0.05;
    await first.close();
    const second = await open({ fresh: true });
    expect(second.world.pace).toBe(0);
    expect((await onDisk()).pace).toBe(0);
    await second.close();
  });

  test('a burst of changes ends with the last one on disk', async () => {
    const file = await open();
    for (let pace = 1; pace <= 50; pace += 1) {
      file.world.pace = pace;
      file.changed();
      if (pace % 10 === 0) void file.flush();
    }
    await file.flush();
    expect((await onDisk()).pace).toBe(50);
    await file.close();
  });

  test('a write that fails leaves the old world whole, and is told', async () => {
    const file = await open();
    await rm(folder, { recursive: true });
    file.world.pace = 3;
    await expect(file.flush()).rejects.toThrow('ENOENT');
    await expect(file.close()).rejects.toThrow('ENOENT');
  });

  test.each([
    ['not JSON', 'hello', 'it is not JSON'],
    ['something else', '{"name":"rdp-bot"}', 'does not hold a world of the practice Azure'],
    ['half a world', '{"format":2,"tenantId":"x"}', 'does not hold a world of the practice Azure'],
    ['a newer world', '{"format":3}', 'written by a newer practice Azure (format 3; this one reads 2)'],
  ])('%s is refused and left as it is, even when starting over', async (_, text, sentence) => {
    await writeFile(path, text);
    await expect(open({ fresh: true })).rejects.toThrow(sentence);
    expect(await readFile(path, 'utf8')).toBe(text);
    expect(await readdir(folder)).toEqual(['world.json']);
  });

  test('an older world is refused with the way out, which starting over is', async () => {
    await writeFile(path, '{"format":1}');
    await expect(open()).rejects.toThrow(
      'an older practice Azure (format 1; this one reads 2). Start over with --fresh.',
    );
    expect(await readFile(path, 'utf8')).toBe('{"format":1}');
    const { world, close } = await open({ fresh: true });
    expect(world.format).toBe(2);
    await close();
  });
});

describe('the lock of a world', () => {
  const lock = () => `${path}.lock`;

  test('a second opening of the same file is refused', async () => {
    const file = await open();
    await expect(open()).rejects.toThrow(`${path} is in use by process ${process.pid}`);
    await file.close();
    await (await open()).close();
  });

  test('another living process keeps it', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    try {
      await writeFile(lock(), JSON.stringify({ pid: other.pid, started: 1 }));
      await expect(open()).rejects.toThrow(`is in use by process ${other.pid}`);
    } finally {
      other.kill();
      await once(other, 'exit');
    }
    await (await open()).close();
  });

  test.each([
    ['of this very pid before a restart', JSON.stringify({ pid: process.pid, started: 1 })],
    ['that nobody can read', 'half a li'],
  ])('a lock %s is taken over', async (_, text) => {
    await writeFile(lock(), text);
    await (await open()).close();
    expect(await readdir(folder)).toEqual(['world.json']);
  });
});
