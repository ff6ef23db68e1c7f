// The whole object, not its parts: a test watches `fsyncSync`.
import fs from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type Options = Parameters<NodeFS['init']>[1];

/** Emscripten's number for EIO. */
const ioError = 29;

/** PGlite's file system has no fsync: PostgreSQL asks, is told that all is well, and nothing reaches the disk. */
export class SyncedNodeFs extends NodeFS {
  readonly #onAbort: () => void;

  constructor(folder: string, onAbort: () => void) {
    super(folder);
    this.#onAbort = onAbort;
  }

  override async init(pg: PGlite, options: Options) {
    const { emscriptenOpts } = await super.init(pg, options);
    const preRun = [
      ...(emscriptenOpts.preRun ?? []),
      (module: unknown) => {
        streamOperationsOf(module).fsync = ({ nfd }) => synced(nfd);
      },
    ];
    return { emscriptenOpts: { ...emscriptenOpts, preRun, onAbort: this.#onAbort } };
  }
}

function synced(file: number): number {
  try {
    fs.fsyncSync(file);
    return 0;
  } catch {
    // PostgreSQL panics at this: it cannot know what of its data is on the disk.
    return ioError;
  }
}

type StreamOperations = { fsync?: (stream: { readonly nfd: number }) => number };

/** PGlite's types do not show this part of Emscripten: this is where its shape is believed. */
const streamOperationsOf = (module: unknown): StreamOperations =>
  (module as { NODEFS: { stream_ops: StreamOperations } }).NODEFS.stream_ops;
