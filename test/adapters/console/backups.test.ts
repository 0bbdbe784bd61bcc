import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { backUp, restore } from '../../../adapters/console/backups.js';
import { printKey } from '../../../src/store/keyring.js';
import { createStoreOpener } from '../../../src/store/store-opener.js';
import { fillWithSamples } from '../../src/store/sample-store.js';

const NOW = new Date('2026-12-01T10:00:00.000Z');
const keyOf = (byte: number) => printKey({ id: `key-${byte}`, key: Buffer.alloc(32, byte) });

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backups-'));
  file = join(folder, 'saved.backup');
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Backs up a store that holds something of everything. Resolves to what the person is told. */
async function save(storeKeys?: string): Promise<string> {
  const settings = { dataFolder: join(folder, 'from'), ...(storeKeys !== undefined && { storeKeys }) };
  const stores = createStoreOpener(settings);
  await fillWithSamples(await stores.open());
  const told = await backUp(file, { settings, stores });
  await stores.close();
  return told;
}

const restoreWith = (storeKeys: string) =>
  restore(file, { settings: { dataFolder: join(folder, 'to'), storeKeys }, replace: false, now: NOW });

describe('what the person is told', () => {
  test('of a backup is which rows it has, and where the key is that it needs', async () => {
    expect(await save()).toBe(
      [
        'Wrote 16 rows (tenants 1, installations 1, conversation references 1, subscriptions 1, deliveries 1, ' +
          'delivery facts 1, backoff 1, processed events 1, corrections 1, collections 1, documents 1, ' +
          'document contents 1, document trail 1, feeds 1, feedback 1, job runs 1) ' +
          `to ${file}.`,
        `What the platforms gave is encrypted, and its key, ${join(folder, 'from/store.key')}, is not in the backup: keep a copy elsewhere.`,
        '',
      ].join('\n'),
    );
  });

  test('of a backup whose keys are a setting is its name, never the key', async () => {
    const told = await save(keyOf(1));
    expect(told).toContain('its keys, STORE_KEYS, are not in the backup');
    expect(told).not.toContain(keyOf(1));
  });

  test('of a restore is what came of it', async () => {
    await save(keyOf(1));
    expect(await restoreWith(keyOf(1))).toMatch(
      /^Restored 16 rows \(.+\) from .+saved\.backup, a backup of 20.+Z\.\n$/,
    );
  });

  test('of a restore without the key is what cannot be read', async () => {
    await save(keyOf(1));
    expect(await restoreWith(keyOf(2))).toContain('\nStill wrong: What the key key-1 encrypted cannot be read');
  });
});
