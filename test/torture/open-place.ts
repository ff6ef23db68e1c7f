import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Place } from '../../store/store.ts';

export type OwnPlace = {
  readonly place: Place;
  /** For logs. */
  readonly folder: string;
  readonly remove: () => Promise<void>;
};

/** A store for one run: a folder, or a database on the server that is named. */
export async function openPlace(server: string | undefined): Promise<OwnPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'torture-'));
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  if (server === undefined)
    return { place: { folder: join(folder, 'database') }, folder, remove: removeFolder };
  const name = `torture_${randomUUID().replaceAll('-', '')}`;
  await run(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = name;
  return {
    place: { url: url.href },
    folder,
    remove: async () => {
      await run(server, `drop database ${name} with (force)`);
      await removeFolder();
    },
  };
}

async function run(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}
