import { closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Dialect, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { RemediedError } from '../errors.js';
import { errorCode } from './error-code.js';
import { retryBusy, SqliteDriver, TransactionalSqliteAdapter } from './sqlite-driver.js';
import { importSqlite, type SqliteDatabase, type SqliteModule } from './sqlite-module.js';
import { toStoreError } from './store-errors.js';

const IN_MEMORY = ':memory:';

/**
 * `busy_timeout` holds up the whole program, so it is short: whoever finds the store locked tries again later.
 * Nothing counts as stored before it is on the disk.
 */
const PRAGMAS = [
  'pragma busy_timeout = 100',
  'pragma journal_mode = wal',
  'pragma synchronous = full',
  'pragma foreign_keys = on',
] as const;

/** Milliseconds in which another process that has just made the file writes its first page. */
const FIRST_PAGE = 2_000;
const PAUSE = 50;

/** Makes a file that its owner alone may read; what SQLite puts beside it gets the same mode. False where it is there. */
function createPrivately(file: string): boolean {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openSync(file, 'wx', 0o600));
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    const remedied = new RemediedError(
      `The store cannot be kept in ${file} (${errorCode(error)}).`,
      'Set DATA_FOLDER to a folder that the user who runs the program may write.',
    );
    remedied.cause = error;
    throw remedied;
  }
}

/** SQLite takes a file without a byte for a new store: one that was emptied would be forgotten in silence. */
async function refuseEmptied(file: string): Promise<void> {
  const end = Date.now() + FIRST_PAGE;
  while (statSync(file).size === 0) {
    if (Date.now() > end)
      throw new RemediedError(
        `The store’s file is empty, and whatever it held is gone: ${file}`,
        'Stop the program and restore the latest backup: npm start -- restore FILE --replace. Where nothing was ever stored, delete the file.',
      );
    await sleep(PAUSE);
  }
}

async function openPrepared(DatabaseSync: SqliteModule['DatabaseSync'], file: string): Promise<SqliteDatabase> {
  let database: SqliteDatabase | undefined;
  try {
    database = new DatabaseSync(file);
    for (const pragma of PRAGMAS) await retryBusy(() => database?.exec(pragma));
    return database;
  } catch (error) {
    database?.close();
    throw toStoreError(error);
  }
}

/**
 * The store in one file, made where there is none; ":memory:" is forgotten when it is closed. Rejects with a
 * `RemediedError` where the file cannot be opened or is no store.
 */
export async function openSqlite(file: string): Promise<Dialect> {
  const { DatabaseSync } = await importSqlite();
  if (file !== IN_MEMORY && !createPrivately(file)) await refuseEmptied(file);
  const database = await openPrepared(DatabaseSync, file);
  return {
    createDriver: () => new SqliteDriver(database),
    createAdapter: () => new TransactionalSqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}
