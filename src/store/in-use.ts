import { open } from 'node:fs/promises';
import { importSqlite } from './sqlite-module.js';
import { sqliteCode } from './store-errors.js';

const BUSY = 5;

/** How every file of SQLite begins. */
const MAGIC = 'SQLite format 3\0';

async function isSqlite(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAGIC.length));
    return buffer.toString('latin1', 0, bytesRead) === MAGIC;
  } finally {
    await handle.close();
  }
}

/**
 * Whether another copy of the program has the embedded store open, even if it only waits: it would go on writing to a
 * file that was moved. False where the file does not begin like one of SQLite, which would then remove what lies beside it.
 */
export async function isInUse(file: string): Promise<boolean> {
  if (!(await isSqlite(file))) return false;
  const { DatabaseSync } = await importSqlite();
  const database = new DatabaseSync(file);
  try {
    database.exec('pragma locking_mode = exclusive; begin immediate; rollback');
    return false;
  } catch (error) {
    return sqliteCode(error) === BUSY;
  } finally {
    database.close();
  }
}
