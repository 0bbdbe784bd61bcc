import { RemediedError } from '../errors.js';
import { errorCode } from './error-code.js';

type Words = readonly [message: string, remedy: string];

const RESTORE = 'Stop the program and restore the latest backup: npm start -- restore FILE --replace.';
const WRITABLE = 'Let the user who runs the program write the data folder and every file in it.';
const UNREACHABLE = 'See that the database server runs and that DATABASE_URL names its host and port.';
const PERMITTED = 'Let the user of DATABASE_URL create and change tables in its database, or name another user.';

/** By the primary result code of SQLite. */
const SQLITE_FAULTS: Readonly<Record<number, Words>> = {
  3: ['The store’s file may not be read or written.', WRITABLE],
  5: [
    'The store is locked by another program.',
    'Close what has the store’s file open, a database browser or a second copy of this program, and try again.',
  ],
  8: ['The store’s file is read-only.', WRITABLE],
  10: ['The disk failed while the store was read or written.', 'See that the disk works, then try again.'],
  11: ['The store’s file is damaged.', RESTORE],
  13: ['The disk is full: nothing was stored.', 'Free some space on the disk of the data folder, then try again.'],
  14: ['The store’s file cannot be opened.', WRITABLE],
  23: ['The store’s file may not be read or written.', WRITABLE],
  26: ['The store’s file is not a store.', RESTORE],
};

/** By SQLSTATE, or by the system's name of the error. */
const POSTGRES_FAULTS: Readonly<Record<string, Words>> = {
  ECONNREFUSED: ['The database server does not answer.', UNREACHABLE],
  ENOTFOUND: ['The database server’s host is not known.', UNREACHABLE],
  EAI_AGAIN: ['The database server’s host could not be looked up.', UNREACHABLE],
  ETIMEDOUT: ['The database server did not answer in time.', UNREACHABLE],
  EHOSTUNREACH: ['The database server cannot be reached.', UNREACHABLE],
  ECONNRESET: ['The connection to the database server broke.', UNREACHABLE],
  '28P01': ['The database refused the password.', 'Put the right user and password into DATABASE_URL.'],
  '28000': ['The database refused the user.', 'Put a user into DATABASE_URL that may connect from this machine.'],
  '3D000': ['The database does not exist.', 'Create it (createdb), or name another one in DATABASE_URL.'],
  '42501': ['The database does not permit this.', PERMITTED],
  '25006': ['The database is read-only.', 'Name the primary server in DATABASE_URL, not a copy that only reads.'],
  '53100': ['The database’s disk is full: nothing was stored.', 'Free some space on the disk of the database server.'],
  '53300': [
    'The database has no connection left.',
    'Raise max_connections of the server, or run fewer copies of the program.',
  ],
  '57P01': ['The database was shut down.', 'Start the database server; the program goes on by itself.'],
  '57P02': ['The database server failed.', 'See its log; the program goes on by itself once it is back.'],
  '57P03': ['The database is starting or shutting down.', 'Wait a minute and try again.'],
  '57014': ['The database took too long.', 'Try again; where it goes on, see what else loads the database.'],
  '55P03': ['The store is locked by another program.', 'Try again; where it goes on, see what else uses the database.'],
  XX001: ['The database is damaged.', 'Restore the latest backup of the database.'],
  XX002: ['An index of the database is damaged.', 'Run REINDEX on the database, or restore its latest backup.'],
};

/** Errors of the pool that have no code. */
const POOL_FAULTS: Readonly<Record<string, Words>> = {
  'timeout exceeded when trying to connect': ['The database server did not answer in time.', UNREACHABLE],
  'Connection terminated due to connection timeout': ['The database server did not answer in time.', UNREACHABLE],
  'Connection terminated unexpectedly': ['The connection to the database server broke.', UNREACHABLE],
};

/** The primary result code: 5 for every kind of SQLITE_BUSY. Undefined where SQLite did not raise the error. */
export function sqliteCode(error: unknown): number | undefined {
  const isObject = typeof error === 'object' && error !== null;
  return isObject && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}

function findWords(error: unknown): Words | undefined {
  const code = sqliteCode(error);
  if (code !== undefined) return SQLITE_FAULTS[code];
  const message = error instanceof Error ? error.message : '';
  return POSTGRES_FAULTS[errorCode(error) ?? ''] ?? POOL_FAULTS[message];
}

/** The error as a `RemediedError` where somebody can mend what failed; any other error as it is. */
export function toStoreError(error: unknown): unknown {
  const words = findWords(error);
  if (!words) return error;
  const remedied = new RemediedError(...words);
  remedied.cause = error;
  return remedied;
}
