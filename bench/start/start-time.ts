import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '../child.ts';
import type { Figure } from '../figure.ts';
import { median } from '../median.ts';

/** From starting the process to the line that says so, on a folder that is not new. */
export async function startTime(rounds: number): Promise<Figure> {
  const data = await mkdtemp(join(tmpdir(), 'bench-start-'));
  try {
    // The first start makes the database, and tells which packages there are to load.
    const packages = await packagesOf(data);
    const loading = packages.flatMap((name) => ['--import', name]);
    const ours: number[] = [];
    const reference: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      reference.push(
        await timeOf([...loading, 'bench/start/open-store.ts', join(data, 'store')], /^ready$/m),
      );
      ours.push(await timeOf(bot(data), ready));
    }
    return {
      name: 'start to ready, over loading the packages and opening the store',
      ours: median(ours),
      reference: median(reference),
      unit: 'ms',
      bar: { most: 2 },
    };
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

const ready = /Open (http:\S+)/;

const bot = (data: string): string[] => ['bot/main.ts', '--practice', '--port', '0', '--data', data];

async function packagesOf(data: string): Promise<string[]> {
  const record = join(data, 'packages');
  const child = startChild(['--import', './bench/start/record-packages.ts', ...bot(data)], ready, {
    RECORD: record,
  });
  await child.ready;
  const found = await readFile(record, 'utf8');
  await child.end();
  return [...new Set(found.trim().split('\n'))];
}

async function timeOf(args: readonly string[], line: RegExp): Promise<number> {
  const child = startChild(args, line);
  const { milliseconds } = await child.ready;
  await child.end();
  return milliseconds;
}
