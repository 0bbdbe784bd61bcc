import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createLog } from '../../../src/log.js';
import { createKeyring } from '../../../src/store/keyring.js';
import { openStore } from '../../../src/store/open-store.js';
import { verifyBackup } from '../../../src/store/read-backup.js';
import type { Store } from '../../../src/store/store.js';
import { runUpkeep } from '../../../src/store/upkeep.js';
import { fillWithSamples, KEYRING } from './sample-store.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Three o'clock in the morning. */
const NIGHT = new Date('2026-12-01T03:00:00.000Z');

let folder: string;
let file: string;
let store: Store;
let logged: string[];

const log = createLog({ level: 'error', write: (line) => logged.push(line), now: () => NIGHT });
const later = (milliseconds: number) => new Date(NIGHT.getTime() + milliseconds);
const listBackups = () => readdirSync(join(folder, 'backups')).sort();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'upkeep-'));
  file = join(folder, 'store.db');
  store = await openStore({ file, keyring: KEYRING });
  logged = [];
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

async function keepUp(now: Date, { instance = 'one', on = store } = {}): Promise<void> {
  await runUpkeep({ store: on, now, instance, log, backup: { folder: join(folder, 'backups'), keep: 3 } });
}

/** The store, and what was asked of its jobs. */
function watch(watched: Store): { readonly store: Store; readonly asked: string[] } {
  const asked: string[] = [];
  const jobs: Store['jobs'] = {
    ...watched.jobs,
    begin: (key, ...rest) => {
      asked.push(key);
      return watched.jobs.begin(key, ...rest);
    },
  };
  return { store: { ...watched, jobs }, asked };
}

describe('upkeep', () => {
  test('backs up once a night, whole, and keeps the newest', async () => {
    await fillWithSamples(store);
    for (let night = 0; night < 5; night += 1) await keepUp(later(night * DAY));
    expect(listBackups()).toEqual(['03', '04', '05'].map((day) => `briefing-bot-2026-12-${day}.backup`));
    for (const name of listBackups())
      expect((await verifyBackup(join(folder, 'backups', name))).rows).toBeGreaterThan(11);
    expect(logged).toEqual([]);
  });

  test('asks the store nothing for the rest of the night', async () => {
    const { store: watched, asked } = watch(store);
    for (let minute = 0; minute < 24 * 60; minute += 1) await keepUp(later(minute * 60_000), { on: watched });
    expect(asked).toEqual(['backup:2026-12-01', 'key-rotation:2026-12-01', 'prune:2026-12-01']);
    await keepUp(later(DAY), { on: watched });
    expect(asked).toHaveLength(6);
  });

  test('is made up for by a process that starts in the morning', async () => {
    await keepUp(later(6 * HOUR));
    expect(listBackups()).toEqual(['briefing-bot-2026-12-01.backup']);
  });

  test('before three o’clock belongs to the night before', async () => {
    await keepUp(later(-1));
    expect(listBackups()).toEqual(['briefing-bot-2026-11-30.backup']);
  });

  test('is done by one of two instances', async () => {
    const second = await openStore({ file, keyring: KEYRING });
    const done: string[] = [];
    const count = (counted: Store, instance: string): Store => ({
      ...counted,
      prune: (now) => {
        done.push(instance);
        return counted.prune(now);
      },
    });
    await Promise.all([
      keepUp(NIGHT, { on: count(store, 'one'), instance: 'one' }),
      keepUp(NIGHT, { on: count(second, 'two'), instance: 'two' }),
    ]);
    await second.close();
    expect(done).toHaveLength(1);
    expect(listBackups()).toEqual(['briefing-bot-2026-12-01.backup']);
  });

  test('removes nothing but its own backups and what an interrupted one left', async () => {
    await keepUp(NIGHT);
    for (const name of ['mine.txt', 'briefing-bot-2026-11-30.backup.0a1b2c3d4e5f.part', 'briefing-bot-old.backup'])
      writeFileSync(join(folder, 'backups', name), '');
    await keepUp(later(DAY));
    expect(listBackups()).toEqual([
      'briefing-bot-2026-12-01.backup',
      'briefing-bot-2026-12-02.backup',
      'briefing-bot-old.backup',
      'mine.txt',
    ]);
  });

  test('encrypts anew what an older key had encrypted', async () => {
    await fillWithSamples(store);
    const keys = ['new', 'test-1'].map((id, place) => ({ id, key: Buffer.alloc(32, place === 0 ? 9 : 7) }));
    const renewed = await openStore({ file, keyring: createKeyring(keys) });
    await keepUp(NIGHT, { on: renewed });
    expect((await renewed.check(NIGHT.toISOString())).keyIds).toEqual(['new']);
    await renewed.close();
  });

  test('drops what is too old', async () => {
    await store.isNewEvent('slack:T1', 'Ev1', later(-3 * DAY).toISOString());
    await keepUp(NIGHT);
    expect(await store.isNewEvent('slack:T1', 'Ev1', NIGHT.toISOString())).toBe(true);
  });

  test('that fails is logged and found by the doctor, the rest is done, and the next night tries again', async () => {
    writeFileSync(join(folder, 'backups'), 'no folder');
    await store.isNewEvent('slack:T1', 'Ev1', later(-3 * DAY).toISOString());
    await keepUp(NIGHT);
    expect(logged.join('')).toContain('Nightly work failed');
    const { faults } = await store.check(NIGHT.toISOString());
    expect(faults).toEqual([expect.stringMatching(/^The nightly backup of 2026-12-01 failed .*could not be written/)]);
    expect(await store.isNewEvent('slack:T1', 'Ev1', NIGHT.toISOString())).toBe(true);
    rmSync(join(folder, 'backups'));
    await keepUp(later(DAY));
    expect(listBackups()).toEqual(['briefing-bot-2026-12-02.backup']);
    expect((await store.check(later(DAY).toISOString())).faults).toEqual([]);
  });

  test('goes on where the store itself fails', async () => {
    await store.close();
    await expect(keepUp(NIGHT)).resolves.toBeUndefined();
    expect(logged).toHaveLength(3);
    store = await openStore({ file, keyring: KEYRING });
  });

  test('that a process died at is told by the doctor until it has been done again', async () => {
    await store.jobs.begin('backup:2026-12-01', 'one', NIGHT.toISOString());
    expect((await store.check(later(HOUR / 2).toISOString())).faults).toEqual([]);
    expect((await store.check(later(2 * HOUR).toISOString())).faults).toEqual([expect.stringContaining('broken off')]);
    await keepUp(later(DAY));
    expect((await store.check(later(DAY).toISOString())).faults).toEqual([]);
  });

  test('without a folder for backups does the rest', async () => {
    const { store: watched, asked } = watch(store);
    await runUpkeep({ store: watched, now: NIGHT, instance: 'one', log });
    expect(asked).toEqual(['key-rotation:2026-12-01', 'prune:2026-12-01']);
  });
});
