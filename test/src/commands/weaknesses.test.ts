import { describe, expect, test } from '@jest/globals';
import { weaknessesCommand } from '../../../src/commands/weaknesses.js';
import { textOf } from '../answer-text.js';
import { readArticles, TWO_YEARS } from '../invented-articles.js';
import { CONTEXT } from '../sample-bot.js';

const ask = async (argument: string, index = TWO_YEARS) => weaknessesCommand.answer(argument, { ...CONTEXT, index });

describe('/weaknesses', () => {
  test('lists what is open, and says from when no independent body has spoken', async () => {
    const text = textOf(await ask(''));
    expect(text).toMatch(/^recording\n: still open\. First seen May 2014, no independent word since May 2014/m);
  });

  test('shows first seen, last word and the reason of one', async () => {
    const text = textOf(await ask('caseloads'));
    expect(text).toContain('First seen\nJune 2018, Ofsted');
    expect(text).toContain('The last independent word (Ofsted, June 2018) finds fault.');
  });

  test('shows what the council claims apart from what was found', async () => {
    const text = textOf(await ask('caseloads'));
    expect(text.indexOf('Action claimed')).toBeGreaterThan(text.indexOf('high caseloads in some teams'));
    expect(text.indexOf('Caseloads have fallen')).toBeGreaterThan(text.indexOf('Action claimed'));
  });

  test('as of a year leaves out what was found later, and says what counts', async () => {
    const answer = await ask('as of 2014');
    expect(answer.title).toContain('as of the end of 2014');
    expect(textOf(answer)).toContain('recording');
    expect(textOf(answer)).not.toContain('caseloads');
    expect(textOf(answer)).toContain('Counted is what was surely found by the end of 2014');
  });

  test('a theme as of a year before it was raised is not found, with the year in the answer', async () => {
    expect((await ask('caseloads as of 2014')).title).toBe(
      'Not found in the articles: a weakness on “caseloads” as of the end of 2014',
    );
  });

  test('“since” is not “as of”', async () => {
    expect((await ask('caseloads since 2017')).title).not.toContain('as of');
  });

  test.each(['swimming pools', '<!channel>'])(
    '%p gets an honest no with what is raised most often',
    async (argument) => {
      const answer = await ask(argument);
      expect(answer.title).toBe(`Not found in the articles: a weakness on “${argument}”`);
      expect(answer.followUps.length).toBeGreaterThan(0);
    },
  );

  test('praise alone is no weakness', async () => {
    const index = readArticles(
      'News\n\nOfsted rated adoption good in May 2018.\n\nOfsted found that health assessments are timely and thorough.',
    );
    expect((await ask('health assessments', index)).title).toContain('Not found in the articles: a weakness');
  });

  test('an index without findings says so', async () => {
    expect((await ask('', readArticles('News\n\nIt rained.'))).title).toBe('Not found in the articles: a weakness');
  });
});
