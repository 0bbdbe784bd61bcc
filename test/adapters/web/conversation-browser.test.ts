import { describe, expect, test } from '@jest/globals';
import { answerAt, answerTo, ask, type OpenPages, openPlayground, usePages, VIEWS } from './open-pages.js';

const TIMEOUT = 60_000;

let pages: OpenPages;

usePages((opened) => {
  pages = opened;
}, TIMEOUT);

describe.each(['slack', 'teams'] as const)('as in %s', (view) => {
  test(
    'a shared answer says who shared it, and is for all',
    async () => {
      const page = await openPlayground(pages, view);
      const own = await ask(page, '/ofsted latest');
      expect(await own.innerText()).toContain('Only visible to you');
      const shared = await answerTo(page, () => own.getByRole('button', { name: 'Share to channel' }).click());
      const text = await shared.innerText();
      expect(text).toContain('Shared by you');
      expect(text).not.toContain('Only visible to you');
      await page.context().close();
    },
    TIMEOUT,
  );

  test(
    'a mistake is reported from below the answer, and the answer to that is shown',
    async () => {
      const page = await openPlayground(pages, view, { isSignedIn: true });
      const answer = await ask(page, '/ofsted latest');
      await answer.getByRole('button', { name: 'Report a mistake' }).click();
      const dialog = page.getByRole('dialog', { name: 'Report a mistake' });
      await dialog.getByRole('textbox').fill('The visit was in spring');
      const told = await answerTo(page, () => dialog.getByRole('button', { name: 'Report' }).click());
      const text = await told.innerText();
      expect(text).toContain('Thank you: your report is kept');
      expect(text).toContain('(asked: /ofsted latest)');
      await page.context().close();
    },
    TIMEOUT,
  );

  test(
    'a citation opens the article at the words, which are marked',
    async () => {
      const page = await openPlayground(pages, view);
      const answer = await ask(page, '/quote Hazell');
      const address = await answer
        .getByRole('link', { name: /^\[1\]/ })
        .first()
        .getAttribute('href');
      await page.goto(address ?? '');
      const marked = (await page.locator('mark').allInnerTexts()).join('');
      expect(marked.length).toBeGreaterThan(20);
      expect(await answer.page().title()).toContain('Briefing Bot');
      const { views } = await pages.site.ask('/quote Hazell');
      expect(views.text.replaceAll(/\s+/g, ' ')).toContain(marked.replaceAll(/[“”]/g, '').slice(0, 40));
      await page.context().close();
    },
    TIMEOUT,
  );
});

describe('quotations', () => {
  test(
    'are copied as plain text, one by one',
    async () => {
      const page = await openPlayground(pages, 'teams', { permissions: ['clipboard-read', 'clipboard-write'] });
      const answer = await ask(page, '/quote Hazell');
      await answer.getByRole('button', { name: 'Copy quote' }).click();
      const dialog = page.getByRole('dialog', { name: 'Copy quote' });
      const area = dialog.getByRole('textbox', { name: 'Quotation 2 of 2' });
      expect(await area.getAttribute('readonly')).toBe('');
      await dialog.getByRole('button', { name: 'Copy Quotation 2 of 2' }).click();
      await dialog.getByText('Copied.').waitFor();
      const copied = await page.evaluate('navigator.clipboard.readText()');
      const { copies } = await pages.site.ask('/quote Hazell');
      expect(copied).toBe(copies[1]?.text);
      expect(await area.inputValue()).toBe(copied);
      await dialog.getByRole('button', { name: 'Close' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.context().close();
    },
    TIMEOUT,
  );

  test(
    'are chosen to be copied by hand where the page may not copy',
    async () => {
      const page = await openPlayground(pages, 'teams');
      await page.evaluate('navigator.clipboard.writeText = () => Promise.reject(new Error("denied"))');
      const answer = await ask(page, '/quote 001:0:13');
      await answer.getByRole('button', { name: 'Copy quote' }).click();
      const dialog = page.getByRole('dialog');
      expect(await dialog.locator('label').allInnerTexts()).toEqual(['Plain', 'Press', 'Committee footnote']);
      await dialog.getByRole('button', { name: 'Copy Press' }).click();
      await dialog.getByText('press Ctrl-C').waitFor();
      const chosen = '(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))';
      expect(await page.evaluate(`${chosen}(document.activeElement)`)).toMatch(/^Lin Hazell/);
      await page.context().close();
    },
    TIMEOUT,
  );
});

describe('a question', () => {
  test(
    'shows that it is looked up, and whoever asked two keeps their order',
    async () => {
      const page = await openPlayground(pages, 'slack');
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route('**/ask', async (route) => {
        if (route.request().postData()?.includes('/sources')) await held;
        await route.continue();
      });
      await page.getByRole('combobox').fill('/sources');
      await page.getByRole('combobox').press('Enter');
      await page.getByText('Looking it up …').waitFor();
      await page.getByRole('combobox').fill('/who Hazell');
      await page.getByRole('combobox').press('Enter');
      expect(await (await answerAt(page, 2)).innerText()).toContain('Lin Hazell');
      release();
      expect(await (await answerAt(page, 1)).innerText()).toContain('Sources');
      await page.context().close();
    },
    TIMEOUT,
  );

  test(
    'in the address is asked once, and one that changes something is not done before it is meant',
    async () => {
      const page = await pages.open('/?ask=%2Fdigest%20weekly%20monday%2010%3A00&view=slack', { isSignedIn: true });
      const answer = await answerAt(page, 0);
      expect(await answer.innerText()).toContain('Nothing was done');
      expect(page.url()).toBe(`${pages.site.url}/?view=slack`);
      const done = await answerTo(page, () => answer.getByRole('button', { name: '/digest weekly' }).click());
      expect(await done.innerText()).toContain('Set up: every Monday at 10:00');
      await page.context().close();
    },
    TIMEOUT,
  );

  test(
    'is not lost where the program does not answer, and what to do is said',
    async () => {
      const page = await openPlayground(pages, 'slack');
      await page.route('**/ask', (route) => route.fulfill({ status: 200, body: 'no answer' }));
      const answer = await ask(page, '/sources');
      expect(await answer.getByRole('alert').innerText()).toContain('Is it still running? Ask again when it is.');
      expect(await answer.innerText()).toContain('/sources');
      await page.context().close();
    },
    TIMEOUT,
  );
});

describe('what was said', () => {
  test.each(VIEWS)(
    'is there again when its reader comes back from a source, as in %s',
    async (view) => {
      const page = await openPlayground(pages, view);
      await ask(page, '/who Hazell');
      const answer = await ask(page, '/quote Hazell');
      const before = await answer.innerText();
      if (view === 'text') await page.getByRole('link', { name: 'Articles' }).click();
      else
        await answer
          .getByRole('link', { name: /^\[1\]/ })
          .first()
          .click();
      await page.waitForURL('**/articles**');
      expect(page.context().pages()).toHaveLength(1);
      await page.goBack();
      const again = await answerAt(page, 2);
      expect(await again.innerText()).toBe(before);
      expect(await page.locator('.exchange').count()).toBe(3);
      expect(await page.locator('input[name=view]:checked').getAttribute('value')).toBe(view);
      await page.context().close();
    },
    TIMEOUT,
  );

  test(
    'is there again, as it was shown, by the ways of the site',
    async () => {
      const page = await openPlayground(pages, 'teams');
      await ask(page, '/who Hazell');
      await page.getByRole('link', { name: 'Ledger' }).click();
      await page.getByRole('navigation').getByRole('link', { name: 'Ask' }).click();
      expect(await (await answerAt(page, 1)).innerText()).toContain('Lin Hazell');
      await page.locator('.exchange .teams').nth(1).waitFor();
      await page.context().close();
    },
    TIMEOUT,
  );

  test(
    'is not done a second time when it comes back',
    async () => {
      const page = await openPlayground(pages, 'slack', { isSignedIn: true });
      const said = await (await ask(page, '/digest weekly tuesday 09:00')).innerText();
      const before = await pages.site.store.subscriptions.listOfTenant('web:playground');
      await page.reload();
      expect(await (await answerAt(page, 1)).innerText()).toBe(said);
      expect(await pages.site.store.subscriptions.listOfTenant('web:playground')).toEqual(before);
      await page.context().close();
    },
    TIMEOUT,
  );

  test(
    'is gone once it is cleared',
    async () => {
      const page = await openPlayground(pages, 'slack');
      await ask(page, '/who Hazell');
      await page.getByRole('button', { name: 'Clear the conversation' }).click();
      await page.reload();
      expect(await (await answerAt(page, 0)).innerText()).toContain('/help');
      expect(await page.locator('.exchange').count()).toBe(1);
      await page.context().close();
    },
    TIMEOUT,
  );
});

test.each(['Set up a digest', 'Follow something'])(
  'whoever is not signed in is told so before they fill anything in: %s',
  async (button) => {
    const page = await openPlayground(pages, 'slack');
    const told = await answerTo(page, () => page.getByRole('button', { name: button }).click());
    expect(await told.innerText()).toContain('This would change what is stored');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.context().close();
  },
  TIMEOUT,
);

test(
  'a digest that came is shown without being asked for',
  async () => {
    const page = await openPlayground(pages, 'slack', { isSignedIn: true });
    const conversation = { platform: 'web', workspace: 'playground', channel: 'playground' };
    const answer = { title: 'Weaknesses: 2 still open', elements: [], sources: [], followUps: [] };
    await pages.site.web.send({ deliveryId: 'd1', conversation, answer });
    await page.getByText('Weaknesses: 2 still open').waitFor();
    expect(await (await answerAt(page)).innerText()).toMatch(/^Posted at \d\d:\d\d/);
    await page.reload();
    await page.waitForLoadState('networkidle');
    expect(await page.getByText('Weaknesses: 2 still open').count()).toBe(1);
    await page.context().close();
  },
  TIMEOUT,
);
