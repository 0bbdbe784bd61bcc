import { type Kysely, sql } from 'kysely';
import { BLOB_COLUMNS, type Database } from './schema.js';

type Table = keyof Database;

/** A row as the database has it. */
export type StoredRow = Record<string, string | number | null | Uint8Array>;

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
  collections: ['tenant'],
  documents: ['tenant', 'id'],
  document_contents: ['tenant', 'document_id'],
  document_trail: ['tenant', 'seq'],
  feeds: ['tenant', 'id'],
  feedback: ['tenant', 'user_hash', 'message_key'],
  job_runs: ['key'],
};

/** Which columns are read; all of them where that is left out. */
type Columns = readonly string[];

const BATCH = 200;
/** A file has 5 MB at most. */
const FILES = 4;

const batchOf = (table: Table, columns?: Columns): number =>
  BLOB_COLUMNS[table]?.some((column) => columns?.includes(column) ?? true) ? FILES : BATCH;

interface Reading {
  readonly table: Table;
  readonly columns?: Columns;
}

async function readBatch(db: Kysely<Database>, { table, columns }: Reading, after?: StoredRow): Promise<StoredRow[]> {
  const key = sql.join(ROW_KEYS[table].map((column) => sql.ref(column)));
  const last = after && sql.join(ROW_KEYS[table].map((column) => after[column]));
  const rest = last ? sql`where (${key}) > (${last})` : sql``;
  const named = columns && sql.join([...new Set([...ROW_KEYS[table], ...columns])].map((column) => sql.ref(column)));
  const { rows } = await sql<StoredRow>`
    select ${named ?? sql`*`} from ${sql.table(table)} ${rest}
    order by ${key} limit ${sql.lit(batchOf(table, columns))}`.execute(db);
  return rows;
}

/**
 * Every row of a table in the order of its key, a few hundred of them in memory at a time, fewer where they hold files;
 * with its key and the columns that are named, or with all.
 */
export async function* readRows(db: Kysely<Database>, table: Table, columns?: Columns): AsyncGenerator<StoredRow> {
  const reading = { table, ...(columns && { columns }) };
  let batch = await readBatch(db, reading);
  while (batch.length > 0) {
    yield* batch;
    batch = batch.length < batchOf(table, columns) ? [] : await readBatch(db, reading, batch.at(-1));
  }
}
