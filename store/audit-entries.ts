import * as z from 'zod';
import { jsonb } from './jsonb.ts';
import type { Store } from './store.ts';

const rowSchema = z.object({
  sequence: z.string().transform(Number),
  entry: z.unknown(),
  change: z.number().nullable(),
  machine: z.string().nullable(),
  hash: z.string(),
});

export type AuditRow = Readonly<z.infer<typeof rowSchema>>;

const headSchema = z.object({ sequence: z.string().transform(Number), hash: z.string() });

export type AuditHead = Readonly<z.infer<typeof headSchema>>;

/** Entries are added at the end and never changed. What an entry means, and how it is hashed, others know. */
export type AuditEntries = {
  /** Belongs to the caller's transaction, and keeps everybody else from adding until its end. */
  readonly lockHead: () => Promise<AuditHead>;
  readonly add: (row: AuditRow) => Promise<void>;
  readonly head: () => Promise<AuditHead>;
  /** In their order, from after `after`. */
  readonly list: (of: { readonly after: number; readonly most: number }) => Promise<readonly AuditRow[]>;
  /** The newest of a machine, the newest first. */
  readonly ofMachine: (machine: string, most: number) => Promise<readonly AuditRow[]>;
};

/** Ordered by the number: the bare name would be the text here, of which 10 comes before 2. */
const columns = 'sequence::text, entry, change, machine, hash';

export function auditEntriesOf(store: Store): AuditEntries {
  const headOf = async (lock: string) =>
    headSchema.parse((await store.query(`select sequence::text, hash from audit_head ${lock}`))[0]);
  return {
    lockHead: () => headOf('for update'),
    head: () => headOf(''),
    add: async ({ sequence, entry, change, machine, hash }) => {
      await store.query(
        'insert into audit_entry (sequence, entry, change, machine, hash) values ($1, $2, $3, $4, $5)',
        [sequence, jsonb(entry), change, machine, hash],
      );
      await store.query('update audit_head set sequence = $1, hash = $2', [sequence, hash]);
    },
    list: async ({ after, most }) =>
      z
        .array(rowSchema)
        .parse(
          await store.query(
            `select ${columns} from audit_entry where sequence > $1 order by audit_entry.sequence limit $2`,
            [after, most],
          ),
        ),
    ofMachine: async (machine, most) =>
      z
        .array(rowSchema)
        .parse(
          await store.query(
            `select ${columns} from audit_entry where machine = $1 order by audit_entry.sequence desc limit $2`,
            [machine, most],
          ),
        ),
  };
}
