import {
  closeSync,
  cpSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Kysely, sql } from 'kysely';
import { renderText } from '../../../adapters/console/render.js';

import { type ArticleFile, readCollection } from '../../../index/collection.js';

import type { Asker } from '../../../src/conversation.js';
import type { Correction } from '../../../src/curation/correction.js';
import { createLog } from '../../../src/log.js';
import { openBot } from '../../../src/open-bot.js';
import { writeBackup } from '../../../src/store/backup.js';
import { createCorrections } from '../../../src/store/corrections.js';
import { printKey } from '../../../src/store/keyring.js';
import { withReadableErrors } from '../../../src/store/readable-errors.js';
import { restoreBackup } from '../../../src/store/restore.js';
import type { Database } from '../../../src/store/schema.js';
import { openSqlite } from '../../../src/store/sqlite.js';
import type { Store } from '../../../src/store/store.js';
import {
  createStoreOpener,
  type StoreOpener,
  type StoreSettings,
  storeFileIn,
} from '../../../src/store/store-opener.js';
import { startOtherProgram } from './other-program.js';
import { TENANT } from './samples.js';

const NOW = new Date('2026-12-01T10:00:00.000Z');
const PAGE = 4096;
const ACCEPTED = 300;
const CAUTION = 'What was put right could not be read just now';
const ASKER: Asker = { platform: 'slack', workspace: 'T1', channel: 'C1', user: 'U1', private: true, admin: true };

let base: readonly ArticleFile[];
let undisturbed: string;
/** A store that nothing has happened to yet, and its backup. */
let whole: string;
let folder: string;
let file: string;
let settings: StoreSettings;
let stores: StoreOpener;

const correction = (count: number): Correction => ({
  id: `correction-${count}`,
  change: { kind: 'status', theme: 'caseloads', status: 'improving' },
  was: 'still open',
  by: 'U1',
  at: NOW.toISOString(),
  reason: `Reason ${count}. `.repeat(20),
});

async function ask(question: string, using: Pick<StoreOpener, 'open' | 'openExisting'> = stores): Promise<string> {
  const log = createLog({ level: 'silent', write() {}, now: () => NOW });
  const { bot } = openBot({ base, stores: using, log, now: () => NOW, intakeSettings: { version: '0.0.0' } });
  return renderText(await bot.ask(question, ASKER), { colour: false });
}

const withoutNotes = (answer: string): string =>
  answer
    .split('\n\n')
    .filter((block) => !block.startsWith('Note: '))
    .join('\n\n');

async function accept(store: Store, count = ACCEPTED): Promise<void> {
  for (let each = 1; each <= count; each += 1) await store.corrections.add(TENANT, correction(each));
}

/** What was accepted, and how much of it is there no more. */
async function tellLost(accepted: number): Promise<{ accepted: number; lost: number }> {
  const found = await (await stores.open()).corrections.list(TENANT);
  const ids = new Set(found.map(({ id }) => id));
  const lost = Array.from({ length: accepted }, (_, place) => correction(place + 1)).filter(({ id }) => !ids.has(id));
  return { accepted, lost: lost.length };
}

function useFolder(): void {
  folder = mkdtempSync(join(tmpdir(), 'damage-'));
  settings = { dataFolder: folder, storeKeys: printKey({ id: 'test-1', key: Buffer.alloc(32, 7) }) };
  file = storeFileIn(folder);
  stores = createStoreOpener(settings);
}

beforeAll(async () => {
  base = readCollection('seeds');
  const nothing = { open: () => Promise.reject(new Error('none')), openExisting: async () => undefined };
  undisturbed = await ask('/ofsted latest', nothing);
  useFolder();
  whole = folder;
  await accept(await stores.open());
  await writeBackup(await stores.open(), join(whole, 'saved.backup'));
  await stores.close();
}, 30_000);

afterAll(() => rmSync(whole, { recursive: true }));

beforeEach(useFolder);

afterEach(async () => {
  await stores.close();
  rmSync(folder, { recursive: true });
});

function overwrite(bytes: Buffer, place: number): void {
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, bytes, 0, bytes.length, place);
  closeSync(descriptor);
}

describe.each<[string, () => void]>([
  ['truncated', () => truncateSync(file, PAGE * 9)],
  ['emptied', () => truncateSync(file)],
  ['cut within a page', () => truncateSync(file, PAGE * 9 + 100)],
  ['without its header', () => overwrite(Buffer.alloc(100), 0)],
  [
    'with a page flipped',
    () => {
      const page = readFileSync(file).subarray(PAGE * 4, PAGE * 5);
      overwrite(Buffer.from(page.map((byte) => byte ^ 0xff)), PAGE * 4);
    },
  ],
  ['filled with zeros', () => overwrite(Buffer.alloc(readFileSync(file).length), 0)],
  ['something else', () => writeFileSync(file, 'Dear Sir or Madam, '.repeat(1_000))],
])('a store %s', (_how, damage) => {
  beforeEach(() => {
    cpSync(whole, folder, { recursive: true });
    damage();
  });

  test('does not keep the bot from answering, and the answer says what is missing from it', async () => {
    const answer = await ask('/ofsted latest');
    expect(answer).toContain(CAUTION);
    expect(withoutNotes(answer)).toBe(withoutNotes(undisturbed));
  });

  test('says what is wrong and what to do where something is to be stored', async () => {
    const answer = (await ask('/digest weekly monday 09:00')).replaceAll(/\s+/g, ' ');
    expect(answer).toMatch(/The store’s file is (damaged|not a store|empty)/);
    expect(answer).toContain(
      'What to do: Stop the program and restore the latest backup: npm start -- restore FILE --replace.',
    );
  });

  test(`is whole again after a restore: accepted ${ACCEPTED}, lost 0`, async () => {
    await restoreBackup({ file: join(folder, 'saved.backup'), replace: true, settings, now: NOW });
    expect(await tellLost(ACCEPTED)).toEqual({ accepted: ACCEPTED, lost: 0 });
    expect(await ask('/ofsted latest')).not.toContain(CAUTION);
  });
});

describe('a full disk', () => {
  test('refuses what it cannot hold, answers go on, and nothing that was accepted is lost', async () => {
    const store = await stores.open();
    const db = new Kysely<Database>({ dialect: withReadableErrors(await openSqlite(file)) });
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
    await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 40}`).execute(db);
    const full: Store = { ...store, corrections: createCorrections(db) };
    let accepted = 0;
    const fill = async () => {
      for (;;) {
        await full.corrections.add(TENANT, correction(accepted + 1));
        accepted += 1;
      }
    };
    await expect(fill()).rejects.toMatchObject({
      message: 'The disk is full: nothing was stored.',
      remedy: expect.stringContaining('Free some space'),
    });
    const limited = { open: async () => full, openExisting: async () => full };
    expect(await ask('/ofsted latest', limited)).not.toContain(CAUTION);
    await expect(fill()).rejects.toThrow('The disk is full');
    await db.destroy();
    expect(accepted).toBeGreaterThan(100);
    expect(await tellLost(accepted)).toEqual({ accepted, lost: 0 });
    await store.corrections.add(TENANT, correction(accepted + 1));
    expect(await tellLost(accepted + 1)).toEqual({ accepted: accepted + 1, lost: 0 });
  });
});

describe('a store that another program has locked', () => {
  test('for a second is written to once that is over', async () => {
    const store = await stores.open();
    await accept(store, 10);
    const other = await startOtherProgram(file, 'pragma journal_mode = wal; begin immediate');
    const released = setTimeout(1_000).then(() => other.stop());
    await store.corrections.add(TENANT, correction(11));
    await released;
    expect(await tellLost(11)).toEqual({ accepted: 11, lost: 0 });
  });

  test('for longer refuses what is to be stored, answers go on, and nothing that was accepted is lost', async () => {
    const store = await stores.open();
    await accept(store, 10);
    const other = await startOtherProgram(file, 'pragma journal_mode = wal; begin immediate');
    try {
      const writing = store.corrections.add(TENANT, correction(11));
      const refused = expect(writing).rejects.toMatchObject({
        message: 'The store is locked by another program.',
        remedy: expect.stringContaining('Close what has the store’s file open'),
      });
      expect(await ask('/ofsted latest')).not.toContain(CAUTION);
      await refused;
    } finally {
      await other.stop();
    }
    expect(await tellLost(10)).toEqual({ accepted: 10, lost: 0 });
    await store.corrections.add(TENANT, correction(11));
    expect(await tellLost(11)).toEqual({ accepted: 11, lost: 0 });
  }, 20_000);

  test('for itself alone does not keep the bot from answering', async () => {
    await accept(await stores.open(), 10);
    await stores.close();
    const other = await startOtherProgram(file, 'pragma locking_mode = exclusive; begin exclusive');
    try {
      const answer = await ask('/ofsted latest');
      expect(answer).toContain(CAUTION);
    } finally {
      await other.stop();
    }
    expect(await tellLost(10)).toEqual({ accepted: 10, lost: 0 });
    expect(await ask('/ofsted latest')).not.toContain(CAUTION);
  }, 20_000);
});
