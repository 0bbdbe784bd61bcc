import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { openBrowser } from '../../../scripts/open-browser.js';
import { compileClient } from '../../compile-client.js';
import { type OpenWeb, openWeb, type WebOptions } from './open-web.js';

export interface OpenPages {
  readonly site: OpenWeb;
  /** A page in a browser of its own, signed in where that is wanted. */
  open(path: string, options?: BrowserContextOptions & { readonly isSignedIn?: boolean }): Promise<Page>;
  /** What went wrong since it was last asked, in any page: errors, what a page’s policy forbids, requests to elsewhere. */
  takeFaults(): string[];
  close(): Promise<void>;
}

export type ViewName = 'slack' | 'teams' | 'text';
export const VIEWS: readonly ViewName[] = ['slack', 'teams', 'text'];

function watch(page: Page, url: string, faults: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`)) faults.push(`elsewhere: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
}

/** The playground as it is compiled, in a real Chromium. */
async function openPages(options: WebOptions): Promise<OpenPages> {
  const folder = mkdtempSync(join(tmpdir(), 'client-'));
  compileClient(folder);
  const site = await openWeb({ ...options, scripts: join(folder, 'adapters/web/client') });
  const browser: Browser = await openBrowser();
  const faults: string[] = [];
  let session: { cookie: string } | undefined;
  return {
    site,
    takeFaults: () => faults.splice(0),
    async open(path, { isSignedIn = false, ...options } = {}) {
      const context = await browser.newContext({
        viewport: { width: 1_200, height: 900 },
        locale: 'en-GB',
        ...options,
      });
      if (isSignedIn) {
        session ??= await site.signIn();
        const [name = '', value = ''] = session.cookie.split('=');
        await context.addCookies([{ name, value, url: site.url }]);
      }
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      watch(page, site.url, faults);
      await page.goto(site.url + path);
      return page;
    },
    async close() {
      await browser.close();
      await site.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Opens the pages for the tests of a file, hands them over, and holds after each that nothing went wrong in them. */
export function usePages(handOver: (pages: OpenPages) => void, timeout: number, options: WebOptions = {}): void {
  let pages: OpenPages;
  beforeAll(async () => {
    pages = await openPages(options);
    handOver(pages);
  }, timeout);
  afterAll(() => pages.close(), timeout);
  afterEach(() => {
    expect(pages.takeFaults()).toEqual([]);
  });
}

/** Where an answer stands once it is there: the last, or that of a position from 0. */
export async function answerAt(page: Page, position?: number): Promise<Locator> {
  const exchanges = page.locator('.exchange');
  const exchange = position === undefined ? exchanges.last() : exchanges.nth(position);
  await exchange.locator('.message, .text, .fault').first().waitFor();
  return exchange;
}

/** Does something that is answered; resolves to where the answer stands. */
export async function answerTo(page: Page, act: () => Promise<unknown>): Promise<Locator> {
  const before = await page.locator('.exchange').count();
  await act();
  return answerAt(page, before);
}

/** Types a question and sends it by Enter. */
export const ask = (page: Page, question: string): Promise<Locator> =>
  answerTo(page, async () => {
    await page.getByRole('combobox').fill(question);
    await page.getByRole('combobox').press('Enter');
  });

/** Opens the playground as one platform shows it, once it has answered its first question. */
export async function openPlayground(pages: OpenPages, view: ViewName, options?: Parameters<OpenPages['open']>[1]) {
  const page = await pages.open(`/?view=${view}`, options);
  await answerAt(page, 0);
  return page;
}
