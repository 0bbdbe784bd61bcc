import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ArticleFile } from '../../index/collection.js';
import { narrowedTo } from '../../src/authority/narrow-index.js';
import { openBot } from '../../src/open-bot.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { ADMIN, fileOf, NOW } from './authority/two-authorities.js';
import { SILENT_LOG } from './sample-bot.js';

let store: Store;

beforeEach(async () => {
  store = await openStore({ file: ':memory:' });
});

afterEach(() => store.close());

const open = (...base: readonly ArticleFile[]) =>
  openBot({
    base,
    stores: { open: async () => store, openExisting: async () => store },
    log: SILENT_LOG,
    now: () => NOW,
    intakeSettings: { version: '1.0.0' },
  });

describe('The articles that the digests of a conversation tell of', () => {
  test('are all of them where the folder is about several authorities and none is usual', async () => {
    const { digestIndexFor } = open(fileOf('n1'), fileOf('w1'));
    const { index, whole } = await digestIndexFor(ADMIN);
    expect(index.articles).toHaveLength(2);
    expect(whole).toBe(index);
  });

  test('are those of the usual one, beside all for what was told before', async () => {
    const { bot, digestIndexFor } = open(fileOf('n1'), fileOf('w1'));
    await bot.ask('/authority Westshire', ADMIN);
    const { index, whole } = await digestIndexFor(ADMIN);
    expect(narrowedTo(index)).toBe('Westshire');
    expect(whole?.articles).toHaveLength(2);
    expect((await digestIndexFor({ ...ADMIN, channel: 'elsewhere' })).index.articles).toHaveLength(2);
  });

  test('are as read where the folder is about one alone', async () => {
    const { digestIndexFor } = open(fileOf('n1'));
    expect(narrowedTo((await digestIndexFor(ADMIN)).index)).toBeUndefined();
  });
});
