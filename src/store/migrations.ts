import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import { RemediedError } from '../errors.js';
import { createTables } from './migrations/0001-tables.js';
import { createDocumentTables } from './migrations/0002-documents.js';
import type { Database } from './schema.js';

/** In the order of their names. One that was released is never changed: a new one comes after it. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-tables': createTables,
  '0002-documents': createDocumentTables,
};

/** The name of the newest migration: what version of the schema this program writes. */
export const SCHEMA = Object.keys(MIGRATIONS).sort().at(-1) ?? '';

async function findUnknownMigrations(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return rows.map(({ name }) => name).filter((name) => !(name in MIGRATIONS));
}

/**
 * Brings the tables to the newest schema, by one process at a time. Rejects with a `RemediedError` where a newer program
 * has been here, with the engine's error where a statement fails.
 */
export async function migrateStore(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const unknown = await findUnknownMigrations(db).catch(() => []);
  if (unknown.length === 0) throw error;
  throw new RemediedError(
    `The store was written by a newer version of this program (${unknown.join(', ')}); this one knows ${SCHEMA}.`,
    'Update the program to the version that wrote the store, or restore a backup that this version made.',
  );
}
