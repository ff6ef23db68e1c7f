import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import * as z from 'zod';
import { CannotOpenStore } from './cannot-open-store.ts';
import type { Database } from './transaction.ts';

/** A file of store/migrations, such as `0001-conversations.sql`. */
export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
};

const ours = new URL('./migrations/', import.meta.url);

/** Any number, and always the same: who makes the first table waits for others who do. */
const firstTable = 7_410_211;

const appliedSchema = z.object({ number: z.number(), name: z.string(), checksum: z.string() });

/** Brings the database up to date. Several processes may do so at once. */
export async function migrate(database: Database, folder: URL = ours): Promise<void> {
  const migrations = await readMigrations(folder);
  await database.transaction(async () => {
    await database.query('select pg_advisory_xact_lock($1)', [firstTable]);
    await database.query(
      `create table if not exists migration (
        number integer primary key,
        name text not null,
        checksum text not null,
        applied_at timestamptz not null default now()
      )`,
    );
  });
  const applied = z
    .array(appliedSchema)
    .parse(await database.query('select * from migration order by number'));
  refuseUnknown(migrations, applied);
  refuseChanged(migrations, applied);
  for (const migration of migrations) await apply(database, migration);
}

export async function readMigrations(folder: URL): Promise<readonly Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  return Promise.all(
    files.map(async (name) => ({
      number: Number.parseInt(name, 10),
      name,
      sql: await readFile(new URL(name, folder), 'utf8'),
    })),
  );
}

/** The number goes first: who comes second waits here for the first one, and then has nothing to do. */
const apply = (database: Database, migration: Migration): Promise<void> =>
  database.transaction(async () => {
    const inserted = await database.query(
      `insert into migration (number, name, checksum) values ($1, $2, $3)
       on conflict (number) do nothing returning number`,
      [migration.number, migration.name, checksumOf(migration)],
    );
    if (inserted.length > 0) await database.query(migration.sql);
  });

/** The same on a system that ends lines otherwise. */
const checksumOf = ({ sql }: Migration): string =>
  createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex');

type Applied = z.infer<typeof appliedSchema>;

function refuseUnknown(migrations: readonly Migration[], applied: readonly Applied[]): void {
  const unknown = applied.find(({ number }) => !migrations.some((migration) => migration.number === number));
  if (!unknown) return;
  throw new CannotOpenStore(
    `The database is newer than this version of rdp-bot, which does not know ${unknown.name}. Start the newer version, or use another database.`,
  );
}

function refuseChanged(migrations: readonly Migration[], applied: readonly Applied[]): void {
  const changed = applied.find(({ number, checksum }) =>
    migrations.some((migration) => migration.number === number && checksumOf(migration) !== checksum),
  );
  if (!changed) return;
  throw new CannotOpenStore(
    `${changed.name} is not what it was when the database was made with it. Put it back as it was; what should change goes into a new migration.`,
  );
}
