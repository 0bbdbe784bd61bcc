import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.js';

type Table = keyof Database;

/** A row as the database has it. */
export type StoredRow = Record<string, string | number | null>;

/** What tells the rows of a table apart, in the order in which they are read. */
export const ROW_KEYS: Readonly<Record<Table, readonly [string, ...string[]]>> = {
  tenants: ['tenant'],
  installations: ['tenant', 'user_id'],
  conversation_references: ['tenant', 'channel'],
  subscriptions: ['tenant', 'id'],
  deliveries: ['tenant', 'id'],
  delivery_facts: ['tenant', 'delivery_id', 'fact_id'],
  backoff: ['tenant'],
  processed_events: ['tenant', 'event_id'],
  corrections: ['tenant', 'id'],
  articles: ['tenant', 'id'],
  feedback: ['tenant', 'user_hash', 'message_key'],
  job_runs: ['key'],
};

const BATCH = 200;

async function readBatch(db: Kysely<Database>, table: Table, after?: StoredRow): Promise<StoredRow[]> {
  const key = sql.join(ROW_KEYS[table].map((column) => sql.ref(column)));
  const last = after && sql.join(ROW_KEYS[table].map((column) => after[column]));
  const rest = last ? sql`where (${key}) > (${last})` : sql``;
  const { rows } = await sql<StoredRow>`
    select * from ${sql.table(table)} ${rest} order by ${key} limit ${sql.lit(BATCH)}`.execute(db);
  return rows;
}

/** Every row of a table in the order of its key, a few hundred of them in memory at a time. */
export async function* readRows(db: Kysely<Database>, table: Table): AsyncGenerator<StoredRow> {
  let batch = await readBatch(db, table);
  while (batch.length > 0) {
    yield* batch;
    batch = batch.length < BATCH ? [] : await readBatch(db, table, batch.at(-1));
  }
}
