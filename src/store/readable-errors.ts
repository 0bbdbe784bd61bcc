import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult, TransactionSettings } from 'kysely';
import { toStoreError } from './store-errors.js';

async function translate<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw toStoreError(error);
  }
}

class ReadableConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection;

  constructor(inner: DatabaseConnection) {
    this.inner = inner;
  }

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return translate(() => this.inner.executeQuery<R>(query));
  }

  async *streamQuery<R>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<R>> {
    try {
      yield* this.inner.streamQuery<R>(query, chunkSize);
    } catch (error) {
      throw toStoreError(error);
    }
  }
}

class ReadableDriver implements Driver {
  readonly #inner: Driver;

  constructor(inner: Driver) {
    this.#inner = inner;
  }

  init(): Promise<void> {
    return translate(() => this.#inner.init());
  }

  async acquireConnection(): Promise<ReadableConnection> {
    return new ReadableConnection(await translate(() => this.#inner.acquireConnection()));
  }

  beginTransaction({ inner }: ReadableConnection, settings: TransactionSettings): Promise<void> {
    return translate(() => this.#inner.beginTransaction(inner, settings));
  }

  commitTransaction({ inner }: ReadableConnection): Promise<void> {
    return translate(() => this.#inner.commitTransaction(inner));
  }

  rollbackTransaction({ inner }: ReadableConnection): Promise<void> {
    return translate(() => this.#inner.rollbackTransaction(inner));
  }

  releaseConnection({ inner }: ReadableConnection): Promise<void> {
    return this.#inner.releaseConnection(inner);
  }

  destroy(): Promise<void> {
    return this.#inner.destroy();
  }
}

/** The dialect, whose errors say what to do wherever somebody can do something. */
export function withReadableErrors(dialect: Dialect): Dialect {
  return {
    createDriver: () => new ReadableDriver(dialect.createDriver()),
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
  };
}
