import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { printFigures } from '../print-figures.js';
import { answerAt, ask, type OpenPages, openPlayground, usePages, VIEWS } from './open-pages.js';

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
    'leads from each marked word to what the bot says of it, by keyboard too',
    async () => {
      const page = await pages.open('/articles/000');
      const links = page.locator('article a.known');
      expect(await links.count()).toBeGreaterThan(20);
      expect(await page.locator('article .known:not([href])').count()).toBe(0);
      const reached = await page.locator('article a.known:not([tabindex])').count();
      expect(reached).toBeGreaterThan(10);
      await page.locator('a.known.person:not([tabindex])').first().focus();
      await page.keyboard.press('Enter');
      expect(await (await answerAt(page, 0)).locator('.asked').innerText()).toMatch(/^\/who /);
      await page.context().close();
    },
    TIMEOUT,
  );

  test(
    'leads to the note beside it where nothing more is known',
    async () => {
      const page = await pages.open('/articles/001');
      const date = page.locator('a.known[href^="#"]').first();
      const note = page.locator(`[id="${((await date.getAttribute('href')) ?? '').slice(1)}"]`);
      await date.click();
      expect(await note.innerText()).toMatch(/^(?:Date|Finding) /);
      await page.context().close();
    },
    TIMEOUT,
  );

  test(
    'opens at the cited words without any script too',
    async () => {
      const { views } = await pages.site.ask('/quote Johnston');
      const [, place = ''] = /(\/articles\/\d+#p\d+:\d+-\d+)/.exec(JSON.stringify(views.slack)) ?? [];
      const page = await pages.open(place, { javaScriptEnabled: false, viewport: { width: 600, height: 400 } });
      const [, anchor = ''] = place.split('#');
      expect(await page.locator(`[id="${anchor}"]`).count()).toBe(1);
      const { y = 0, height = 0 } = (await page.locator(`#${anchor.split(':')[0]}`).boundingBox()) ?? {};
      expect({ y, isInSight: y < 400 && y + height > 0 && height > 0 }).toEqual({ y, isInSight: true });
      await page.context().close();
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

describe('the picture of the ledger', () => {
  test.each(['slack', 'teams'] as const)(
    'is drawn as %s shows it, with its words for whoever does not see it',
    async (view) => {
      await pages.site.call('/ledger.png');
      const page = await pages.open(`/?view=${view}&ask=%2Fweaknesses`);
      const picture = page.getByRole('img', { name: /^The weakness ledger, drawn from 5 articles/ });
      await picture.waitFor();
      expect(await picture.getAttribute('src')).toMatch(/^\/ledger\.png\?v=[0-9a-f]{16}$/);
      const width =
        "(() => { const drawn = document.querySelector('img[src*=ledger]'); return drawn.decode().then(() => drawn.naturalWidth); })()";
      expect(await page.evaluate(width)).toBe(1_400);
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
    'says in words which days are chosen, in whatever order the browser writes them',
    async () => {
      const page = await pages.open('/digests', { locale: 'en-US' });
      const from = page.getByLabel('From');
      expect(await page.locator('#from-day').innerText()).toBe('Wednesday 19 September 2018');
      expect(await from.getAttribute('aria-describedby')).toBe('from-day');
      await from.fill('2018-10-03');
      expect(await page.locator('#from-day').innerText()).toBe('Wednesday 3 October 2018');
      await from.fill('');
      expect(await page.locator('#from-day').innerText()).toBe('No day is chosen');
      expect(await page.locator('#until-day').innerText()).toBe('Friday 30 November 2018');
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
    'does nothing to a digest that is set up for real, whichever button of a post is pressed',
    async () => {
      const page = await openPlayground(pages, 'slack', { isSignedIn: true });
      await ask(page, '/digest weekly monday 09:00');
      const before = await pages.site.store.subscriptions.listOfTenant('web:playground');
      await page.goto(`${pages.site.url}/digests`);
      await page.getByRole('button', { name: 'Play' }).click();
      await page.locator('.exchange').nth(10).waitFor();
      const post = page.locator('.exchange').first();
      for (const name of await post.getByRole('button').allInnerTexts()) {
        await post.getByRole('button', { name, exact: true }).first().click();
        const dialog = page.getByRole('dialog', { name: 'A simulated button' });
        expect(await dialog.innerText()).toContain('nothing was done');
        await dialog.getByRole('button', { name: 'Close' }).click();
      }
      expect(page.url()).toBe(`${pages.site.url}/digests`);
      expect(await post.getByRole('button', { name: 'Stop' }).count()).toBe(1);
      expect(before).toHaveLength(1);
      expect(await pages.site.store.subscriptions.listOfTenant('web:playground')).toEqual(before);
      await page.context().close();
    },
    TIMEOUT,
  );

  test(
    'shows why nothing was set up, and not that nothing would have been posted',
    async () => {
      const page = await pages.open('/digests');
      await page.getByLabel('What is set up').fill('/digset weekly');
      await page.getByRole('button', { name: 'Play' }).click();
      await page.getByRole('status').getByText('This sets nothing up').waitFor();
      const answer = await answerAt(page, 0);
      expect(await answer.innerText()).toContain('There is no command /digset');
      expect(await answer.locator('.said').innerText()).toBe('Nothing was set up: “/digset weekly”');
      // What may have been meant is played, and not asked for real.
      await answer.getByRole('button', { name: '/digest weekly' }).click();
      await page.getByText('Set up on Wednesday 19 September 2018 (simulated)').waitFor();
      expect(await page.getByLabel('What is set up').inputValue()).toBe('/digest weekly');
      await page.context().close();
    },
    TIMEOUT,
  );

  test(
    'goes on from the last post that is shown, where more would have followed',
    async () => {
      const page = await pages.open('/digests');
      await page.getByLabel('What is set up').fill('/digest daily 09:00');
      await page.getByLabel('Until').fill('2018-12-31');
      await page.getByRole('button', { name: 'Play' }).click();
      await page.getByRole('status').getByText('The first 60 posts are shown').waitFor();
      await page.getByRole('button', { name: 'Go on from Sunday 18 November 2018' }).click();
      await page.getByText('Set up on Sunday 18 November 2018 (simulated)').waitFor();
      expect(await page.locator('.exchange').count()).toBe(45);
      expect(await page.getByRole('button', { name: /^Go on from/ }).isVisible()).toBe(false);
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
