import type { Kysely } from 'kysely';
import { type BackupRow, sealLines } from './backup-format.js';
import { findSchema } from './find-schema.js';
import { readRows, type StoredRow } from './read-rows.js';
import { type Database, TABLES } from './schema.js';

/** Bytes as base64. */
function toBackupRow(row: StoredRow): BackupRow['row'] {
  const values = Object.entries(row).map(([column, value]) => [
    column,
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  ]);
  return Object.fromEntries(values);
}

async function* readTables(db: Kysely<Database>): AsyncGenerator<BackupRow> {
  for (const table of TABLES) {
    for await (const row of readRows(db, table)) yield { table, row: toBackupRow(row) };
  }
}

/**
 * Every row of the store as a line of JSON, all of one moment: first what it is a backup of, last the number of rows and
 * a checksum. Other readers and writers of an embedded store wait in this process until it has ended or was left.
 */
export async function* exportLines(db: Kysely<Database>, at: string): AsyncGenerator<string> {
  const transaction = await db
    .startTransaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute();
  try {
    yield* sealLines({ schema: await findSchema(transaction), at }, readTables(transaction));
  } finally {
    await transaction.rollback().execute();
  }
}
