import { type Kysely, PostgresAdapter } from 'kysely';
import type { Database } from './schema.js';

export type Engine = 'SQLite' | 'PostgreSQL';

/** Which engine answers. Two statements differ: how rows are locked and how a transaction begins. */
export function engineOf(db: Kysely<Database>): Engine {
  return db.getExecutor().adapter instanceof PostgresAdapter ? 'PostgreSQL' : 'SQLite';
}
