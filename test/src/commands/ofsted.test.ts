import { describe, expect, test } from '@jest/globals';
import { ofstedCommand } from '../../../src/commands/ofsted.js';
import { textOf } from '../answer-text.js';
import { answerOf, readArticles, TWO_YEARS } from '../invented-articles.js';

const ask = (argument: string) => answerOf(ofstedCommand, argument, TWO_YEARS);

describe('/ofsted', () => {
  test('latest tells the latest activity and the latest grade apart', () => {
    const text = textOf(ask('latest'));
    expect(text.indexOf('monitoring visit')).toBeLessThan(text.indexOf('Latest graded inspection'));
    expect(text).toContain('Monitoring visits carry no grade.');
    expect(text).toContain('Inadequate overall');
    expect(text).not.toContain('more: ask about a topic');
  });

  test.each([
    ['2014', 'Ofsted in 2014'],
    ['June 2018', 'Ofsted in June 2018'],
    ['timeline', 'Inspections, visits and reviews, oldest first'],
    ['rated inadequate', 'Graded inadequate'],
    ['when was the last inspection', 'Ofsted inspection, May 2014'],
    ['last monitoring visit', 'Ofsted monitoring visit, June 2018'],
    ['caseloads', 'Ofsted on “caseloads”'],
    ['what did Ofsted find about caseloads in 2018', 'Ofsted on “caseloads” in 2018'],
  ])('%p is answered by %p', (argument, title) => {
    expect(ask(argument).title).toBe(title);
  });

  test.each([
    ['2012', 'Not found in the articles: an Ofsted inspection or visit in 2012'],
    ['rated outstanding', 'Not found in the articles: anything graded outstanding'],
    ['peer review', 'Not found in the articles: peer review'],
    ['swimming pools', 'Not found in the articles: Ofsted on “swimming pools”'],
    ['caseloads in 2014', 'Not found in the articles: Ofsted on “caseloads” in 2014'],
  ])('%p gets an honest no', (argument, title) => {
    expect(ask(argument).title).toBe(title);
  });

  test.each(['all children in care', 'good practice', 'statutory visits', 'poor recording'])(
    'a word among others in %p does not decide',
    (argument) => {
      expect(ask(argument).title).toContain(
        argument === 'all children in care' ? '“children in care”' : `“${argument}”`,
      );
      expect(ask(argument).title).not.toMatch(/^Graded|^Inspections|^Ofsted monitoring/);
    },
  );

  test('proves each grade by the sentence that prints it', () => {
    const index = readArticles(
      'News\n\nOfsted inspected the service in May 2018. The service was rated inadequate overall. Adoption was rated good by Ofsted.',
    );
    const text = textOf(answerOf(ofstedCommand, 'rated good', index));
    expect(text).toContain('“Adoption was rated good by Ofsted.”');
    expect(text).not.toContain('rated inadequate');
  });

  test('an index without inspections says so', () => {
    expect(answerOf(ofstedCommand, '', readArticles('News\n\nIt rained.')).title).toBe(
      'Not found in the articles: an Ofsted inspection or visit',
    );
  });
});
