import { expect, test } from '@jest/globals';
import { readSeeds } from '../../../scripts/seed-bot.js';
import { openSite } from '../../../src/open-site.js';
import { requirePublic } from '../../../src/pages/require-public.js';
import { SILENT_LOG } from '../sample-bot.js';

const seeds = readSeeds();
const [first, ...others] = seeds.articles;
const closed = {
  ...seeds,
  articles: [{ ...(first as NonNullable<typeof first>), visibility: 'private' as const }, ...others],
};

test('articles that anybody may read are passed on as they are', () => {
  expect(requirePublic(seeds)).toBe(seeds);
});

test('public pages tell nothing at all where they were given a private article, and its own readers still see theirs', async () => {
  const { pages, publicPages } = openSite({
    publicArticles: async () => closed,
    articles: async () => closed,
    readSource: async () => 'secret',
    log: SILENT_LOG,
  });
  const { id = '' } = first ?? {};
  const tellings = [
    () => publicPages.ledger(),
    () => publicPages.sources(),
    () => publicPages.article(id),
    () => publicPages.raw(id),
  ];
  for (const tell of tellings)
    await expect(tell()).rejects.toThrow(`Public pages were given article ${id}, which is private.`);
  expect(await pages.ledger()).toBeDefined();
});

test('public pages show the articles as read, whatever an organisation put right', async () => {
  const { publicPages } = openSite({
    publicArticles: async () => seeds,
    articles: async () => ({ ...seeds, weaknesses: [] }),
    readSource: async () => '',
    log: SILENT_LOG,
  });
  expect((await publicPages.ledger())?.rows).toHaveLength(seeds.weaknesses.length);
});
