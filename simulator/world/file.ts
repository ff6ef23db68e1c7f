import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import { CannotStart } from '../cannot-start.ts';
import { errorCode } from './error-code.ts';
import { lockFile } from './file-lock.ts';
import { type FileWriter, fileWriter } from './file-writer.ts';
import type { World } from './world.ts';

const format = 2;

export type WorldFile = FileWriter & {
  readonly world: World;
  /** Writes what is left and lets others have the file. */
  readonly close: () => Promise<void>;
};

export type WorldFileOptions = {
  /** The world of a new file. */
  readonly make: () => World;
  /** Starts over, whatever is in the file, if it is a world at all. */
  readonly fresh?: boolean;
  /** Told when a write in the background fails. The next change tries again. */
  readonly failed: (error: unknown) => void;
};

/** The world in a file: read, or made if there is none; for this process alone until it is closed. */
export async function openWorldFile(path: string, options: WorldFileOptions): Promise<WorldFile> {
  await mkdir(dirname(path), { recursive: true });
  const unlock = await lockFile(path);
  try {
    const before = await read(path, options.fresh === true);
    const world = before && !options.fresh ? before : options.make();
    const writer = fileWriter(path, world, options.failed);
    await writer.flush();
    return { world, ...writer, close: () => writer.flush().finally(unlock) };
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function read(path: string, fresh: boolean): Promise<World | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new CannotStart(
      `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  return parseWorld(path, text, fresh);
}

/** What tells a world from any other file. What is in its lists was written by us: this is where that is believed. */
const worldSchema = z.custom<World>((value) => shapeSchema.safeParse(value).success);

const shapeSchema = z.object({
  format: z.literal(format),
  tenantId: z.string(),
  pace: z.number().min(0),
  subscriptions: z.array(z.object({ id: z.string() })),
  resources: z.record(z.string(), z.object({ id: z.string(), type: z.string(), properties: z.object({}) })),
  machines: z.record(z.string(), z.object({ power: z.string(), guest: z.object({}) })),
  principals: z.array(z.object({ id: z.string(), kind: z.string() })),
  activity: z.array(z.object({ eventDataId: z.string() })),
  operations: z.record(z.string(), z.object({ id: z.string(), status: z.string() })),
  faults: z.array(z.object({ id: z.string(), kind: z.string() })),
});

function parseWorld(path: string, text: string, fresh: boolean): World | undefined {
  const no = `${path} does not hold a world of the practice Azure`;
  const next = 'Choose another file with --world, or move that one away.';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CannotStart(`${no}: it is not JSON. ${next}`);
  }
  const version = z.object({ format: z.number() }).safeParse(value).data?.format;
  if (version !== undefined && version > format) {
    throw new CannotStart(
      `${path} was written by a newer practice Azure (format ${version}; this one reads ${format}). Update rdp-bot. ${next}`,
    );
  }
  if (version !== undefined && version < format) {
    if (fresh) return undefined;
    throw new CannotStart(
      `${path} was written by an older practice Azure (format ${version}; this one reads ${format}). Start over with --fresh. ${next}`,
    );
  }
  const world = worldSchema.safeParse(value);
  if (!world.success) throw new CannotStart(`${no}. ${next}`);
  return world.data;
}
