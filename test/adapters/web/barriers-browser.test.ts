import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { findBarriers, findOverflow } from './find-barriers.js';
import { answerAt, ask, type OpenPages, openPlayground, usePages, VIEWS, type ViewName } from './open-pages.js';

const TIMEOUT = 120_000;

let pages: OpenPages;

usePages((opened) => {
  pages = opened;
}, TIMEOUT);

async function openAnswers(view: ViewName): Promise<Page> {
  const page = await openPlayground(pages, view);
  for (const question of ['/ofsted latest', '/quote Hazell', '/weaknesses', '/nothing']) await ask(page, question);
  return page;
}

async function openDialog(button: string): Promise<Page> {
  const page = await openPlayground(pages, 'teams', { isSignedIn: true });
  if (button === 'Copy quote') await ask(page, '/quote Hazell');
  await page.getByRole('button', { name: button }).last().click();
  await page.getByRole('dialog').waitFor();
  return page;
}

async function openOffers(): Promise<Page> {
  const page = await openPlayground(pages, 'slack');
  await page.waitForLoadState('networkidle');
  await page.getByRole('combobox').pressSequentially('/w');
  await page.keyboard.press('ArrowDown');
  return page;
}

async function openPlayed(view: ViewName): Promise<Page> {
  const page = await pages.open(`/digests?view=${view}`);
  await page.getByRole('button', { name: 'Play' }).click();
  await answerAt(page, 10);
  return page;
}

const PAGES = ['/articles', '/articles/000', '/articles/004#p2', '/articles/000?as-it-came', '/ledger', '/digests'];

const STATES: readonly (readonly [string, () => Promise<Page>])[] = [
  ...VIEWS.map((view) => [`answers as in ${view}`, () => openAnswers(view)] as const),
  ['what can be typed', openOffers],
  ...['Set up a digest', 'Follow something', 'Copy quote'].map(
    (button) => [`the dialog “${button}”`, () => openDialog(button)] as const,
  ),
  ...VIEWS.map((view) => [`a played clock as in ${view}`, () => openPlayed(view)] as const),
  ...PAGES.map((path) => [path, () => pages.open(path)] as const),
];

const SCHEMES = ['light', 'dark'] as const;
const WIDTHS = [1_200, 390];
/** Of a page that is enlarged fourfold. */
const NARROWEST = 320;

test.each(STATES)(
  'nobody is kept from %s, in light or dark, on a desk or a telephone',
  async (_state, open) => {
    const page = await open();
    const barriers: string[] = [];
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const found = await findBarriers(page);
        barriers.push(...found.map((barrier) => `${colorScheme}, ${width}: ${barrier}`));
      }
    }
    expect(barriers).toEqual([]);
    await page.context().close();
  },
  TIMEOUT,
);

test.each(STATES)(
  'nothing lies beyond the edge of %s, however narrow',
  async (_state, open) => {
    const page = await open();
    for (const width of [...WIDTHS, NARROWEST]) {
      await page.setViewportSize({ width, height: 640 });
      expect({ width, overflow: await findOverflow(page) }).toEqual({ width, overflow: 0 });
    }
    await page.context().close();
  },
  TIMEOUT,
);
