import { type Kysely, sql } from 'kysely';
import { RemediedError } from '../errors.js';
import { countOf } from '../wording.js';
import type { BackupRow } from './backup-format.js';
import { engineOf } from './engine.js';
import { BLOB_COLUMNS, type Database, TABLES } from './schema.js';

type Table = (typeof TABLES)[number];

/** What nobody stored: which nightly work was done. A bot that has only been started has such rows, and nothing else. */
const OWN_TABLE = 'job_runs';

const BATCH = 200;
/** Characters of one statement, unless one row has more. */
const LONGEST = 4_000_000;

const REMEDIES = {
  SQLite:
    'To have the backup instead, stop the bot and run the command again with --replace: what is stored now is moved aside.',
  PostgreSQL: 'Create an empty database (createdb), name it in DATABASE_URL, and restore into that.',
} as const;

async function countRows(db: Kysely<Database>): Promise<number> {
  let count = 0;
  for (const table of TABLES.filter((name) => name !== OWN_TABLE)) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(db);
    count += rows[0]?.count ?? 0;
  }
  return count;
}

async function requireEmpty(db: Kysely<Database>): Promise<void> {
  const count = await countRows(db);
  if (count > 0)
    throw new RemediedError(
      `The store is not empty (it holds ${countOf(count, 'row')}): nothing was restored.`,
      REMEDIES[engineOf(db)],
    );
}

function requireTable(name: string): Table {
  const table = TABLES.find((known) => known === name);
  if (table) return table;
  throw new RemediedError(
    `The backup holds rows of ${JSON.stringify(name)}, which this version does not know: nothing was restored.`,
    'Restore it with the version of the program that made it.',
  );
}

const shapeOf = ({ table, row }: BackupRow): string => JSON.stringify([table, ...Object.keys(row)]);

const lengthOf = ({ row }: BackupRow): number =>
  Object.values(row).reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length : 0), 0);

/** Rows that one statement can insert: of one table, with the same columns, and not too much of them. */
async function* inBatches(rows: AsyncIterable<BackupRow>): AsyncGenerator<[BackupRow, ...BackupRow[]]> {
  let batch: [BackupRow, ...BackupRow[]] | undefined;
  let length = 0;
  for await (const row of rows) {
    length += lengthOf(row);
    if (batch && batch.length < BATCH && length < LONGEST && shapeOf(batch[0]) === shapeOf(row)) {
      batch.push(row);
      continue;
    }
    if (batch) yield batch;
    batch = [row];
    length = lengthOf(row);
  }
  if (batch) yield batch;
}

/** The values of a row as the database has them. */
function toValues({ row }: BackupRow, table: Table): unknown[] {
  const blobs = BLOB_COLUMNS[table] ?? [];
  return Object.entries(row).map(([column, value]) =>
    blobs.includes(column) ? Buffer.from(String(value), 'base64') : value,
  );
}

async function insertBatch(db: Kysely<Database>, batch: readonly [BackupRow, ...BackupRow[]]): Promise<void> {
  const table = requireTable(batch[0].table);
  const columns = Object.keys(batch[0].row);
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const values = sql.join(batch.map((row) => sql`(${sql.join(toValues(row, table))})`));
  await sql`insert into ${sql.table(table)} (${names}) values ${values}`.execute(db);
}

/**
 * Stores the rows of a backup, all of them or none. Resolves to how many. Rejects with a `RemediedError` where anything
 * is stored already, with whatever `rows` rejects with, and with the engine's error where a row does not fit.
 */
export async function fillStore(db: Kysely<Database>, rows: AsyncIterable<BackupRow>): Promise<number> {
  return db
    .transaction()
    .setIsolationLevel('serializable')
    .execute(async (transaction) => {
      await requireEmpty(transaction);
      await transaction.deleteFrom(OWN_TABLE).execute();
      let filled = 0;
      for await (const batch of inBatches(rows)) {
        await insertBatch(transaction, batch);
        filled += batch.length;
      }
      return filled;
    });
}
