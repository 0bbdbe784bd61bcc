import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toCopyCard } from '../../../adapters/teams/copy-card.js';
import { toReply, toShared } from '../../../adapters/teams/reply.js';
import type { Verbatim } from '../../../index/model.js';
import { openSeedBot, readSeeds, type SeedBot } from '../../../scripts/seed-bot.js';
import { readQuestions } from '../../../scripts/transcripts.js';
import { type Answer, type AnswerElement, bullets, followUp, note, paragraph, section } from '../../../src/answer.js';
import type { Asker } from '../../../src/conversation.js';
import { findCardFaults } from './adaptive-card.js';
import { textOfCard } from './card-text.js';

const ASKER: Asker = { platform: 'teams', workspace: 'T', channel: 'C', user: 'U', private: true, admin: true };
const OFFERS = { offers: ['share', 'report', 'copy'], key: 'k', from: { question: '/help', page: 2 } } as const;
const CUT = 'Cut here: Teams shows no more in one card. The article has the rest.';
const FOLDER = 'test/transcripts';
const index = readSeeds();

/** Every page of an answer, each without a fault. */
function pagesOf(answer: Answer, question: string): string[] {
  const pages: string[] = [];
  for (let more = true; more; ) {
    const reply = { answer, question, page: pages.length + 1, ...OFFERS };
    const card = toReply(reply);
    for (const each of [card, toShared(reply, 'Amina Khan')])
      expect([question, findCardFaults(each)]).toEqual([question, []]);
    pages.push(textOfCard(card));
    more = card.actions?.some(({ title }) => title?.startsWith('Next page')) === true;
  }
  return pages;
}

describe.each(readdirSync(FOLDER))('every answer of %s', (file) => {
  const questions = readQuestions(readFileSync(`${FOLDER}/${file}`, 'utf8'));
  let seed: SeedBot;

  beforeAll(async () => {
    seed = await openSeedBot(index);
  });

  afterAll(() => seed.close());

  test('fits cards on each of its pages, shown, shared and copied from, and nothing of it is cut', async () => {
    for (const question of questions) {
      const answer = await seed.bot.ask(question, ASKER);
      expect(pagesOf(answer, question).join('\n')).not.toContain(CUT);
      expect([question, findCardFaults(toCopyCard(answer) ?? toReply({ answer, question }))]).toEqual([question, []]);
    }
  });
});

const sources = Array.from({ length: 200 }, (_, at) => ({
  articleId: `${at}`,
  headline: `Report of the review, part ${at + 1}`,
  file: `part-${at + 1}.pdf`,
  url: `https://review.example/parts/${at + 1}`,
}));

const passage = (name: string): string =>
  `${name} ${'inspectors saw “children” whose cases were open '.repeat(6).trim()}.`;

test('a report of 200 pages has every passage on one of its cards', () => {
  const names = sources.map((_, at) => [1, 2, 3, 4, 5].map((count) => `Passage ${at + 1}-${count}:`));
  const elements = names.map((own, at) =>
    section(`Page ${at + 1}`, [
      paragraph({ text: passage(own[0] ?? ''), cite: at + 1 }),
      bullets(own.slice(1, 3).map((name) => [{ text: passage(name), strong: true, cite: at + 1 }])),
      { kind: 'fields', fields: [{ label: own[3] ?? '', value: [{ text: passage('x'), cite: at + 1 }] }] },
      { kind: 'quote', text: [passage(own[4] ?? '') as Verbatim], attribution: [{ text: 'Ofsted', cite: at + 1 }] },
    ]),
  );
  const answer: Answer = { title: 'Report', elements, sources, followUps: [followUp('/weaknesses')] };
  const text = pagesOf(answer, '/brief everything').join('\n');
  for (const name of names.flat()) expect(text.split(name)).toHaveLength(2);
  expect(text).not.toContain(CUT);
});

const runsOf = (text: string) => [{ text, cite: 1 }];

/** One element that no card can hold, in each place that words can stand. */
const PLACES: Readonly<Record<string, (words: string) => AnswerElement>> = {
  paragraph: (words) => paragraph(...runsOf(words)),
  bullet: (words) => bullets([runsOf(words)]),
  quotation: (words) => ({ kind: 'quote', text: [words as Verbatim], attribution: runsOf('Lin Hazell') }),
  attribution: (words) => ({ kind: 'quote', text: ['Yes.' as Verbatim], attribution: runsOf(words) }),
  value: (words) => ({ kind: 'fields', fields: [{ label: 'Set up', value: runsOf(words) }] }),
  label: (words) => ({ kind: 'fields', fields: [{ label: words, value: runsOf('by you') }] }),
  heading: (words) => section(words, [paragraph('Below.')]),
  note: (words) => note(words),
  address: (words) => paragraph({ text: words, url: `https://x.example/${words}` }),
  runs: (words) => paragraph(...Array.from({ length: 2_000 }, () => ({ text: words.slice(0, 20), cite: 1 }))),
  cites: (words) => paragraph(...Array.from({ length: 200 }, (_, at) => ({ text: words.slice(0, 200), cite: at + 1 }))),
  paragraphs: (words) => ({
    kind: 'quote',
    text: Array.from({ length: 400 }, () => words.slice(0, 100) as Verbatim),
    attribution: runsOf('Lin Hazell'),
  }),
};

const WORDS = ['Inspectors saw children. ', '{{DATE(2020-01-01T00:00:00Z)}}', '“\\"', '児童', '👍', '\ud800\u0000'];

describe.each(Object.keys(PLACES))('40,000 characters in one %s', (place) => {
  test.each(WORDS)('of %j are cut in a card that says so, and what stands around them is not', (words) => {
    const long = words.repeat(Math.ceil(40_000 / words.length));
    const hostile = PLACES[place]?.(long) ?? note('');
    const elements = [paragraph('Before.'), hostile, paragraph('After.')];
    const answer: Answer = { title: 'Long', elements, sources, followUps: [followUp(long), followUp('/sources')] };
    const text = pagesOf(answer, '/brief inspectors').join('\n');
    for (const each of ['Before.', 'After.', CUT]) expect(text).toContain(each);
  });
});

test('a quotation that is cut is not closed, and still says who said it', () => {
  const element: AnswerElement = {
    kind: 'quote',
    text: ['Inspectors saw children. '.repeat(1_600) as Verbatim],
    attribution: [{ text: 'Lin Hazell', cite: 1 }, { text: ', published May 2016' }],
  };
  const [text] = pagesOf({ title: 'Long', elements: [element], sources, followUps: [] }, '/quote Hazell');
  const lines = text?.split('\n') ?? [];
  expect(lines[1]).toMatch(/^“Inspectors saw [^”]{2000,}…$/);
  expect(lines[2]).toBe('— Lin Hazell [1], published May 2016');
  expect(lines[3]).toBe(CUT);
});

test.each(['title', 'headline', 'question'])('40,000 characters of a %s make no card too large', (place) => {
  const long = 'Inspectors saw “children” '.repeat(1_600);
  const headlines = sources
    .slice(0, 1)
    .map((source) => ({ ...source, ...(place === 'headline' && { headline: long }) }));
  const elements = [paragraph({ text: 'High caseloads', cite: 1 })];
  const answer = { title: place === 'title' ? long : 'Long', elements, sources: headlines, followUps: [] };
  const [text] = pagesOf(answer, place === 'question' ? long : '/brief inspectors');
  expect(text).toContain('High caseloads [1]');
});
