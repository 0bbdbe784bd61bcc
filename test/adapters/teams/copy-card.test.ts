import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toCopyCard } from '../../../adapters/teams/copy-card.js';
import { toReply } from '../../../adapters/teams/reply.js';
import type { Verbatim } from '../../../index/model.js';
import { openSeedBot, readSeeds, type SeedBot } from '../../../scripts/seed-bot.js';
import { type Answer, paragraph, type QuoteElement, section } from '../../../src/answer.js';
import type { Asker } from '../../../src/conversation.js';
import { findCardFaults } from './adaptive-card.js';
import { textOfCard } from './card-text.js';

const ASKER: Asker = { platform: 'teams', workspace: 'T', channel: 'C', user: 'U', private: true, admin: false };

/** What stands in the inputs, by their labels. */
function copiesIn(answer: Answer, page?: number): Record<string, string | undefined> {
  const card = toCopyCard(answer, page);
  expect(findCardFaults(card)).toEqual([]);
  const inputs = card?.body.flatMap((each) => (each.type === 'Input.Text' ? [[each.label, each.value] as const] : []));
  return Object.fromEntries(inputs ?? []);
}

const quote = (words: string, cite = 1): QuoteElement => ({
  kind: 'quote',
  text: [words as Verbatim],
  attribution: [{ text: 'Lin Hazell', cite }, { text: ', published May 2016' }],
});

const sources = ['Clear signs', 'Much more to do'].map((headline) => ({
  articleId: headline,
  headline,
  file: 'a.txt',
}));
const ANSWER: Answer = { title: 'Lin Hazell', elements: [], sources, followUps: [] };

describe('the quotations of an answer, ready to copy', () => {
  let seed: SeedBot;

  beforeAll(async () => {
    seed = await openSeedBot(readSeeds());
  });

  afterAll(() => seed.close());

  test('are a single one in three styles, without the name of the style in its words', async () => {
    const copies = copiesIn(await seed.bot.ask('/quote 001:0:13', ASKER));
    expect(Object.keys(copies)).toEqual(['Plain', 'Press', 'Committee footnote']);
    expect(copies['Plain']).toBe(
      '“There is still much more to do” (Lin Hazell, cabinet member for children’s services, published between December 2016 and May 2017)',
    );
    expect(copies['Press']).toMatch(/^Lin Hazell, cabinet member for children’s services, as quoted in /);
    expect(copies['Committee footnote']).toMatch(/^Lin Hazell, .*\(001_e3e8b6de323e3af0\.txt\)\.$/);
  });

  test('are several word for word, each with its speaker and its own source', async () => {
    const copies = copiesIn(await seed.bot.ask('/quote Hazell', ASKER));
    expect(Object.keys(copies)).toEqual(['Quotation 1 of 2', 'Quotation 2 of 2']);
    expect(copies['Quotation 2 of 2']).toMatch(
      /^“Overall we are pleased .* deserve\.” — Lin Hazell, cabinet member for children’s services \[1\], published between December 2016 and May 2017\n\[1\] Lin Hazell: "There is still much more to do" .* · 001_e3e8b6de323e3af0\.txt$/,
    );
  });

  test('are none in an answer that holds none', async () => {
    expect(toCopyCard(await seed.bot.ask('/help', ASKER))).toBeUndefined();
  });

  test('are found wherever they stand', () => {
    const elements = [paragraph('Said:'), section('In their words', [section('2016', [quote('It is good.', 2)])])];
    expect(copiesIn({ ...ANSWER, elements })).toEqual({
      Quotation:
        '“It is good.” — Lin Hazell [1], published May 2016\n[1] Much more to do · date of publication not stated · a.txt',
    });
  });

  test('are literal: what a card or a terminal would obey is spelt out, and nothing else is changed', () => {
    const elements = [quote('{{DATE(2020-01-01T00:00:00Z)}} *b* \u001b[2J\nnext')];
    expect(copiesIn({ ...ANSWER, elements })['Quotation']).toContain(
      '“{{DATE(2020-01-01T00:00:00Z)}} *b* \\x1b[2J next” — ',
    );
  });

  test('are as many as a card holds, and the rest is counted', () => {
    const elements = Array.from({ length: 50 }, (_, at) => quote(`${at} ${'much more to do '.repeat(60)}`));
    const count = Object.keys(copiesIn({ ...ANSWER, elements })).length;
    expect(count).toBeGreaterThan(5);
    expect(textOfCard(toCopyCard({ ...ANSWER, elements }))).toContain(`${50 - count} do not fit here`);
  });

  test('are counted where the first is too long already', () => {
    expect(textOfCard(toCopyCard({ ...ANSWER, elements: [quote('x'.repeat(40_000))] }))).toContain(
      '1 does not fit here',
    );
  });

  test('are those of the page that is asked for', () => {
    const elements = Array.from({ length: 30 }, (_, at) => quote(`${at}: ${'much more to do '.repeat(20)}`));
    const answer = { ...ANSWER, elements };
    const shown = textOfCard(toReply({ answer, question: '/quote Hazell', page: 2 }));
    const copied = Object.values(copiesIn(answer, 2)).map((text) => text?.split(' — ')[0] ?? '');
    expect(copied.length).toBeGreaterThan(2);
    expect(copied.filter((words) => !shown.includes(words))).toEqual([]);
    expect(shown.split('“')).toHaveLength(copied.length + 1);
  });
});
