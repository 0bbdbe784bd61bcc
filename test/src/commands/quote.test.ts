import { describe, expect, test } from '@jest/globals';
import { quoteCommand } from '../../../src/commands/quote.js';
import { textOf } from '../answer-text.js';
import { answerOf, readArticles, TWO_YEARS } from '../invented-articles.js';

const ask = (argument: string) => answerOf(quoteCommand, argument, TWO_YEARS);

describe('/quote', () => {
  test('gives the speaker’s role of that time, not a later one', () => {
    const text = textOf(ask('Anna Smith recording'));
    expect(text).toContain('Anna Smith, director of children’s services');
    expect(text).not.toContain('executive director');
  });

  test('gives a single quotation in three styles, the words untouched', () => {
    const text = textOf(ask('Brian Smith'));
    for (const style of ['Plain: ', 'Press: ', 'Committee footnote: ']) expect(text).toContain(style);
    expect(text.split('“Caseloads are too high and I am sorry.”')).toHaveLength(3);
  });

  test('lists several oldest first, each to be opened by its id', () => {
    const answer = ask('Anna Smith');
    const text = textOf(answer);
    expect(text.indexOf('We accept every word')).toBeLessThan(text.indexOf('Caseloads have fallen'));
    const opened = ask((answer.followUps[0]?.question ?? '').replace('/quote ', ''));
    expect(opened.title).toBe('Quotation: Anna Smith');
    expect(textOf(opened)).toContain('In context');
  });

  test('asks which one where the name before a topic fits two people', () => {
    const answer = ask('Smith caseloads');
    expect(answer.title).toContain('Which one?');
    expect(answer.followUps.map(({ question }) => question).sort()).toEqual([
      '/quote Anna Smith',
      '/quote Brian Smith',
    ]);
  });

  test('falls back to the theme where nobody prints the word, and says so', () => {
    const text = textOf(ask('Brian Smith unallocated'));
    expect(text).toContain('None prints “unallocated”; these are about the caseloads.');
  });

  test('leaves out single words between marks where there are statements', () => {
    const index = readArticles(
      'News\n\nOfsted rated it ‘Good’ in May 2018.\n\nOfsted said: “Leaders know their service well.”',
    );
    const text = textOf(answerOf(quoteCommand, 'Ofsted', index));
    expect(text).toContain('Leaders know their service well.');
    expect(text).not.toContain('“Good”');
  });

  test('says no for somebody who is named but never quoted', () => {
    const index = readArticles('News\n\nIn March 2018 Clara Voss, a trustee, left.\n\nOfsted spoke in May 2018.');
    const answer = answerOf(quoteCommand, 'Clara Voss', index);
    expect(answer.title).toBe('Not found in the articles: a quotation by Clara Voss');
    expect(textOf(answer)).toContain('In March 2018 Clara Voss, a trustee, left.');
  });

  test.each(['bins', 'Martin Tett'])('says no for %p and offers those who are quoted', (argument) => {
    const answer = ask(argument);
    expect(answer.title).toBe(`Not found in the articles: a quotation on “${argument}”`);
    expect(answer.followUps.map(({ label }) => label)).toEqual(['Anna Smith', 'Brian Smith']);
  });
});
