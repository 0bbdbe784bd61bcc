import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { writeBackup } from '../../../src/store/backup.js';
import { type BackupRow, sealLines } from '../../../src/store/backup-format.js';
import { printKey } from '../../../src/store/keyring.js';
import { SCHEMA } from '../../../src/store/migrations.js';
import { readBackup } from '../../../src/store/read-backup.js';
import { ROW_KEYS } from '../../../src/store/read-rows.js';
import { restoreBackup } from '../../../src/store/restore.js';
import { BLOB_COLUMNS, type Database } from '../../../src/store/schema.js';
import type { Store } from '../../../src/store/store.js';
import { openConfigured, type StoreSettings } from '../../../src/store/store-opener.js';
import { type PostgresServer, startPostgres } from './postgres-server.js';
import { fillWithSamples, listRows } from './sample-store.js';

const NOW = new Date('2026-12-01T10:00:00.000Z');
const STORE_KEYS = printKey({ id: 'test-1', key: Buffer.alloc(32, 7) });

let server: PostgresServer;
let folder: string;
let places = 0;

beforeAll(async () => {
  server = await startPostgres();
}, 30_000);

afterAll(() => server.stop());

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'between-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function nextName(): string {
  places += 1;
  return join(folder, `place-${places}`);
}

const embedded = (): StoreSettings => ({ dataFolder: nextName(), storeKeys: STORE_KEYS });

async function shared(): Promise<StoreSettings> {
  return { dataFolder: nextName(), storeKeys: STORE_KEYS, databaseUrl: await server.createDatabase() };
}

async function use<T>(settings: StoreSettings, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openConfigured(settings);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Backs one store up and restores it into the other. Resolves to the rows of the other. */
async function move(from: StoreSettings, to: StoreSettings): Promise<string[]> {
  const file = `${nextName()}.backup`;
  await use(from, (store) => writeBackup(store, file));
  await restoreBackup({ file, replace: false, settings: to, now: NOW });
  return use(to, listRows);
}

async function listSampleRows(): Promise<BackupRow[]> {
  const settings = embedded();
  const file = `${nextName()}.backup`;
  await use(settings, async (store) => {
    await fillWithSamples(store);
    await writeBackup(store, file);
  });
  const rows: BackupRow[] = [];
  for await (const row of readBackup(file)) rows.push(row);
  return rows;
}

/** PostgreSQL cannot store the character 0, and half a character is none. */
const words = fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.replaceAll('\0', ''));

/** Copies of a row that differ from it in everything but what tells them apart and belongs together. */
function vary({ table, row }: BackupRow): fc.Arbitrary<BackupRow[]> {
  const keys: readonly string[] = ROW_KEYS[table as keyof Database];
  const values = Object.entries(row).map(([column, value]) => {
    if (keys.includes(column)) return [column, fc.constant(value)];
    if (BLOB_COLUMNS[table as keyof Database]?.includes(column)) return [column, fc.base64String({ maxLength: 40 })];
    if (typeof value === 'number') return [column, fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })];
    return [column, value === null ? fc.option(words) : words];
  });
  const toRow = (changed: BackupRow['row'], copy: number): BackupRow => {
    const named = keys.map((key) => {
      const value = row[key];
      return [key, typeof value === 'number' ? value + copy : `${value} ${copy}`];
    });
    return { table, row: { ...changed, ...Object.fromEntries(named) } };
  };
  return fc.array(fc.record(Object.fromEntries(values)), { minLength: 3, maxLength: 3 }).map((rows) => rows.map(toRow));
}

async function* inOrder(rows: readonly BackupRow[]): AsyncGenerator<BackupRow> {
  yield* rows;
}

describe('a backup', () => {
  test('of SQLite restored into PostgreSQL and back is the same rows', async () => {
    const [first, second, third] = [embedded(), await shared(), embedded()];
    await use(first, fillWithSamples);
    const rows = await use(first, listRows);
    expect(await move(first, second)).toEqual(rows);
    expect(await move(second, third)).toEqual(rows);
    const found = await use(third, (store) => store.installations.find('slack:T1', ''));
    expect(found?.payload).toBe('{"token":"x"}');
  });

  test('keeps whatever characters and numbers the rows hold, from either engine to the other', async () => {
    const samples = await listSampleRows();
    await fc.assert(
      fc.asyncProperty(fc.tuple(...samples.map(vary)), async (tables) => {
        const rows = tables.flat();
        const [first, second, third] = [embedded(), await shared(), embedded()];
        await use(first, (store) => store.fill(inOrder(rows)));
        const stored = await use(first, listRows);
        expect(stored).toHaveLength(rows.length);
        expect(await move(first, second)).toEqual(stored);
        expect(await move(second, third)).toEqual(stored);
      }),
      { numRuns: 5 },
    );
  }, 60_000);

  test('of more rows than are read at once keeps them all', async () => {
    const events = Array.from({ length: 1_234 }, (_, count) => ({
      table: 'processed_events',
      row: { tenant: `slack:T${count % 7}`, event_id: `Ev${count}`, at: NOW.toISOString() },
    }));
    const [first, second] = [await shared(), embedded()];
    expect(await use(first, (store) => store.fill(inOrder(events)))).toBe(1_234);
    expect(await move(first, second)).toEqual(await use(first, listRows));
  });

  test('that breaks off leaves PostgreSQL as empty as it was', async () => {
    const settings = await shared();
    const file = `${nextName()}.backup`;
    const row = { tenant: 'slack:T1', until: NOW.toISOString(), reason: 'x' };
    const twice = [row, { ...row, reason: 'y' }].map((each) => ({ table: 'backoff', row: each }));
    let text = '';
    for await (const line of sealLines({ schema: SCHEMA, at: NOW.toISOString() }, inOrder(twice))) text += `${line}\n`;
    writeFileSync(file, text);
    await expect(restoreBackup({ file, replace: false, settings, now: NOW })).rejects.toThrow(/unique/);
    expect(await use(settings, listRows)).toEqual([]);
  });

  test('is not restored into a database that holds something, and says what to do', async () => {
    const [first, second] = [embedded(), await shared()];
    await use(first, fillWithSamples);
    await use(second, (store) => store.isNewEvent('slack:T9', 'Ev1', NOW.toISOString()));
    await expect(move(first, second)).rejects.toMatchObject({
      message: expect.stringContaining('not empty'),
      remedy: expect.stringContaining('Create an empty database'),
    });
    expect(await use(second, listRows)).toHaveLength(1);
  });
});
