import { describe, expect, test } from '@jest/globals';
import type { ArticleIndex } from '../../../index/model.js';
import { NO_FILTERS, namesOrganisation, selectWeaknesses, tellFilters } from '../../../src/digest/filters.js';
import type { Filters } from '../../../src/subscription.js';
import { readArticles } from '../invented-articles.js';

const INDEX: ArticleIndex = readArticles(
  `Hampshire told to do better

Ofsted inspectors came to the children’s services of Hampshire County Council in May 2014.

They found that caseloads were too high and that recording was poor.
`,
  `Westshire under fire

Ofsted inspectors came to Westshire’s children’s services in June 2018 and found that caseloads were too high.

The government said in June 2018 that adoption was poor.

Ofsted inspectors found in July 2018 that recording was good.
`,
);

const select = (found: Partial<Filters>): string[] =>
  selectWeaknesses(INDEX, { ...NO_FILTERS, ...found })
    .map(({ theme }) => theme)
    .sort();

describe('the weaknesses of a digest', () => {
  test('are all of them without a filter', () => {
    expect(select({})).toEqual(['adoption', 'caseloads', 'recording']);
  });

  test('are those of any of the themes', () => {
    expect(select({ themes: ['caseloads', 'adoption', 'neglect'] })).toEqual(['adoption', 'caseloads']);
  });

  test('are those that any of the bodies found fault with, not what it praised', () => {
    expect(select({ bodies: ['the government'] })).toEqual(['adoption']);
    expect(select({ bodies: ['Ofsted', 'the government'] })).toEqual(['adoption', 'caseloads', 'recording']);
  });

  test('are those with a fault in an article that names any of the organisations, however it shortens the county', () => {
    expect(select({ organisations: ['Westshire'] })).toEqual(['adoption', 'caseloads']);
    expect(select({ organisations: ['Hants County Council'] })).toEqual(['caseloads', 'recording']);
  });

  test('meet every filter that there is', () => {
    expect(select({ themes: ['caseloads', 'recording'], organisations: ['Westshire'] })).toEqual(['caseloads']);
    expect(select({ bodies: ['the government'], organisations: ['Hampshire'] })).toEqual([]);
  });

  test('keep their whole history and the status that it gives them', () => {
    const [selected] = selectWeaknesses(INDEX, { ...NO_FILTERS, organisations: ['Hampshire'] });
    expect(INDEX.weaknesses).toContain(selected);
  });
});

describe('an organisation', () => {
  const [hampshire] = INDEX.articles;

  test.each(['Hampshire County Council', 'hants county council', 'Hampshire', 'Hants'])('is named as %s', (name) => {
    expect(hampshire && namesOrganisation(hampshire, name)).toBe(true);
  });

  test.each(['Westshire', 'Hamp', 'Hampshire City Council', ''])('is not named as “%s”', (name) => {
    expect(hampshire && namesOrganisation(hampshire, name)).toBe(false);
  });
});

describe('filters in words', () => {
  test.each<[string, Partial<Filters>]>([
    ['', {}],
    ['about caseloads', { themes: ['caseloads'] }],
    ['about caseloads, recording and adoption', { themes: ['caseloads', 'recording', 'adoption'] }],
    ['raised by Ofsted or the government', { bodies: ['Ofsted', 'the government'] }],
    [
      'about caseloads, raised by Ofsted, in Hampshire or Westshire',
      { themes: ['caseloads'], bodies: ['Ofsted'], organisations: ['Hampshire', 'Westshire'] },
    ],
  ])('are “%s”', (words, found) => {
    expect(tellFilters({ ...NO_FILTERS, ...found })).toBe(words);
  });
});
