import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.js';

/** The newest migration that this database has seen: "0002-documents". Empty before the first. */
export async function findSchema(db: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{ name: string | null }>`select max(name) as name from kysely_migration`.execute(db);
  return rows[0]?.name ?? '';
}
