import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { writeBackup } from '../../../src/store/backup.js';
import { openStore } from '../../../src/store/open-store.js';
import { verifyBackup } from '../../../src/store/read-backup.js';
import { TABLES } from '../../../src/store/schema.js';
import type { Store } from '../../../src/store/store.js';
import { fillWithSamples } from './sample-store.js';

let folder: string;
let file: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'));
  file = join(folder, 'saved.backup');
  store = await openStore({ file: ':memory:' });
  await fillWithSamples(store);
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

describe('a backup', () => {
  test('holds every table, and says how many rows of each', async () => {
    const summary = await writeBackup(store, file);
    expect([...(summary?.tables.keys() ?? [])]).toEqual([...TABLES]);
    expect(summary?.rows).toBe(readFileSync(file, 'utf8').trimEnd().split('\n').length - 2);
    expect(await verifyBackup(file)).toEqual(summary);
  });

  test('of an empty store has no rows', async () => {
    const empty = await openStore({ file: ':memory:' });
    expect(await writeBackup(empty, file)).toMatchObject({ rows: 0, tables: new Map() });
    await empty.close();
  });

  test('is read by its owner alone', async () => {
    await writeBackup(store, file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('never takes the place of a file that is there', async () => {
    writeFileSync(file, 'mine');
    expect(await writeBackup(store, file)).toBeUndefined();
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(readdirSync(folder)).toEqual(['saved.backup']);
  });

  test('makes the folder that it is to be in', async () => {
    const deep = join(folder, 'far/away/saved.backup');
    await writeBackup(store, deep);
    expect(existsSync(deep)).toBe(true);
  });

  test('that breaks off leaves no file', async () => {
    const broken = {
      async *export() {
        yield* ['{"format":"briefing-bot-backup"}', 'x'.repeat(100_000)];
        throw new Error('the database went away');
      },
    };
    await expect(writeBackup(broken, file)).rejects.toMatchObject({
      message: expect.stringContaining('nothing of it was left: the database went away'),
      remedy: expect.stringContaining('Name a file'),
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('into something that is no folder says so', async () => {
    writeFileSync(join(folder, 'plain'), '');
    await expect(writeBackup(store, join(folder, 'plain/saved.backup'))).rejects.toMatchObject({
      message: expect.stringMatching(/could not be written.*E(NOTDIR|EXIST)/),
    });
  });

  test('is of one moment: what is written meanwhile waits or is not in it', async () => {
    const lines = store.export();
    const iterator = lines[Symbol.asyncIterator]();
    await iterator.next();
    const writing = store.isNewEvent('slack:T1', 'Ev2', '2026-11-23T09:00:00.000Z');
    const rest: string[] = [];
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) rest.push(next.value);
    expect(await writing).toBe(true);
    expect(rest.join('\n')).not.toContain('Ev2');
  });
});

describe('a damaged backup', () => {
  beforeEach(async () => void (await writeBackup(store, file)));

  const damage = (change: (text: string) => string) => writeFileSync(file, change(readFileSync(file, 'utf8')));
  const verdict = () => verifyBackup(file).catch((error: Error) => error.message);

  test('is found wherever it was cut', async () => {
    const whole = readFileSync(file, 'utf8');
    for (let length = 0; length < whole.length - 1; length += 97) {
      writeFileSync(file, whole.slice(0, length));
      expect(await verdict()).toEqual(expect.stringContaining('cannot be used'));
    }
  });

  test('is found whichever byte was changed', async () => {
    const whole = readFileSync(file);
    for (let place = 0; place < whole.length - 1; place += 53) {
      const changed = Buffer.from(whole);
      changed[place] = (changed[place] ?? 0) ^ 0x01;
      writeFileSync(file, changed);
      expect(await verdict()).toEqual(expect.stringContaining('cannot be used'));
    }
  });

  test.each<[string, (text: string) => string, string]>([
    ['with a line too few', (text) => text.replace(/\n.*\n/, '\n'), 'its checksum does not fit'],
    ['with a line after its end', (text) => `${text}{"table":"tenants","row":{}}\n`, 'its checksum does not fit'],
    ['of a later format', (text) => text.replace('"version":1', '"version":2'), 'its version 2 is not known here'],
    ['that is something else', () => '{"hello":1}\n', 'it does not begin like a backup of this bot'],
    ['that is empty', () => '', 'it does not begin like a backup of this bot'],
  ])('%s is refused', async (_what, change, problem) => {
    damage(change);
    expect(await verdict()).toContain(problem);
  });

  test.each(['none.backup', 'folder'])('that cannot be read (%s) says so', async (name) => {
    mkdirSync(join(folder, 'folder'));
    await expect(verifyBackup(join(folder, name))).rejects.toMatchObject({ remedy: 'Name a file that is there.' });
  });
});
