import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createCuratedIndexes } from '../../../src/curation/curated-index.js';
import type { Log } from '../../../src/log.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { SILENT_LOG } from '../sample-bot.js';
import { correction, WESTMOOR, withdrawal } from './westmoor.js';

const here = (workspace: string) => ({ platform: 'console', workspace, channel: 'team' });
const RESOLVED = correction('c1', { kind: 'status', theme: 'caseloads', status: 'resolved' });

let store: Store;

beforeEach(async () => {
  store = await openStore({ file: ':memory:' });
});

afterEach(async () => {
  await store.close();
});

const open = (log: Log = SILENT_LOG, opened: () => Promise<Store | undefined> = async () => store) =>
  createCuratedIndexes({ collectionOf: async () => ({ index: WESTMOOR }), store: opened, log });

const statusIn = async (indexFor: ReturnType<typeof open>, workspace: string) =>
  (await indexFor(here(workspace))).index.weaknesses.find(({ theme }) => theme === 'caseloads')?.status;

describe('the articles of a tenant', () => {
  test('are those that were read where nothing was put right', async () => {
    expect(await open()(here('east'))).toEqual({ index: WESTMOOR });
    expect(await open(SILENT_LOG, async () => undefined)(here('east'))).toEqual({ index: WESTMOOR });
  });

  test('have what that tenant put right, and no other has', async () => {
    await store.corrections.add('console:east', RESOLVED);
    const indexFor = open();
    expect(await statusIn(indexFor, 'east')).toBe('resolved');
    expect(await statusIn(indexFor, 'west')).toBe('open');
    expect((await indexFor(here('east'))).asRead).toBe(WESTMOOR);
  });

  test('have a correction that another process made at the next question', async () => {
    const [mine, other] = [open(), open()];
    await store.corrections.add('console:east', RESOLVED);
    expect(await statusIn(mine, 'east')).toBe('resolved');
    expect(await statusIn(other, 'east')).toBe('resolved');
    await store.corrections.add('console:east', withdrawal('c2', 'c1'));
    expect(await statusIn(mine, 'east')).toBe('open');
    expect(await statusIn(other, 'east')).toBe('open');
  });

  test('are worked out once while nothing more is put right', async () => {
    await store.corrections.add('console:east', RESOLVED);
    const indexFor = open();
    expect((await indexFor(here('east'))).index).toBe((await indexFor(here('east'))).index);
  });

  test('are kept for the eight tenants that asked last', async () => {
    const workspaces = Array.from({ length: 9 }, (_, at) => `w${at}`);
    for (const workspace of workspaces) await store.corrections.add(`console:${workspace}`, RESOLVED);
    const indexFor = open();
    const first = new Map<string, unknown>();
    for (const workspace of workspaces) first.set(workspace, (await indexFor(here(workspace))).index);
    expect((await indexFor(here('w8'))).index).toBe(first.get('w8'));
    expect((await indexFor(here('w1'))).index).toBe(first.get('w1'));
    expect((await indexFor(here('w0'))).index).not.toBe(first.get('w0'));
  });

  test('are those that were read, with a caution, where the store cannot be read', async () => {
    const errors: string[] = [];
    const log: Log = { ...SILENT_LOG, error: (message) => errors.push(message) };
    const indexFor = open(log);
    await store.close();
    expect(await indexFor(here('east'))).toEqual({
      index: WESTMOOR,
      caution: 'What was put right could not be read just now: this answer shows the articles as read.',
    });
    expect(errors).toEqual(['Corrections could not be read']);
    store = await openStore({ file: ':memory:' });
  });
});
