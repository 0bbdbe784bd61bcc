import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../../scripts/open-browser.js';
import type { Pack } from '../../../src/pack/pack.js';
import { toHtml } from '../../../src/pack/to-html.js';
import { EMPTY, HOSTILE, packOf, SEEDS } from './packs.js';

const ADDRESS = 'http://pack.example/';
let browser: Browser;
let page: Page;
let requested: string[] = [];
let complaints: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  page.on('request', (request) => requested.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
}, 60_000);

afterAll(() => browser.close());

async function open(pack: Pack): Promise<void> {
  await page.unroute('**/*');
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: toHtml(pack) }));
  requested = [];
  complaints = [];
  await page.goto(ADDRESS);
}

const count = (selector: string): Promise<number> => page.locator(selector).count();
const wordsOf = (selector: string): Promise<string[]> => page.locator(selector).allInnerTexts();

describe('the page of a pack', () => {
  test('has a title, its sections, both tables and every source', async () => {
    const pack = packOf(SEEDS);
    await open(pack);
    expect(await page.title()).toBe('Briefing pack: all themes');
    expect(await page.getAttribute('html', 'lang')).toBe('en-GB');
    expect(await wordsOf('h2')).toEqual([
      'How to read this pack',
      'Ledger of weaknesses',
      'Timeline',
      'What was found',
      'What was said',
      'Sources',
    ]);
    expect(await count('table')).toBe(2);
    expect(await count('tbody tr')).toBe(SEEDS.weaknesses.length + SEEDS.milestones.length);
    expect(await count('figure')).toBe(pack.rows.filter(({ kind }) => kind === 'quotation').length);
    expect(await wordsOf('.sources li')).toEqual(
      pack.sources.map(({ headline }, at) => expect.stringContaining(`[${at + 1}]${headline}`)),
    );
  });

  test('asks for nothing and runs nothing', async () => {
    await open(packOf(SEEDS));
    expect(requested).toEqual([ADDRESS]);
    expect(complaints).toEqual([]);
    expect(await count('script, img, link, iframe, object')).toBe(0);
    expect(await page.evaluate('getComputedStyle(document.body).fontFamily')).toContain('Arial');
  });

  test('leads from each number to its source', async () => {
    await open(packOf(SEEDS));
    const hrefs = await page
      .locator('a[href^="#source-"]')
      .evaluateAll((links) => links.map((each) => each.getAttribute('href')));
    expect(hrefs.length).toBeGreaterThan(100);
    for (const href of new Set(hrefs)) expect(await count(`li${href}`)).toBe(1);
  });

  test('can be read by whoever cannot see it', async () => {
    await open(packOf(SEEDS, { theme: 'caseloads' }));
    expect(await count('thead th[scope="col"]')).toBe(7);
    expect(await count('tbody th[scope="row"]')).toBe(3);
    await page.evaluate(`document.head.querySelector('meta[http-equiv]').remove()`);
    await page.evaluate(axe.source);
    const { violations } = (await page.evaluate('axe.run()')) as { violations: { id: string }[] };
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('shows a hostile article as the characters it has', async () => {
    await open(packOf(HOSTILE));
    expect(complaints).toEqual([]);
    expect(requested).toEqual([ADDRESS]);
    expect(await count('script, img, b:not(.sources b)')).toBe(0);
    const text = await page.innerText('main');
    expect(text).toContain('=HYPERLINK("http://evil.example","Ofsted") <script>alert(1)</script> ]]> &amp;');
    expect(text).toContain('“=1+1 caseloads are far too high & I am <b>sorry</b> \\x1b[2J.”');
    expect(text).toContain('\\u202egnorw\\u202c');
    expect(text).not.toMatch(/(?![\n\t])[\p{Cc}\u202e]/u);
    expect(await count('a[href^="javascript"]')).toBe(0);
  });

  test('opens an article of the web', async () => {
    const pack = packOf(SEEDS, { theme: 'caseloads' });
    const sources = pack.sources.map((source) => ({ ...source, url: 'https://echo.example/a?b=1&c="' }));
    await open({ ...pack, sources });
    expect(await page.locator('.sources a').first().getAttribute('href')).toBe('https://echo.example/a?b=1&c=%22');
  });

  test('of no articles says so in every section', async () => {
    await open(packOf(EMPTY));
    expect((await wordsOf('section > p')).sort()).toEqual([
      'No weakness is recorded.',
      'The articles hold none.',
      'The articles hold none.',
      'The articles hold none.',
    ]);
  });
});
