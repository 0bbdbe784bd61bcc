import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';

const SECONDS = 1_000;
const INT8 = 20;

/** Counts come as numbers, as SQLite gives them. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    id === INT8 ? Number : pg.types.getTypeParser(id, format ?? 'text'),
};

/** The store in a PostgreSQL database that several instances share. */
export function openPostgres(url: string): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'briefing-bot',
    max: 10,
    connectionTimeoutMillis: 10 * SECONDS,
    statement_timeout: 30 * SECONDS,
    idle_in_transaction_session_timeout: 60 * SECONDS,
    keepAlive: true,
    types,
  });
  // A connection that breaks is replaced by the pool; whoever uses it learns of it from the next query.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return new PostgresDialect({ pool });
}
