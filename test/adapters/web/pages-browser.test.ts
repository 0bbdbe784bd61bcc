import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { printFigures } from '../print-figures.js';
import { answerAt, type OpenPages, usePages, VIEWS } from './open-pages.js';

const TIMEOUT = 60_000;

let pages: OpenPages;

usePages((opened) => {
  pages = opened;
}, TIMEOUT);

const marked = async (page: Page): Promise<string> => (await page.locator('mark').allInnerTexts()).join('');

/** Words of a passage of the first article, as it was read. */
async function wordsOf(page: Page, passage: string): Promise<string> {
  return (await page.locator(`#${passage}`).textContent()) ?? '';
}

describe('an article', () => {
  test(
    'opens at the words that its address cites, marks them and has the focus there',
    async () => {
      const page = await pages.open('/articles/000#p5:4-60');
      await page.locator('mark').first().waitFor();
      expect(await marked(page)).toBe((await wordsOf(page, 'p5')).slice(4, 60));
      expect(await page.evaluate('document.activeElement.id')).toBe('p5');
      const { y: top = 0 } = (await page.locator('mark').first().boundingBox()) ?? {};
      expect(top > 0 && top < 900).toBe(true);
      await page.context().close();
    },
    TIMEOUT,
  );

  test(
    'marks other words when another place is opened, and leaves the passage as it was',
    async () => {
      const page = await pages.open('/articles/000#p5:4-60');
      await page.locator('mark').first().waitFor();
      const before = await wordsOf(page, 'p5');
      await page.evaluate('location.hash = "p3"');
      await page.locator('#p3 mark').first().waitFor();
      expect(await marked(page)).toBe(await wordsOf(page, 'p3'));
      expect(await wordsOf(page, 'p5')).toBe(before);
      await page.context().close();
    },
    TIMEOUT,
  );

  test.each(['#p5:60-4', '#p5:0-999999999', '#p999', '#p5:', '#main', '#p5:4-60x', '#%00', '#<img>'])(
    'is whole, whatever its address says: %s',
    async (hash) => {
      const page = await pages.open(`/articles/000${hash}`);
      const plain = await pages.open('/articles/000');
      expect(await page.locator('article').textContent()).toBe(await plain.locator('article').textContent());
      await page.context().close();
      await plain.context().close();
    },
    TIMEOUT,
  );

  test(
    'leads from what was read in it to what the bot says of that',
    async () => {
      const page = await pages.open('/articles/000');
      await page
        .locator('.notes')
        .getByRole('link', { name: /^Tolis Vouyioukas/ })
        .first()
        .click();
      const answer = await answerAt(page, 0);
      expect(await answer.innerText()).toContain('Tolis Vouyioukas');
      await page.context().close();
    },
    TIMEOUT,
  );
});

describe('a simulated clock', () => {
  const HEADING = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d{1,2} \w+ 2018, 09:00 \(simulated\)$/;

  async function play(until?: string): Promise<Page> {
    const page = await pages.open('/digests');
    if (until !== undefined) await page.getByLabel('Until').fill(until);
    await page.getByRole('button', { name: 'Play' }).click();
    return page;
  }

  test(
    'shows what would have been posted, the newest first, each with its moment and that it is simulated',
    async () => {
      const page = await play();
      await page.locator('.exchange').nth(10).waitFor();
      const headings = await page.locator('.said').allInnerTexts();
      expect(headings.at(-1)).toBe('Set up on Wednesday 19 September 2018 (simulated)');
      expect(headings.slice(0, -1).filter((heading) => !HEADING.test(heading))).toEqual([]);
      expect(headings[0]).toBe('Monday 26 November 2018, 09:00 (simulated)');
      expect(await page.getByText('A simulated clock.').isVisible()).toBe(true);
      await page.context().close();
    },
    TIMEOUT,
  );

  test(
    'is moved by the slider, also by keyboard, and says where it stands',
    async () => {
      const page = await play();
      const slider = page.getByRole('slider', { name: 'The simulated clock' });
      await slider.waitFor();
      const shown = async () => (await page.locator('.exchange:visible').count()) - 1;
      expect(await shown()).toBe(10);
      await slider.focus();
      await page.keyboard.press('ArrowLeft');
      expect(await shown()).toBe(9);
      expect(await slider.getAttribute('aria-valuetext')).toBe(
        'Monday 19 November 2018, 09:00 (simulated), post 9 of 10',
      );
      expect(await page.locator('#now').innerText()).toBe(await slider.getAttribute('aria-valuetext'));
      await page.keyboard.press('Home');
      expect(await shown()).toBe(0);
      expect(await page.locator('#now').innerText()).toBe('Just set up');
      await page.keyboard.press('ArrowRight');
      expect(await page.locator('.exchange:visible').first().innerText()).toContain('Monday 24 September 2018');
      await page.context().close();
    },
    TIMEOUT,
  );

  test.each(VIEWS)(
    'posts as in %s',
    async (view) => {
      const page = await pages.open(`/digests?view=${view}`);
      await page.getByRole('button', { name: 'Play' }).click();
      await page.locator(`.exchange .${view}`).nth(10).waitFor();
      expect(await page.locator('.exchange').last().innerText()).toContain('Set up: every Monday at 09:00');
      await page.context().close();
    },
    TIMEOUT,
  );

  test(
    'says what to do where a time cannot be played, or nothing would have been posted',
    async () => {
      const page = await play('2018-09-01');
      const told = page.getByRole('status');
      await told.getByText('Choose a later one.').waitFor();
      await page.getByLabel('Until').fill('2022-01-01');
      await page.getByRole('button', { name: 'Play' }).click();
      await told.getByText('Up to 800 days are played.').waitFor();
      await page.getByLabel('Until').fill('2018-09-20');
      await page.getByRole('button', { name: 'Play' }).click();
      await told.getByText('Nothing would have been posted in this time.').waitFor();
      expect(await page.getByRole('slider').isVisible()).toBe(false);
      await page.context().close();
    },
    TIMEOUT,
  );

  test(
    'does nothing for real when a button of a post is pressed',
    async () => {
      const page = await play();
      await page.locator('.exchange').nth(10).waitFor();
      await page.locator('.exchange').first().getByRole('button', { name: 'Stop' }).click();
      await page.waitForURL(`${pages.site.url}/**`);
      expect(await (await answerAt(page, 0)).innerText()).toContain('Nothing was done');
      await page.context().close();
    },
    TIMEOUT,
  );
});

test(
  'each mark of the ledger opens the sentence that it stands for',
  async () => {
    const page = await pages.open('/ledger');
    const links = await page.locator('svg a[*|href*="#p"]').count();
    expect(links).toBeGreaterThan(50);
    await page.locator('svg a[*|href*="#p"]').nth(20).focus();
    await page.keyboard.press('Enter');
    await page.locator('mark').first().waitFor();
    expect((await marked(page)).length).toBeGreaterThan(10);
    await page.context().close();
  },
  TIMEOUT,
);

interface Loaded {
  readonly names: readonly string[];
  readonly kilobytes: number;
  /** Milliseconds from when the page was asked for. */
  readonly paint: number;
  readonly answered: number;
}

const MEASURE = `(() => {
  const loaded = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  const [paint] = performance.getEntriesByType('paint');
  const [ask] = loaded.filter(({ name }) => name.endsWith('/ask'));
  const bytes = loaded.reduce((sum, { transferSize }) => sum + transferSize, 0);
  return {
    names: loaded.map(({ name }) => name),
    kilobytes: bytes / 1024,
    paint: paint.startTime,
    answered: ask.responseEnd,
  };
})()`;

test(
  'the first page is small and is there at once; what draws cards comes when cards are looked at',
  async () => {
    const loads: Loaded[] = [];
    for (let count = 0; count < 3; count += 1) {
      const page = await pages.open('/');
      await answerAt(page, 0);
      await page.waitForLoadState('networkidle');
      loads.push(await page.evaluate<Loaded>(MEASURE));
      await page.context().close();
    }
    const best = (values: readonly number[]) => Math.min(...values);
    const { kilobytes, paint } = printFigures('The playground on loopback, before any card', {
      kilobytes: Math.max(...loads.map((load) => load.kilobytes)),
      requests: Math.max(...loads.map((load) => load.names.length)),
      paint: best(loads.map((load) => load.paint)),
      answered: best(loads.map((load) => load.answered)),
    });
    expect(loads.flatMap(({ names }) => names).filter((name) => name.includes('adaptivecards'))).toEqual([]);
    expect(kilobytes).toBeLessThan(150);
    expect(paint).toBeLessThan(1_500);
  },
  TIMEOUT,
);
