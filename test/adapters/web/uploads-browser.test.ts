import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { paragraph } from '../../../src/answer.js';
import { createRealBot } from '../real-bot.js';
import { answerTo, type OpenPages, openPlayground, usePages } from './open-pages.js';

const TIMEOUT = 60_000;

let pages: OpenPages;
let page: Page;

usePages(
  (opened) => {
    pages = opened;
  },
  TIMEOUT,
  {
    bot: (store) => ({
      ...createRealBot(store),
      take: async ({ name, bytes }) => ({
        title: `Read: ${name}`,
        elements: [paragraph(Buffer.from(bytes).toString())],
        sources: [],
        followUps: [],
      }),
    }),
  },
);

beforeEach(async () => {
  page = await openPlayground(pages, 'slack', { isSignedIn: true });
  // The question has the focus once the last of the page has been read.
  await page.waitForLoadState('networkidle');
}, TIMEOUT);

const letter = { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear councillors') };

describe('a file', () => {
  test(
    'is chosen by keyboard from a button, and what was read in it is shown and has the focus',
    async () => {
      const button = page.getByRole('button', { name: 'Add a file' });
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.press('Enter')]);
      const answer = await answerTo(page, () => chooser.setFiles(letter));
      expect(await answer.locator('.said').innerText()).toBe('Added letter.txt (1 KB)');
      expect(await answer.innerText()).toContain('Dear councillors');
      expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Added letter.txt (1 KB)');
      await page.context().close();
    },
    TIMEOUT,
  );

  test(
    'is dropped anywhere on the page',
    async () => {
      const dropped = await page.evaluateHandle(`(() => {
        const data = new DataTransfer();
        data.items.add(new File(['Dropped words'], 'dropped.txt'));
        return data;
      })()`);
      const answer = await answerTo(page, async () => {
        await page.dispatchEvent('h1', 'dragover', { dataTransfer: dropped });
        expect(await page.evaluate('document.body.className')).toBe('dropping');
        await page.dispatchEvent('h1', 'drop', { dataTransfer: dropped });
      });
      expect(await answer.innerText()).toContain('Dropped words');
      expect(await page.evaluate('document.body.className')).toBe('');
      await page.context().close();
    },
    TIMEOUT,
  );

  test(
    'says in words that it is sent and read',
    async () => {
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route('**/files?*', async (route) => {
        await held;
        await route.continue();
      });
      await page.locator('#file').setInputFiles(letter);
      await page.getByText('Sending and reading letter.txt (1 KB) …').waitFor();
      release();
      await page.getByText('Dear councillors').waitFor();
      await page.context().close();
    },
    TIMEOUT,
  );

  test.each([
    ['is empty', Buffer.alloc(0)],
    ['is larger than 5 MB', Buffer.alloc(5 * 1_024 * 1_024 + 1)],
  ])(
    'that %s is not sent, and what to do is said',
    async (words, buffer) => {
      await page.locator('#file').setInputFiles({ ...letter, buffer });
      await page.getByRole('status').getByText(words).waitFor();
      expect(await page.locator('.exchange').count()).toBe(1);
      await page.context().close();
    },
    TIMEOUT,
  );
});
