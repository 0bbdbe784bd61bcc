import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { toTyped } from '../../../adapters/slack/command-names.js';
import { COMMANDS } from '../../../src/command-list.js';
import { ASKER } from '../../src/sample-bot.js';
import { createRealBot } from '../real-bot.js';
import {
  answerAt,
  answerTo,
  ask,
  type OpenPages,
  openPlayground,
  usePages,
  VIEWS,
  type ViewName,
} from './open-pages.js';

const TIMEOUT = 60_000;
const EXAMPLES = COMMANDS.flatMap(({ examples: [first] }) => first ?? []);

let pages: OpenPages;

usePages((opened) => {
  pages = opened;
}, TIMEOUT);

/** Everything that an answer shows, page by page. */
async function readAll(page: Page, question: string): Promise<string> {
  let answer = await ask(page, question);
  let text = await answer.innerText();
  for (;;) {
    const next = answer.getByRole('button', { name: /^Next page/ });
    if ((await next.count()) === 0) return text;
    answer = await answerTo(page, () => next.click());
    text += await answer.innerText();
  }
}

const titleIn = (view: ViewName, title: string): string => (view === 'slack' ? toTyped(title) : title);

describe.each(VIEWS)('as in %s', (view) => {
  test(
    'each command shows its title and every source, page by page',
    async () => {
      const page = await openPlayground(pages, view);
      const bot = createRealBot(pages.site.store);
      for (const example of EXAMPLES) {
        const { title, sources } = await bot.ask(example, { ...ASKER, platform: 'web' });
        const shown = await readAll(page, example);
        expect(shown).toContain(titleIn(view, title));
        expect(sources.filter(({ file }) => !shown.includes(file))).toEqual([]);
      }
      await page.context().close();
    },
    2 * TIMEOUT,
  );

  test(
    'a button asks what stands on it, and the focus goes on from the answer',
    async () => {
      const page = await openPlayground(pages, view);
      const first = await answerAt(page, 0);
      const answer = await answerTo(page, () => first.getByRole('button', { name: '/ofsted latest' }).click());
      expect(await answer.innerText()).toContain('monitoring visit');
      const focused = await page.evaluate('document.activeElement.getAttribute("aria-label")');
      expect(focused).toBe('Answer to /ofsted latest');
      await page.context().close();
    },
    TIMEOUT,
  );

  test(
    'what was asked stays when another platform shows it, and when the page is opened anew so does the platform',
    async () => {
      const page = await openPlayground(pages, view);
      await ask(page, '/quote Hazell');
      const [other = view] = VIEWS.filter((each) => each !== view);
      await page.getByRole('radio', { name: other === 'text' ? 'Plain text' : other }).check();
      await page.locator(other === 'text' ? '.exchange:last-child .text' : `.exchange:last-child .${other}`).waitFor();
      expect(await (await answerAt(page)).innerText()).toContain('/quote Hazell');
      await page.reload();
      await page
        .locator(`.exchange ${other === 'text' ? '.text' : `.${other}`}`)
        .nth(1)
        .waitFor();
      expect(await page.locator('input[name=view]:checked').getAttribute('value')).toBe(other);
      await page.context().close();
    },
    TIMEOUT,
  );
});

test.each(VIEWS)(
  'hostile words are characters as in %s',
  async (view) => {
    const page = await openPlayground(pages, view);
    const hostile = `<img src=x onerror="alert(1)"> <script>alert(2)</script> [x](javascript:alert(3)) <!channel>`;
    const answer = await ask(page, `/ofsted ${hostile}`);
    expect(await answer.innerText()).toContain(hostile);
    expect(await page.locator('.exchange img:not([src^="/assets/"]), .exchange script').count()).toBe(0);
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    await page.context().close();
  },
  TIMEOUT,
);

/** Whatever Block Kit has of what is drawn here. */
const BLOCKS = [
  { type: 'header', text: { type: 'plain_text', text: 'Title' } },
  {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: 'bold', style: { bold: true } },
          { type: 'text', text: '<i>words</i>', style: { italic: true, code: true } },
          { type: 'link', text: 'page', url: 'https://www.example.org/' },
          { type: 'link', text: 'trick', url: 'javascript:alert(1)' },
        ],
      },
      { type: 'rich_text_list', style: 'bullet', elements: [{ type: 'rich_text_section', elements: [] }] },
      {
        type: 'rich_text_list',
        style: 'ordered',
        indent: 1,
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'first' }] }],
      },
      { type: 'rich_text_quote', elements: [{ type: 'text', text: 'one\ntwo' }] },
    ],
  },
  { type: 'context', elements: [{ type: 'plain_text', text: 'aside' }] },
  { type: 'divider' },
  {
    type: 'actions',
    elements: [
      {
        type: 'button',
        action_id: 'ask:0',
        style: 'primary',
        value: '/help',
        text: { type: 'plain_text', text: 'Go' },
      },
      {
        type: 'button',
        action_id: 'ask:1',
        style: 'danger',
        value: '/help',
        text: { type: 'plain_text', text: 'Drop' },
      },
    ],
  },
  { type: 'video' },
];

test(
  'blocks are drawn as Slack draws them, and words in them are words',
  async () => {
    const page = await openPlayground(pages, 'slack');
    const views = { slack: { text: '', blocks: BLOCKS }, teams: {}, text: '' };
    await page.route('**/ask', (route) => route.fulfill({ json: { views, followUps: [], copies: [] } }));
    const answer = await ask(page, '/help');
    expect(await answer.locator('.slack').innerHTML()).toBe(
      [
        '<h2 class="header">Title</h2>',
        '<div class="rich"><p><strong>bold</strong><code><em>&lt;i&gt;words&lt;/i&gt;</em></code>',
        '<a href="https://www.example.org/" rel="noreferrer">page</a>trick</p>',
        '<ul class="indent-0"><li></li></ul><ol class="indent-1"><li>first</li></ol>',
        '<blockquote>one\ntwo</blockquote></div>',
        '<p class="context"><span>aside</span></p><hr>',
        '<div class="actions"><button type="button" class="primary">Go</button>',
        '<button type="button" class="danger">Drop</button></div>',
        '<p class="unknown">[video]</p>',
      ].join(''),
    );
    await page.context().close();
  },
  TIMEOUT,
);
