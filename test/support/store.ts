import { createHash, randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe } from '@jest/globals';
import pg from 'pg';
import { randomId } from '../../base/ids.ts';
import { readMigrations } from '../../store/migrate.ts';
import { openStore, type Place, type Store } from '../../store/store.ts';
import { manualClock } from './manual-clock.ts';

/** A real server for the tests, such as scripts/with-postgres.ts starts. */
export const postgresUrl = process.env['TEST_DATABASE_URL'];

export const onPostgres = postgresUrl === undefined ? describe.skip : describe;

export type TestStore = { readonly store: Store; readonly clock: ReturnType<typeof manualClock> };

/** The same tests on PGlite and, where there is one, on PostgreSQL: one database for the file, empty for each test. */
export function onEachDatabase(tests: (now: () => TestStore) => void): void {
  describe('on PGlite', () => tests(eachTestWith(newFolder)));
  onPostgres('on PostgreSQL', () => tests(eachTestWith(newDatabase)));
}

type NewPlace = () => Promise<{ readonly place: Place; readonly remove: () => Promise<void> }>;

function eachTestWith(make: NewPlace): () => TestStore {
  const clock = manualClock();
  let store: Store;
  let made: Awaited<ReturnType<NewPlace>>;
  beforeAll(async () => {
    made = await make();
    store = await openStore(made.place, { clock, newId: randomId, say: () => undefined });
  });
  beforeEach(async () => {
    await store.query(
      `truncate conversation_state, outbox, seen_activity, turn_lease, button, diagnosis, guest_lease, change,
         change_lock, change_effect, audit_entry, pause restart identity`,
    );
    await store.query(`update audit_head set sequence = 0, hash = ''`);
  });
  afterAll(async () => {
    await store.close();
    await made.remove();
  });
  return () => ({ store, clock });
}

/** A folder of PGlite with all migrations: a copy, because making one takes seconds. */
export async function newFolder() {
  const parent = await mkdtemp(join(tmpdir(), 'store-'));
  const folder = join(parent, 'database');
  await cp(await template(), folder, { recursive: true });
  return { folder, place: { folder }, remove: () => rm(parent, { recursive: true, force: true }) };
}

/** A database of its own on the real server. */
export async function newDatabase() {
  if (postgresUrl === undefined) throw new Error('TEST_DATABASE_URL names no server.');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(postgresUrl);
  url.pathname = name;
  await asAdministrator(`create database ${name}`);
  return {
    url: url.href,
    place: { url: url.href },
    remove: () => asAdministrator(`drop database ${name} with (force)`),
  };
}

async function asAdministrator(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: postgresUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}

const cache = fileURLToPath(new URL('../../node_modules/.cache/rdp-bot', import.meta.url));

/** Made once for these migrations and this PGlite, whichever test comes first. */
async function template(): Promise<string> {
  const pglite = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const migrations = await readMigrations(new URL('../../store/migrations/', import.meta.url));
  const made = await readFile(join(pglite, '../../package.json'), 'utf8');
  const hash = createHash('sha256')
    .update(JSON.stringify([made, migrations]))
    .digest('hex')
    .slice(0, 16);
  const folder = join(cache, `store-${hash}`);
  if (await readFile(join(folder, 'PG_VERSION')).catch(() => undefined)) return folder;
  await mkdir(cache, { recursive: true });
  const aside = await mkdtemp(join(cache, 'making-'));
  try {
    const parts = { clock: manualClock(), newId: randomId, say: () => undefined };
    await (await openStore({ folder: join(aside, 'store') }, parts)).close();
    // Whoever is second finds it there, and that one is as good.
    await rename(join(aside, 'store'), folder).catch(() => undefined);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return folder;
}
