import pg from 'pg';
import { CannotOpenStore } from './cannot-open-store.ts';

/** A pool of connections to a PostgreSQL server that has answered once. */
export async function openPostgres(url: string, say: (sentence: string) => void): Promise<pg.Pool> {
  const name = nameOf(url);
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'rdp-bot',
    connectionTimeoutMillis: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
  });
  // A connection that is lost is replaced when it is needed again. Unheard, the event would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', ({ message }) => say(`The connection to ${name} was lost (${message}).`));
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    const message = error instanceof Error ? error.message : String(error);
    throw new CannotOpenStore(`${name} cannot be opened: ${message}`, { cause: error });
  }
  return pool;
}

/** Without the password, which must not reach a log. */
function nameOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol)) {
    throw new CannotOpenStore(
      'The address of the database is not one of PostgreSQL: postgresql://user:password@host:5432/name',
    );
  }
  return `The database ${decodeURIComponent(parsed.pathname.slice(1))} at ${parsed.host}`;
}
