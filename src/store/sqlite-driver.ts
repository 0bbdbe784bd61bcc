import { setTimeout as sleep } from 'node:timers/promises';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  type TransactionSettings,
} from 'kysely';
import type { SqliteDatabase, SqliteStatement } from './sqlite-module.js';
import { sqliteCode } from './store-errors.js';

const BUSY = 5;
/** Milliseconds for which another program may hold the store. */
const PATIENCE = 5_000;
const PAUSE = 20;

type Bound = string | number | bigint | null | Uint8Array;

/** Runs again what the lock of another program refused, without holding up this one, for five seconds. */
export async function retryBusy<T>(run: () => T): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      return run();
    } catch (error) {
      if (sqliteCode(error) !== BUSY || Date.now() > end) throw error;
    }
    await sleep(PAUSE * (1 + Math.random()));
  }
}

/** Statements that are kept ready: more than this program has of different ones, but for lists of varying length. */
const MOST_STATEMENTS = 200;

/**
 * Leaves one file that holds everything, unless another program has it open. Closing does so only once every statement
 * was ended, which the package that stands in for Node's module cannot do: it would keep the file locked, too.
 */
function foldLog(database: SqliteDatabase): void {
  try {
    database.exec('pragma busy_timeout = 0; pragma journal_mode = delete');
  } catch {
    // The log stays beside the file, where whoever opens it next finds it.
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly #database: SqliteDatabase;
  readonly #statements = new Map<string, SqliteStatement>();

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    // Inside a transaction the lock is held already, and what failed must not be run alone.
    if (this.#database.isTransaction) return this.#run(sql, parameters as Bound[]);
    return retryBusy(() => this.#run(sql, parameters as Bound[]));
  }

  async *streamQuery<R>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    // A statement of its own: it is under way while others run.
    for (const row of this.#database.prepare(sql).iterate(...(parameters as Bound[]))) yield { rows: [row as R] };
  }

  #prepare(sql: string): SqliteStatement {
    const ready = this.#statements.get(sql);
    if (ready) return ready;
    if (this.#statements.size >= MOST_STATEMENTS) this.#statements.clear();
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #run<R>(sql: string, parameters: readonly Bound[]): QueryResult<R> {
    const statement = this.#prepare(sql);
    if (statement.columns().length > 0) return { rows: statement.all(...parameters) as R[] };
    const { changes } = statement.run(...parameters);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }
}

/** One connection, lent to one borrower after the other. */
export class SqliteDriver implements Driver {
  readonly #database: SqliteDatabase;
  readonly #connection: SqliteConnection;
  readonly #waiting: (() => void)[] = [];
  #isLent = false;

  constructor(database: SqliteDatabase) {
    this.#database = database;
    this.#connection = new SqliteConnection(database);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#isLent) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#isLent = true;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#isLent = false;
  }

  /** Takes the lock for writing at once: a transaction that reads first could be refused it later. */
  async beginTransaction(connection: DatabaseConnection, { accessMode }: TransactionSettings): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(accessMode === 'read only' ? 'begin' : 'begin immediate'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // SQLite itself rolls back where the disk is full.
    if (this.#database.isTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async destroy(): Promise<void> {
    if (!this.#database.isOpen) return;
    foldLog(this.#database);
    this.#database.close();
  }
}

/** Tables are made in a transaction, too, whose lock lets one process do it. */
export class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
