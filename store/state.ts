import * as z from 'zod';
import type { Clock } from '../base/clock.ts';
import { failure, type Result, success } from '../base/result.ts';
import { jsonb } from './jsonb.ts';
import type { Store } from './store.ts';

export type Stored = { readonly value: unknown; readonly etag: string };

export type StateChange = {
  readonly value: unknown;
  /** Of the value that it replaces; '*' replaces any, and none means that there is nothing to replace. */
  readonly etag?: string | undefined;
  /** From now on; absent: for good. */
  readonly keep?: { readonly milliseconds: number };
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
  /** Lets go of what need not be kept any more; until then it can be read. */
  readonly tidy: () => Promise<void>;
};

const rowSchema = z.object({ key: z.string(), value: z.unknown(), version: z.string() });
const versionSchema = rowSchema.pick({ version: true });

/** What is kept under keys, such as a conversation's state. Who writes says what was read before. */
export const stateOf = (store: Store, clock: Clock): State => ({
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
        for (const [key, change] of ordered) written.set(key, await writeOne({ store, clock }, key, change));
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

  tidy: async () => {
    await store.query('delete from conversation_state where expires_at <= $1', [new Date(clock.now())]);
  },
});

type Parts = { readonly store: Store; readonly clock: Clock };

async function writeOne(
  { store, clock }: Parts,
  key: string,
  { value, etag, keep }: StateChange,
): Promise<string> {
  const expires = keep ? new Date(clock.now() + keep.milliseconds) : null;
  const params = [key, jsonb(value), expires];
  const [row] = await store.query(
    statementFor(etag),
    etag === undefined || etag === '*' ? params : [...params, etag],
  );
  if (!row) throw new Stale(key);
  return versionSchema.parse(row).version;
}

function statementFor(etag: string | undefined): string {
  const insert = 'insert into conversation_state (key, value, expires_at) values ($1, $2, $3)';
  const set = `set value = $2, expires_at = $3, version = nextval('conversation_state_version')`;
  if (etag === undefined) return `${insert} on conflict (key) do nothing returning version`;
  if (etag === '*')
    return `${insert} on conflict (key) do update ${set} returning conversation_state.version`;
  return `update conversation_state ${set} where key = $1 and version::text = $4 returning version`;
}

/** Rolls the transaction back. */
class Stale extends Error {
  readonly key: string;
  constructor(key: string) {
    super(`${key} was changed meanwhile.`);
    this.key = key;
  }
}
