import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { linesOf } from '../../../adapters/lines-of.js';
import { nameSource } from '../../../adapters/name-source.js';
import { toCard } from '../../../adapters/teams/card.js';
import { toCopyCard } from '../../../adapters/teams/copy-card.js';
import { readEntries } from '../../../adapters/teams/entries.js';
import { toFormCard } from '../../../adapters/teams/form-card.js';
import { toPages } from '../../../adapters/teams/pages.js';
import { readPress } from '../../../adapters/teams/press.js';
import { toReply, toShared } from '../../../adapters/teams/reply.js';
import type { Verbatim } from '../../../index/model.js';
import { openSeedBot, readSeeds, type SeedBot } from '../../../scripts/seed-bot.js';
import { type Answer, paragraph, section } from '../../../src/answer.js';
import type { Asker } from '../../../src/conversation.js';
import { findForm } from '../../../src/forms.js';
import { openRenderer, type Renderer } from './render-cards.js';

const TIMEOUT = 60_000;
const ASKER: Asker = { platform: 'teams', workspace: 'T', channel: 'C', user: 'U', private: true, admin: true };
const QUESTIONS = [
  '/help',
  '/ofsted latest',
  '/ofsted timeline',
  '/who Vouyioukas',
  '/quote Hazell',
  '/quote 001:0:13',
  '/weaknesses',
  '/brief caseloads',
  '/digest help',
  '/sources',
];
const WIDTHS = [320, 760];
const EMPTY: Answer = { title: 'Caseloads', elements: [], sources: [], followUps: [] };

/** Words and numbers alone: "Set up: by you" is "Set up by you" in a table. */
const wordsOf = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

const linesOfAnswer = ({ title, elements, sources }: Answer): string[] =>
  [title, ...elements.flatMap(linesOf), ...sources.map(nameSource)].map(wordsOf);

let renderer: Renderer;
let seed: SeedBot;

beforeAll(async () => {
  [renderer, seed] = await Promise.all([openRenderer(), openSeedBot(readSeeds())]);
}, TIMEOUT);

afterAll(async () => {
  await renderer?.close();
  await seed?.close();
}, TIMEOUT);

describe.each(WIDTHS)('in the renderer of Adaptive Cards, %d pixels wide', (width) => {
  test.each(QUESTIONS)('every word of “%s” is read on its pages, and nothing is cut off', async (question) => {
    const answer = await seed.bot.ask(question, ASKER);
    for (const [at, page] of toPages(answer).entries()) {
      const reply = { answer, question, page: at + 1, offers: ['share', 'report', 'copy'], key: 'k' } as const;
      const { text, complaints, overflow } = await renderer.draw(toShared(reply, 'Amina Khan'), { width });
      expect(complaints).toEqual([]);
      expect(overflow).toBeLessThanOrEqual(0);
      const read = wordsOf(text);
      expect(linesOfAnswer(page).filter((line) => !read.includes(line))).toEqual([]);
      for (const { label } of page.followUps) expect(read).toContain(wordsOf(label));
      expect(text).toContain('Shared by Amina Khan');
    }
  });

  test.each(['digest', 'follow', 'briefing', 'report'])(
    'the form “%s” has its labels, and nothing is cut off',
    async (name) => {
      const form = findForm(name);
      const { text, complaints, overflow } = await renderer.draw(form ? toFormCard(form) : {}, { width });
      expect(complaints).toEqual([]);
      expect(overflow).toBeLessThanOrEqual(0);
      for (const { label } of form?.inputs ?? []) expect(text).toContain(label);
    },
  );
});

describe('a card in a client', () => {
  test('that knows no tables shows the same words as lines', async () => {
    const answer = await seed.bot.ask('/help', ASKER);
    const [page = answer] = toPages(answer);
    const { text } = await renderer.draw(toReply({ answer, question: '/help' }), { width: 320, without: 'Table' });
    expect(text).toContain('/quote <person or topic> [topic]: Words as printed');
    expect(linesOfAnswer(page).filter((line) => !wordsOf(text).includes(line))).toEqual([]);
  });

  test('hands over what a button carries', async () => {
    const answer = await seed.bot.ask('/quote Hazell', ASKER);
    const reply = {
      answer,
      question: '/quote Hazell',
      from: { question: '/help', page: 2 },
      offers: ['copy'],
    } as const;
    await renderer.draw(toReply(reply), { width: 760 });
    expect(await renderer.press('Back')).toMatchObject({
      type: 'Action.Execute',
      data: { does: 'ask', question: '/help', page: 2 },
    });
    expect(await renderer.press('Copy quote')).toMatchObject({
      type: 'Action.Submit',
      data: { msteams: { type: 'task/fetch' }, does: 'copy', question: '/quote Hazell' },
    });
  });

  test('opens an article at its publisher', async () => {
    const source = { articleId: 'a', headline: 'High caseloads', file: 'a.txt', url: 'https://news.example/1' };
    await renderer.draw(toCard({ ...EMPTY, sources: [source] }), { width: 320 });
    expect(await renderer.press('[1] High caseloads')).toMatchObject({ url: 'https://news.example/1' });
  });

  test.each([
    '{{DATE(2020-01-01T00:00:00Z, SHORT)}}',
    '{{TIME(2020-01-01T00:00:00Z)}}',
    '{{{{DATE(2020-01-01T00:00:00Z)}}}}',
    '**bold** _i_ [x](javascript:alert(1)) <script>alert(1)</script> <at>Sam</at> &amp;',
  ])('reads %s as the characters that it is', async (words) => {
    const cite = [{ text: words, cite: 1 }];
    const { text } = await renderer.draw(
      toCard({
        title: words,
        elements: [
          section(words, [paragraph(...cite)]),
          { kind: 'quote', text: [words as Verbatim], attribution: cite },
          { kind: 'fields', fields: [{ label: words, value: cite }] },
        ],
        sources: [{ articleId: 'a', headline: words, file: words }],
        followUps: [],
      }),
      { width: 760 },
    );
    expect(text.split(words)).toHaveLength(10);
    expect(await renderer.page.locator('#card').locator('a, b, i, em, strong, script').count()).toBe(0);
  });

  test('holds quotations that can be copied as they are', async () => {
    const card = toCopyCard(await seed.bot.ask('/quote 001:0:13', ASKER));
    await renderer.draw(card ?? {}, { width: 760 });
    const values = card?.body.flatMap((each) => (each.type === 'Input.Text' ? [each.value] : []));
    const typed = await renderer.page.evaluate('[...document.querySelectorAll("textarea")].map(({ value }) => value)');
    expect(typed).toEqual(values);
  });
});

describe('a form that is filled in', () => {
  test('comes back so that it is read', async () => {
    const digest = findForm('digest');
    if (!digest) throw new Error('There is no form for a digest.');
    await renderer.draw(toFormCard(digest), { width: 320 });
    await renderer.page.getByLabel('Thursday').check();
    await renderer.page.getByLabel('About what?').fill('caseloads, recording');
    await renderer.page.getByLabel('Where should it come?').selectOption('Here, for everybody');
    const { data } = (await renderer.press('Set up')) as { data: unknown };
    expect(readPress(data)).toEqual({ does: 'send', form: 'digest' });
    expect(Object.fromEntries(readEntries(data, digest) ?? [])).toEqual({
      days: ['Monday', 'Thursday'],
      time: ['09:00'],
      about: ['caseloads, recording'],
      switches: [],
      where: ['here'],
    });
  });

  test('is not sent before what it needs is there', async () => {
    const follow = findForm('follow');
    await renderer.draw(follow ? toFormCard(follow) : {}, { width: 320 });
    expect(await renderer.press('Follow')).toBeUndefined();
    expect(await renderer.page.locator('#card').innerText()).toContain('This is needed.');
  });
});
