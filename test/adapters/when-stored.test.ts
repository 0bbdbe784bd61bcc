import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startWhenStored } from '../../adapters/when-stored.js';
import { createStoreOpener, type StoreOpener, storeFileIn } from '../../src/store/store-opener.js';
import { waitUntil } from './wait-until.js';

let dataFolder: string;
let stores: StoreOpener;
let events: string[];

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'when-stored-'));
  stores = createStoreOpener({ dataFolder });
  events = [];
});

afterEach(async () => {
  await stores.close();
  rmSync(dataFolder, { recursive: true });
});

const start = () =>
  startWhenStored({
    stores,
    start: async () => {
      events.push('started');
      return { stop: async () => void events.push('stopped') };
    },
    complain: (error) => events.push(String(error)),
  });

describe('what is to run once something is stored', () => {
  test('makes no store, and stops without ever having run', async () => {
    const running = start();
    await running.stop();
    expect(events).toEqual([]);
    expect(existsSync(storeFileIn(dataFolder))).toBe(false);
  });

  test('runs from when somebody opens the store, once', async () => {
    const running = start();
    await stores.open();
    await stores.open();
    await waitUntil(() => events.length > 0);
    await running.stop();
    expect(events).toEqual(['started', 'stopped']);
  });

  test('runs at once where there is a store already', async () => {
    await stores.open();
    await stores.close();
    stores = createStoreOpener({ dataFolder });
    const running = start();
    await waitUntil(() => events.length > 0);
    await running.stop();
    expect(events).toEqual(['started', 'stopped']);
  });

  test('does not begin any more once it was stopped', async () => {
    const running = start();
    await running.stop();
    await stores.open();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(events).toEqual([]);
  });

  test('tells why it cannot run', async () => {
    const running = startWhenStored({
      stores,
      start: () => Promise.reject(new Error('no clock')),
      complain: (error) => events.push(String(error)),
    });
    await stores.open();
    await waitUntil(() => events.length > 0);
    expect(events).toEqual(['Error: no clock']);
    await expect(running.stop()).resolves.toBeUndefined();
  });
});
