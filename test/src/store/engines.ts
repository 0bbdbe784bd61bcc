import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe } from '@jest/globals';
import { Kysely } from 'kysely';
import type { Engine } from '../../../src/store/engine.js';
import { createKeyring, type Keyring } from '../../../src/store/keyring.js';
import { openStore, type StoreOptions } from '../../../src/store/open-store.js';
import { openPostgres } from '../../../src/store/postgres.js';
import type { Database } from '../../../src/store/schema.js';
import { openSqlite } from '../../../src/store/sqlite.js';
import type { Store } from '../../../src/store/store.js';
import { type PostgresServer, startPostgres } from './postgres-server.js';

export const KEYRING = createKeyring([{ id: 'test', key: Buffer.alloc(32, 7) }]);

/** One database of its own for each test: empty, and opened as often as the test likes. */
export interface TestDatabase {
  readonly engine: Engine;
  /** A store on it, closed after the test. */
  open(keyring?: Keyring): Promise<Store>;
  /** The tables beneath the stores, closed after the test. */
  tables(): Promise<Kysely<Database>>;
  /** What the stores are opened with. */
  options(keyring?: Keyring): StoreOptions;
}

interface Place {
  readonly file?: string;
  readonly url?: string;
}

function toOptions({ file, url }: Place, keyring: Keyring): StoreOptions {
  return url === undefined ? { file: file ?? ':memory:', keyring } : { url, keyring };
}

function createDatabase(engine: Engine, place: () => Place, closers: (() => Promise<void>)[]): TestDatabase {
  const options = (keyring = KEYRING): StoreOptions => toOptions(place(), keyring);
  return {
    engine,
    options,
    async open(keyring) {
      const store = await openStore(options(keyring));
      closers.push(() => store.close());
      return store;
    },
    async tables() {
      const { file = '', url } = place();
      const tables = new Kysely<Database>({ dialect: url === undefined ? await openSqlite(file) : openPostgres(url) });
      closers.push(() => tables.destroy());
      return tables;
    },
  };
}

/** Runs the same tests on SQLite in a file and on a real PostgreSQL server. */
export function describeOnBothEngines(title: string, define: (database: TestDatabase) => void): void {
  describe.each<Engine>(['SQLite', 'PostgreSQL'])(`${title} on %s`, (engine) => {
    const closers: (() => Promise<void>)[] = [];
    let server: PostgresServer | undefined;
    let folder = '';
    let place: Place = {};
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'store-'));
      if (engine === 'PostgreSQL') server = await startPostgres();
    }, 30_000);
    beforeEach(async () => {
      place = server
        ? { url: await server.createDatabase() }
        : { file: join(mkdtempSync(join(folder, '-')), 'store.db') };
    });
    afterEach(async () => {
      for (const close of closers.splice(0)) await close();
    });
    afterAll(async () => {
      await server?.stop();
      rmSync(folder, { recursive: true });
    });
    define(createDatabase(engine, () => place, closers));
  });
}
