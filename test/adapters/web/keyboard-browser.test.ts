import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { answerAt, answerTo, type OpenPages, openPlayground, usePages } from './open-pages.js';

const TIMEOUT = 60_000;

let pages: OpenPages;
let page: Page;

usePages((opened) => {
  pages = opened;
}, TIMEOUT);

beforeEach(async () => {
  page = await openPlayground(pages, 'slack', { isSignedIn: true });
  // What can be typed is there once the last of the page has been read.
  await page.waitForLoadState('networkidle');
}, TIMEOUT);

afterEach(() => page.context().close());

const press = (keys: string) => page.keyboard.press(keys);
const type = (text: string) => page.keyboard.type(text);
const focused = (): Promise<string> =>
  page.evaluate(`(({ textContent, id, value, ariaLabel }) => (ariaLabel || id || textContent || value).trim())(
    document.activeElement)`);
const value = () => page.getByRole('combobox').inputValue();
const chosen = async (): Promise<string> => {
  const id = await page.getByRole('combobox').getAttribute('aria-activedescendant');
  return id === null ? '' : page.locator(`#${id}[role=option][aria-selected=true] .shown`).innerText();
};
const options = async (): Promise<string[]> =>
  (await page.getByRole('option').locator('.shown').allInnerTexts()).map((text) => text.trim());
const isExpanded = () => page.getByRole('combobox').getAttribute('aria-expanded');

describe('by keyboard alone', () => {
  test(
    'everything is reached, in the order in which it is read, and is never hidden behind the question',
    async () => {
      await page.evaluate('document.body.tabIndex = -1; document.body.focus(); scrollTo(0, 0)');
      const reached: string[] = [];
      const hidden: string[] = [];
      for (let count = 0; count < 20; count += 1) {
        await press('Tab');
        const name = await focused();
        reached.push(name);
        const isSeen = await page.evaluate(`(() => {
          const { left, right, top, bottom } = document.activeElement.getBoundingClientRect();
          const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
          return document.activeElement.contains(seen) || seen?.contains(document.activeElement) === true;
        })()`);
        if (isSeen !== true) hidden.push(name);
      }
      expect(reached).toEqual([
        'Skip to the content',
        'Briefing Bot',
        'Ask',
        'Articles',
        'Ledger',
        'Digests',
        'Ask for a briefing',
        'Set up a digest',
        'Follow something',
        'clear',
        '/ofsted latest',
        '/whois Vouyioukas',
        '/quote Hazell',
        '/weaknesses',
        '/brief caseloads',
        'slack',
        'question',
        'Ask',
        ...reached.slice(18),
      ]);
      expect(hidden).toEqual([]);
    },
    TIMEOUT,
  );

  test('the question has the focus from the start, and keeps it when Enter has asked', async () => {
    expect(await focused()).toBe('question');
    const answer = await answerTo(page, async () => {
      await type('/sources');
      await press('Enter');
    });
    expect(await answer.innerText()).toContain('Sources');
    expect({ focused: await focused(), value: await value() }).toEqual({ focused: 'question', value: '' });
    expect((await answer.boundingBox())?.y).toBeGreaterThanOrEqual(0);
  });

  test('nothing is asked by Enter alone', async () => {
    await press('Enter');
    await type('   ');
    await press('Enter');
    expect(await page.locator('.exchange').count()).toBe(1);
  });

  test('a view is chosen by arrows', async () => {
    await press('Shift+Tab');
    await press('ArrowRight');
    await page.locator('.exchange .teams').waitFor();
    await press('ArrowRight');
    await page.locator('.exchange .text').waitFor();
  });
});

describe('what can be typed', () => {
  test('is offered from the slash on, with what may follow and what it is for', async () => {
    expect(await isExpanded()).toBe('false');
    await type('/w');
    expect(await isExpanded()).toBe('true');
    const list = page.getByRole('listbox', { name: 'Commands and names' });
    expect(await page.getByRole('combobox').getAttribute('aria-controls')).toBe(await list.getAttribute('id'));
    expect(await list.getByRole('option').allInnerTexts()).toEqual([
      // As it is typed in Slack, which keeps “who” for itself.
      expect.stringMatching(/^\/whois <name or role> \[year\]\s*A person’s posts/),
      expect.stringMatching(/^\/weaknesses \[theme\]/),
    ]);
    expect(await chosen()).toBe('');
  });

  test('is chosen by arrows, round and round, and taken by Enter without being asked', async () => {
    await type('/w');
    await press('ArrowDown');
    expect(await chosen()).toMatch(/^\/whois /);
    await press('ArrowDown');
    expect(await chosen()).toMatch(/^\/weaknesses/);
    await press('ArrowDown');
    expect(await chosen()).toMatch(/^\/whois /);
    await press('ArrowUp');
    expect(await chosen()).toMatch(/^\/weaknesses/);
    await press('Enter');
    expect({ value: await value(), expanded: await isExpanded() }).toEqual({
      value: '/weaknesses ',
      expanded: 'false',
    });
    expect(await page.locator('.exchange').count()).toBe(1);
    expect(await page.locator('#usage').innerText()).toMatch(/^\/weaknesses \[theme\].*: What is still outstanding/);
  });

  test('begins at the last from below, which comes into sight', async () => {
    await type('/');
    await press('ArrowUp');
    expect(await chosen()).toMatch(/^\/ofsted help/);
    const list = await page.getByRole('listbox').boundingBox();
    const option = await page.getByRole('option', { selected: true }).boundingBox();
    expect(option && list && option.y >= list.y && option.y + option.height <= list.y + list.height).toBe(true);
  });

  test('is taken by Tab once it is chosen, a name behind a command too, and the focus stays', async () => {
    await type('/wh');
    await press('ArrowDown');
    await press('Tab');
    expect(await value()).toBe('/whois ');
    await type('vouy');
    expect(await options()).toEqual(['/whois Vouyioukas', 'Tolis Vouyioukas']);
    await press('ArrowUp');
    await press('Tab');
    expect({ value: await value(), focused: await focused() }).toEqual({
      value: '/whois Tolis Vouyioukas',
      focused: 'question',
    });
    const answer = await answerTo(page, () => press('Enter'));
    expect(await answer.innerText()).toContain('Tolis Vouyioukas');
  });

  test('is left alone by Tab where nobody chose it', async () => {
    await type('/w');
    await press('Tab');
    expect({ value: await value(), focused: await focused() }).toEqual({ value: '/w', focused: 'Ask' });
  });

  test.each([
    ['/brief pack ca', '/brief pack caseloads'],
    ['/weaknesses history ca', '/weaknesses history caseloads'],
    ['/quote Lin Hazell ca', '/quote Lin Hazell caseloads'],
    ['/quote lin ha', '/quote Lin Hazell'],
    ['/ofsted t', '/ofsted timeline'],
    ['/weaknesses pace of', '/weaknesses pace of improvement'],
  ])('completes the last words: %s', async (typed, completed) => {
    await type(typed);
    await press('ArrowDown');
    for (let count = (await options()).length; count > 0 && (await value()) === typed; count -= 1) {
      const text = await chosen();
      if (completed.endsWith(text)) await press('Enter');
      else await press('ArrowDown');
    }
    expect(await value()).toBe(completed);
  });

  test('is named as the platform names it that is shown', async () => {
    await page.getByRole('radio', { name: 'Teams' }).check();
    await page.getByRole('combobox').focus();
    await type('/w');
    expect((await options())[0]).toMatch(/^\/who </);
    await page.getByRole('radio', { name: 'Slack' }).check();
    await page.getByRole('combobox').fill('/wh');
    expect((await options())[0]).toMatch(/^\/whois </);
  });

  test('is put away by Escape, and Tab then goes on', async () => {
    await type('/w');
    await press('Escape');
    expect({ value: await value(), expanded: await isExpanded() }).toEqual({ value: '/w', expanded: 'false' });
    await press('Tab');
    expect(await focused()).toBe('Ask');
  });

  test('is asked as it stands by Enter where nothing was chosen', async () => {
    await type('/h');
    const answer = await answerTo(page, () => press('Enter'));
    expect(await answer.innerText()).toContain('There is no command /h');
  });

  test('is taken by a press too, and is not hidden behind anything', async () => {
    await type('/d');
    const option = page.getByRole('option').first();
    await option.click();
    expect({ value: await value(), focused: await focused() }).toEqual({ value: '/digest ', focused: 'question' });
  });
});

describe('a form', () => {
  test('opens with the focus in it, keeps it there, and gives it back when Escape closes it', async () => {
    await page.getByRole('button', { name: 'Set up a digest' }).focus();
    await press('Enter');
    await page.getByRole('dialog', { name: 'Set up a digest' }).waitFor();
    const isWithin = () => page.evaluate('document.querySelector("dialog").contains(document.activeElement)');
    expect(await isWithin()).toBe(true);
    // A browser lets the focus leave for its own bar, never for the page behind.
    for (let count = 0; count < 20; count += 1) {
      await press('Tab');
      expect((await isWithin()) || (await page.evaluate('document.activeElement === document.body'))).toBe(true);
    }
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused()).toBe('Set up a digest');
    expect(await page.locator('.exchange').count()).toBe(1);
  });

  test('is filled in, sent by Enter, and its answer has the focus', async () => {
    await page.getByRole('button', { name: 'Set up a digest' }).focus();
    await press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: 'Friday' }).focus();
    await press('Space');
    await dialog.getByRole('textbox', { name: /^About what/ }).focus();
    await type('caseloads');
    const answer = await answerTo(page, () => press('Enter'));
    expect(await answer.innerText()).toContain('Set up: every Monday and Friday at 09:00');
    expect(await focused()).toBe('Set up a digest');
    expect(await page.evaluate('document.activeElement.className')).toBe('exchange');
  });

  test('is not sent while something in it is missing', async () => {
    await page.getByRole('button', { name: 'Follow something' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Follow' }).click();
    expect(await dialog.isVisible()).toBe(true);
    await dialog.getByRole('textbox').fill('Warren Whyte');
    const answer = await answerTo(page, () => press('Enter'));
    expect(await answer.innerText()).toContain('Warren Whyte');
  });

  test('is closed by Cancel, and nothing is asked', async () => {
    await page.getByRole('button', { name: 'Ask for a briefing' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.locator('.exchange').count()).toBe(1);
    expect(await (await answerAt(page)).innerText()).toContain('/help');
  });
});
