import { describe, expect, test } from '@jest/globals';
import { whoCommand } from '../../../src/commands/who.js';
import { textOf } from '../answer-text.js';
import { answerOf, readArticles, TWO_YEARS } from '../invented-articles.js';

const ask = (argument: string) => answerOf(whoCommand, argument, TWO_YEARS);

describe('/who', () => {
  test('shows a person’s posts with the articles that print them, never as a term of office', () => {
    const text = textOf(ask('Anna Smith'));
    expect(text).toContain('executive director of children’s services\n: as printed in an article published');
    expect(text).not.toMatch(/\bis (?:the )?executive director/);
  });

  test('asks which one where a surname fits two people', () => {
    const answer = ask('Smith');
    expect(answer.title).toBe('Which one? 2 people for “Smith”');
    expect(answer.followUps.map(({ question }) => question).sort()).toEqual(['/who Anna Smith', '/who Brian Smith']);
  });

  test('puts those who held a post at another time apart from those of the year asked for', () => {
    const text = textOf(ask('cabinet member 2014'));
    expect(text.indexOf('Nobody is printed in that post at that time')).toBeLessThan(text.indexOf('Brian Smith'));
    expect(text).toContain('Printed at other times');
  });

  test('offers the quotations only of somebody who is quoted', () => {
    const index = readArticles('News\n\nIn March 2018 Clara Voss, a trustee, left.\n\nOfsted spoke in May 2018.');
    expect(answerOf(whoCommand, 'Clara Voss', index).followUps.map(({ question }) => question)).not.toContain(
      '/quote Clara Voss',
    );
  });

  test('says no for somebody who is not named, and offers the nearest name', () => {
    const answer = ask('Anna Petersen-Holt');
    expect(answer.title).toBe('Not found in the articles: Anna Petersen-Holt');
    expect(answer.sources).toEqual([]);
    expect(textOf(answer)).toContain('Nearest names: Anna Smith');
  });

  test('without a name gives its usage', () => {
    expect(ask('').title).toBe('Usage: /who <name or role> [year]');
  });
});
