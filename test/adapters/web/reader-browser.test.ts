import { expect, test } from '@jest/globals';
import { buildIndex } from '../../../index/build.js';
import { type OpenPages, usePages } from './open-pages.js';

const TIMEOUT = 60_000;

/** A mark that no page shows and every page obeys. */
const UNSEEN = '\u200e';
const TEXT = `Children’s services told to improve

${UNSEEN}The council${UNSEEN} said that Maria Okonjo-Price, director of children’s services, would lead the work.

Maria Okonjo-Price said: “There is more${UNSEEN} to do, and we know it.”\tShe spoke on Monday.
`;

const index = buildIndex([{ id: 'a1', file: 'a1.txt', text: TEXT, supplied: { published: '2016-04-02' } }]);

let pages: OpenPages;

usePages(
  (opened) => {
    pages = opened;
  },
  TIMEOUT,
  { index, readFile: () => TEXT },
);

const NAMED = 'U+200E';

/** The words that an address cites, as they stand in the article. */
async function markedAt(passage: number, words: string): Promise<string> {
  const { text = '' } = index.articles[0]?.passages[passage] ?? {};
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  const page = await pages.open(`/articles/a1#p${passage}:${start}-${start + words.length}`);
  await page.locator('mark').first().waitFor();
  const marked = (await page.locator('mark').allInnerTexts()).join('');
  await page.context().close();
  return marked.replaceAll(NAMED, UNSEEN);
}

test.each([
  [1, 'Maria Okonjo-Price'],
  [1, 'director of children’s services'],
  [2, 'to do, and we know it'],
  [2, `more${UNSEEN} to`],
  [2, UNSEEN],
])(
  'marks the very words that are cited, whatever cannot be seen stands before them: %i, %s',
  async (passage, words) => {
    expect(await markedAt(passage, words)).toBe(words);
  },
  TIMEOUT,
);

test(
  'names what cannot be seen, in the article and in its file, and says so',
  async () => {
    const page = await pages.open('/articles/a1?as-it-came');
    expect(await page.locator('article .unseen').allInnerTexts()).toContain(NAMED);
    const file = page.getByRole('region', { name: 'As it came' });
    expect(await file.getByText('Characters that cannot be seen stand in boxes').isVisible()).toBe(true);
    expect(await file.locator('pre').textContent()).toBe(TEXT.replaceAll(UNSEEN, NAMED));
    await page.context().close();
  },
  TIMEOUT,
);
