import { type Kysely, sql } from 'kysely';
import { findBrokenDocuments } from './check-documents.js';
import { findFailedJobs } from './check-jobs.js';
import { checkKeys, findBrokenJson } from './check-rows.js';
import { engineOf } from './engine.js';
import { findSchema } from './find-schema.js';
import type { Keyring } from './keyring.js';
import type { Database } from './schema.js';
import type { StoreHealth } from './store.js';

interface CheckOptions {
  /** ISO 8601, UTC: the time of this machine as the check begins. */
  readonly now: string;
  readonly keyring: Keyring;
}

/** Bytes of an embedded store that are looked over in a fraction of a second. */
const QUICKLY_CHECKED = 100_000_000;

async function sizeOf(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ size: number }>`
    select page_count * page_size as size from pragma_page_count(), pragma_page_size()`.execute(db);
  return rows[0]?.size ?? 0;
}

/** "quick" passes over what indexes hold. */
async function checkFile(db: Kysely<Database>, pragma: 'quick_check' | 'integrity_check', most: number) {
  const { rows } = await sql<Record<string, string>>`pragma ${sql.raw(pragma)}(${sql.lit(most)})`.execute(db);
  return rows.map((row) => row[pragma]).filter((told) => told !== 'ok');
}

/**
 * The first fault of the file of an embedded store, in the words of SQLite; undefined where there is none, on
 * PostgreSQL, which looks after its own files, and for files over 100 MB, for which it would take seconds.
 */
export async function findDamage(db: Kysely<Database>): Promise<string | undefined> {
  if (engineOf(db) === 'PostgreSQL' || (await sizeOf(db)) > QUICKLY_CHECKED) return undefined;
  const [damage] = await checkFile(db, 'quick_check', 1);
  return damage;
}

async function findFileFaults(db: Kysely<Database>): Promise<string[]> {
  if (engineOf(db) === 'PostgreSQL') return [];
  const damage = await checkFile(db, 'integrity_check', 10);
  if (damage.length > 0)
    return damage.map((told) => `The store’s file is damaged (${told}): restore the latest backup.`);
  const { rows } = await sql<{ table: string; rowid: number }>`pragma foreign_key_check`.execute(db);
  return rows.map(({ table, rowid }) => `Row ${rowid} of ${table} belongs to a row that is gone: restore a backup.`);
}

/** How far the database's clock is ahead, as of the middle of the round trip; 0 where it is this machine's. */
async function measureSkew(db: Kysely<Database>, now: string, begun: number): Promise<number> {
  if (engineOf(db) === 'SQLite') return 0;
  const asked = performance.now();
  const { rows } = await sql<{ now: Date }>`select now() as now`.execute(db);
  const middle = (asked + performance.now()) / 2 - begun;
  return Math.round((rows[0]?.now.getTime() ?? 0) - Date.parse(now) - middle);
}

async function nameEngine(db: Kysely<Database>): Promise<string> {
  const query =
    engineOf(db) === 'SQLite'
      ? sql<{ version: string }>`select sqlite_version() as version`
      : sql<{ version: string }>`select current_setting('server_version') as version`;
  const { rows } = await query.execute(db);
  return `${engineOf(db)} ${rows[0]?.version ?? ''}`.trim();
}

/**
 * Looks the whole store over: its file, its rows and its keys. Rejects with a `RemediedError` where it cannot be read at
 * all; where its file is damaged, only that is told.
 */
export async function checkStore(db: Kysely<Database>, { now, keyring }: CheckOptions): Promise<StoreHealth> {
  const begun = performance.now();
  const engine = await nameEngine(db);
  const clockSkew = await measureSkew(db, now, begun);
  const damage = await findFileFaults(db);
  if (damage.length > 0) return { engine, schema: await findSchema(db), faults: damage, keyIds: [], clockSkew };
  const keys = await checkKeys(db, keyring);
  const broken = [...(await findBrokenJson(db)), ...(await findBrokenDocuments(db))];
  const faults = [...keys.faults, ...broken, ...(await findFailedJobs(db, now))];
  return { engine, schema: await findSchema(db), faults, keyIds: keys.ids, clockSkew };
}
