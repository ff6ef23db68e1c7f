import * as z from 'zod';
import { failure, type Result, success } from '../base/result.ts';
import { jsonb } from './jsonb.ts';
import type { Store } from './store.ts';

export type Stored = { readonly value: unknown; readonly etag: string };

export type StateChange = {
  readonly value: unknown;
  /** Of the value that it replaces; '*' replaces any, and none means that there is nothing to replace. */
  readonly etag?: string | undefined;
};

/** The key was changed by somebody else meanwhile; nothing was written. */
export type StateConflict = { readonly key: string };

export type State = {
  /** Keys without a value are left out. */
  readonly read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Stored>>;
  /** All or none; answers with the new etags. In a transaction, a conflict is the end of it. */
  readonly write: (
    changes: ReadonlyMap<string, StateChange>,
  ) => Promise<Result<ReadonlyMap<string, string>, StateConflict>>;
  readonly delete: (keys: readonly string[]) => Promise<void>;
};

const rowSchema = z.object({ key: z.string(), value: z.unknown(), version: z.string() });
const versionSchema = rowSchema.pick({ version: true });

/** What is kept under keys, such as a conversation's state. Who writes says what was read before. */
export const stateOf = (store: Store): State => ({
  read: async (keys) => {
    const rows = await store.query('select key, value, version from conversation_state where key = any($1)', [
      keys,
    ]);
    return new Map(
      z
        .array(rowSchema)
        .parse(rows)
        .map(({ key, value, version }) => [key, { value, etag: version }]),
    );
  },

  write: async (changes) => {
    // In the same order everywhere: two writers of the same keys never wait for each other.
    const ordered = [...changes].sort(([a], [b]) => (a < b ? -1 : 1));
    try {
      const etags = await store.transaction(async () => {
        const written = new Map<string, string>();
        for (const [key, change] of ordered) written.set(key, await writeOne(store, key, change));
        return written;
      });
      return success(etags);
    } catch (error) {
      if (error instanceof Stale) return failure({ key: error.key });
      throw error;
    }
  },

  delete: async (keys) => {
    await store.query('delete from conversation_state where key = any($1)', [keys]);
  },
});

async function writeOne(store: Store, key: string, { value, etag }: StateChange): Promise<string> {
  const [row] = await store.query(
    statementFor(etag),
    etag === undefined || etag === '*' ? [key, jsonb(value)] : [key, jsonb(value), etag],
  );
  if (!row) throw new Stale(key);
  return versionSchema.parse(row).version;
}

function statementFor(etag: string | undefined): string {
  const insert = 'insert into conversation_state (key, value) values ($1, $2)';
  const set = `set value = $2, version = nextval('conversation_state_version')`;
  if (etag === undefined) return `${insert} on conflict (key) do nothing returning version`;
  if (etag === '*')
    return `${insert} on conflict (key) do update ${set} returning conversation_state.version`;
  return `update conversation_state ${set} where key = $1 and version::text = $3 returning version`;
}

/** Rolls the transaction back. */
class Stale extends Error {
  readonly key: string;
  constructor(key: string) {
    super(`${key} was changed meanwhile.`);
    this.key = key;
  }
}
