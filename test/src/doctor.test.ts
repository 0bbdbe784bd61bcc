import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { renderText } from '../../adapters/console/render.js';
import { examine } from '../../src/doctor.js';
import { RemediedError } from '../../src/errors.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { createStoreOpener, storeFileIn } from '../../src/store/store-opener.js';
import { fillWithSamples, KEYRING } from './store/sample-store.js';
import { claimOne, planDigest } from './store/samples.js';

const NOW = new Date('2026-12-01T10:00:00.000Z');

let store: Store;

beforeEach(async () => {
  store = await openStore({ file: ':memory:', keyring: KEYRING });
});

afterEach(() => store.close());

async function consult(openStore: () => Promise<Store | undefined> = async () => store) {
  const { answer, isHealthy } = await examine({ openStore, index: { articles: [] }, now: NOW });
  return { shown: renderText(answer, { colour: false }), isHealthy };
}

/** The store, whose database has another clock. */
const withSkew = (clockSkew: number): Store => ({
  ...store,
  check: async (now) => ({ ...(await store.check(now)), engine: 'PostgreSQL 18.4', clockSkew }),
});

describe('the doctor', () => {
  test('finds all well, and tells what it looked at', async () => {
    await fillWithSamples(store);
    await store.jobs.begin('backup:2026-12-01', 'one', '2026-12-01T03:00:00.000Z');
    await store.jobs.finish('backup:2026-12-01', '2026-12-01T03:00:00.000Z');
    const { shown, isHealthy } = await consult();
    expect(isHealthy).toBe(true);
    expect(shown).toMatch(
      /^All is well\n\nArticles: no articles\nStore: SQLite 3\.\S+, schema 0002-documents\nAdded documents: 1 waiting for approval\nDeliveries: 1 sent\nKeys in use: test-1\nLast nightly backup: 1 December 2026, 03:00 UTC\nNode: v\d+\S+\n\nNothing is wrong\.$/,
    );
  });

  test('does not make a store where there is none', async () => {
    const { shown, isHealthy } = await consult(async () => undefined);
    expect(isHealthy).toBe(true);
    expect(shown).toContain('Store: none yet');
  });

  test('names what is wrong in the store', async () => {
    await store.jobs.begin('backup:2026-12-01', 'one', '2026-12-01T03:00:00.000Z');
    await store.jobs.finish('backup:2026-12-01', '2026-12-01T03:00:00.000Z', 'The disk is full.');
    const { shown, isHealthy } = await consult();
    expect(isHealthy).toBe(false);
    expect(shown).toMatch(/^1 fault found\n/);
    expect(shown.replaceAll(/\s+/g, ' ')).toContain('The nightly backup of 2026-12-01 failed');
  });

  test('says why the store cannot be opened, and what to do', async () => {
    const { shown, isHealthy } = await consult(() => Promise.reject(new RemediedError('It is locked.', 'Unlock it.')));
    expect(isHealthy).toBe(false);
    expect(shown).toContain('Store: cannot be read');
    expect(shown).toContain('- It is locked. Unlock it.');
  });

  test('says so of a file that is no store', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
    writeFileSync(storeFileIn(folder), 'Dear Sir or Madam, '.repeat(300));
    const { openExisting } = createStoreOpener({ dataFolder: folder });
    const { shown, isHealthy } = await consult(openExisting);
    expect(isHealthy).toBe(false);
    expect(shown.replaceAll(/\s+/g, ' ')).toContain('The store’s file is not a store. Stop the program and restore');
    rmSync(folder, { recursive: true });
  });

  test('passes on an error that nobody can do anything about', async () => {
    await expect(consult(() => Promise.reject(new Error('a fault of the program')))).rejects.toThrow('of the program');
  });

  test.each([
    [-121_000, '121 seconds behind this machine’s'],
    [121_000, '121 seconds ahead of this machine’s'],
  ])('finds clocks that are %d milliseconds apart wrong', async (skew, words) => {
    const { shown, isHealthy } = await consult(async () => withSkew(skew));
    expect(isHealthy).toBe(false);
    expect(shown.replaceAll(/\s+/g, ' ')).toContain(`Clocks: the database’s is ${words}. Set both machines`);
  });

  test('tells of clocks that are a little apart, and of none that agree', async () => {
    expect((await consult(async () => withSkew(1_000))).shown).toContain('Clocks: the database’s is 1 second ahead of');
    const { shown, isHealthy } = await consult(async () => withSkew(-400));
    expect(shown).toContain('Clocks: the database’s and this machine’s agree');
    expect(isHealthy).toBe(true);
  });

  test('notes deliveries that wait for a person, which is no fault', async () => {
    await planDigest(store);
    await store.outbox.settle(await claimOne(store), { kind: 'held', problem: 'the connection broke' });
    const { shown, isHealthy } = await consult();
    expect(isHealthy).toBe(true);
    expect(shown).toContain('Deliveries: 1 held');
    expect(shown.replaceAll(/\s+/g, ' ')).toContain('1 delivery may or may not have arrived: /digest list');
  });

  test.each([
    ['2026-11-29T03:00:00.000Z', true],
    ['2026-11-30T03:00:00.000Z', false],
  ])('notes whether the last nightly backup, of %s, is too old: %s', async (at, isNoted) => {
    await store.jobs.begin('backup:2026-11-30', 'one', at);
    await store.jobs.finish('backup:2026-11-30', at);
    const { shown } = await consult();
    expect(shown.includes('no nightly backup of the last two days')).toBe(isNoted);
  });
});
