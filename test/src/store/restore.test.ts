import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { writeBackup } from '../../../src/store/backup.js';
import { sealLines } from '../../../src/store/backup-format.js';
import { printKey } from '../../../src/store/keyring.js';
import { SCHEMA } from '../../../src/store/migrations.js';
import { openStore } from '../../../src/store/open-store.js';
import { restoreBackup } from '../../../src/store/restore.js';
import type { Store } from '../../../src/store/store.js';
import { openConfigured, type StoreSettings, storeFileIn } from '../../../src/store/store-opener.js';
import { startOtherProgram } from './other-program.js';
import { fillWithSamples, KEYRING, listRows } from './sample-store.js';

const NOW = new Date('2026-11-24T10:00:00.000Z');
const STORE_KEYS = printKey({ id: 'test-1', key: Buffer.alloc(32, 7) });

let folder: string;
let file: string;
let settings: StoreSettings;
let rows: readonly string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'restore-'));
  file = join(folder, 'saved.backup');
  settings = { dataFolder: join(folder, 'data'), storeKeys: STORE_KEYS };
  const store = await openStore({ file: ':memory:', keyring: KEYRING });
  await fillWithSamples(store);
  await writeBackup(store, file);
  rows = await listRows(store);
  await store.close();
});

afterEach(() => rmSync(folder, { recursive: true }));

async function use<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openConfigured(settings);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const restore = (replace = false) => restoreBackup({ file, replace, settings, now: NOW });
const listData = () => readdirSync(settings.dataFolder).sort();

/** A backup that says of itself what it is not, with a checksum that fits. */
async function forge(
  header: { readonly schema: string },
  lines: readonly { table: string; row: Record<string, string> }[],
) {
  async function* toRows() {
    yield* lines;
  }
  let text = '';
  for await (const line of sealLines({ ...header, at: NOW.toISOString() }, toRows())) text += `${line}\n`;
  writeFileSync(file, text);
}

describe('a restore', () => {
  test('where there is no store makes one of the same rows, for its owner alone', async () => {
    expect(await restore()).toMatchObject({ summary: { rows: rows.length }, faults: [] });
    expect(await use(listRows)).toEqual(rows);
    expect(statSync(storeFileIn(settings.dataFolder)).mode & 0o777).toBe(0o600);
  });

  test('into a store that only kept note of its nightly work brings the same rows', async () => {
    await use((store) => store.jobs.begin('backup:2026-11-22', 'two', NOW.toISOString()));
    await restore();
    expect(await use(listRows)).toEqual(rows);
  });

  test('where something is stored is refused, with what to do', async () => {
    await use((store) => store.isNewEvent('slack:T2', 'Ev9', NOW.toISOString()));
    const before = await use(listRows);
    await expect(restore()).rejects.toMatchObject({
      message: 'The store is not empty (it holds 1 row): nothing was restored.',
      remedy: expect.stringContaining('--replace'),
    });
    expect(await use(listRows)).toEqual(before);
  });

  test('that replaces moves what was stored aside, where it can still be opened', async () => {
    await use((store) => store.isNewEvent('slack:T2', 'Ev9', NOW.toISOString()));
    const before = await use(listRows);
    const { aside = '' } = await restore(true);
    expect(aside).toBe(`${storeFileIn(settings.dataFolder)}.replaced-2026-11-24T10-00-00.000Z`);
    expect(await use(listRows)).toEqual(rows);
    const old = await openStore({ file: aside, keyring: KEYRING });
    expect(await listRows(old)).toEqual(before);
    await old.close();
  });

  test('that replaces twice in one moment deletes neither', async () => {
    await restore(true);
    const asides = [(await restore(true)).aside, (await restore(true)).aside];
    expect(new Set(asides).size).toBe(2);
    expect(asides.every((aside) => aside !== undefined && existsSync(aside))).toBe(true);
  });

  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['empty', () => Buffer.alloc(0)],
    ['no store', () => Buffer.from('Dear Sir or Madam, '.repeat(1_000))],
    ['truncated', (bytes) => bytes.subarray(0, bytes.length / 2 + 100)],
    ['without its header', (bytes) => Buffer.concat([Buffer.alloc(100), bytes.subarray(100)])],
  ])('that replaces works where the present file is %s, and keeps that file', async (_what, damage) => {
    await use(fillWithSamples);
    const present = storeFileIn(settings.dataFolder);
    const damaged = damage(readFileSync(present));
    writeFileSync(present, damaged);
    const { aside = '' } = await restore(true);
    expect(await use(listRows)).toEqual(rows);
    expect(readFileSync(aside)).toEqual(damaged);
  });

  test('that replaces moves the log of a damaged file with it: it must not be applied to the new one', async () => {
    await restore();
    const present = storeFileIn(settings.dataFolder);
    writeFileSync(present, 'no store');
    writeFileSync(`${present}-wal`, 'its log');
    const { aside = '' } = await restore(true);
    expect(readFileSync(`${aside}-wal`, 'utf8')).toBe('its log');
    expect(await use(listRows)).toEqual(rows);
  });

  test('that replaces is refused while another program uses the store', async () => {
    await use((store) => store.isNewEvent('slack:T2', 'Ev9', NOW.toISOString()));
    const present = storeFileIn(settings.dataFolder);
    const other = await startOtherProgram(present, 'pragma journal_mode = wal; select count(*) from processed_events');
    try {
      await expect(restore(true)).rejects.toMatchObject({
        message: `The store ${present} is in use by another program: nothing was changed.`,
        remedy: expect.stringContaining('Stop the bot'),
      });
    } finally {
      await other.stop();
    }
    expect((await restore(true)).faults).toEqual([]);
  });

  test('leaves everything as it was where the backup is damaged', async () => {
    await use((store) => store.isNewEvent('slack:T2', 'Ev9', NOW.toISOString()));
    const before = await use(listRows);
    writeFileSync(file, readFileSync(file, 'utf8').replace('No date.', 'no date.'));
    for (const replace of [false, true]) await expect(restore(replace)).rejects.toThrow('Nothing was changed');
    expect(await use(listRows)).toEqual(before);
    expect(listData()).toEqual(['briefing-bot.db']);
  });

  test('of rows that do not fit leaves everything as it was', async () => {
    await forge({ schema: SCHEMA }, [
      { table: 'backoff', row: { tenant: 'slack:T1', until: NOW.toISOString(), reason: 'x' } },
      { table: 'backoff', row: { tenant: 'slack:T1', until: NOW.toISOString(), reason: 'twice' } },
    ]);
    await expect(restore(true)).rejects.toThrow(/UNIQUE/);
    expect(listData()).toEqual([]);
    await expect(restore()).rejects.toThrow(/UNIQUE/);
    expect(await use(listRows)).toEqual([]);
  });

  test('of a table that is not known says which', async () => {
    await forge({ schema: SCHEMA }, [{ table: 'sqlite_schema', row: { type: 'x' } }]);
    await expect(restore()).rejects.toThrow('rows of "sqlite_schema"');
  });

  test.each([
    ['9999-later', 'a newer version', 'Update the program'],
    ['0000-earlier', 'an older version', 'Restore it with that version'],
    ['', 'an older version', 'Restore it with that version'],
  ])('of a backup with the schema %j tells whose it is', async (schema, whose, remedy) => {
    await forge({ schema }, []);
    await expect(restore()).rejects.toMatchObject({
      message: expect.stringContaining(whose),
      remedy: expect.stringContaining(remedy),
    });
    expect(existsSync(settings.dataFolder)).toBe(false);
  });

  test('with another key tells that what was encrypted cannot be read', async () => {
    settings = { ...settings, storeKeys: printKey({ id: 'other', key: Buffer.alloc(32, 1) }) };
    const { faults } = await restore();
    expect(faults).toEqual([expect.stringContaining('What the key test-1 encrypted cannot be read')]);
  });

  test('that replaces a PostgreSQL database says what to do instead', async () => {
    const shared = { ...settings, databaseUrl: 'postgres://nobody@127.0.0.1:1/none' };
    await expect(restoreBackup({ file, replace: true, settings: shared, now: NOW })).rejects.toMatchObject({
      remedy: expect.stringContaining('Create an empty database'),
    });
  });
});
