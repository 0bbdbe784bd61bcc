import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Article, Passage } from '../../index/model.js';
import { createSearch } from '../../index/search.js';

function toArticle(id: string, headline: string, paragraphs: readonly (string | Partial<Passage>)[]): Article {
  const passages = paragraphs.map((paragraph, position): Passage => {
    const given = typeof paragraph === 'string' ? { text: paragraph } : paragraph;
    return { kind: 'paragraph', text: '', line: position + 2, ...given };
  });
  return {
    id,
    headline,
    passages: [{ kind: 'headline', text: headline, line: 1 }, ...passages],
    file: `${id}.txt`,
    visibility: 'public',
  };
}

const articles = [
  toArticle('turnover', 'Staff leave struggling service', [
    'The high turnover of social workers and high case-loads worry inspectors.',
    'Families wait for months.',
  ]),
  toArticle('exploitation', 'Steady progress on sexual exploitation', [
    'The council disrupts child sexual exploitation with abduction notices.',
    { kind: 'bullet', text: 'Return home interviews are not timely', leadIn: 'Areas still in need of work include:' },
  ]),
  toArticle('review', 'Peers look at department', [
    'The Local Government Association came to conduct a peer review.',
    'Early help programmes cost £1.5m more than planned.',
    'The council recognised the efforts of its staff.',
  ]),
];
const search = createSearch(articles);
const textOf = (question: string): string | undefined => {
  const [hit] = search(question);
  return articles.find(({ id }) => id === hit?.articleId)?.passages[hit?.passage ?? -1]?.text;
};

describe('createSearch', () => {
  test.each([
    ['caseloads', 'case-loads'],
    ['case loads', 'case-loads'],
    ['Case\u2011loads?', 'case-loads'],
    ['caselods', 'case-loads'],
    ['turnov', 'turnover of social workers'],
    ['CSE', 'child sexual exploitation with'],
    ['kids abused for sexual exploitation', 'child sexual exploitation with'],
    ['LGA', 'Local Government Association'],
    ['recognized', 'recognised'],
    ['early help program', 'Early help programmes'],
    ['areas in need of work', 'Return home interviews'],
    ['what did the peers find in their review', 'peer review'],
  ])('finds for "%s" the passage with "%s"', (question, words) => {
    expect(textOf(question)).toContain(words);
  });

  test('finds "caseload" where only "case loads" is printed', () => {
    const apart = createSearch([toArticle('a', 'News', ['Some have high case loads.', 'Others have none.'])]);
    expect(apart('caseloads')).toMatchObject([{ articleId: 'a', passage: 1 }]);
  });

  test('does not guess at near spellings of a word that is printed', () => {
    const near = createSearch([toArticle('a', 'News', ['The change was quick.', 'The charge was dropped.'])]);
    expect(near('charge').map(({ passage }) => passage)).toEqual([2]);
  });

  test('finds a headline that is no passage', () => {
    const article = {
      ...toArticle('a', 'Adoption praised', ['A good service.']),
      headline: 'Inspectors praise adoption',
    };
    expect(createSearch([article])('inspectors')[0]).toMatchObject({ articleId: 'a' });
  });

  test.each(['', '   ', 'who is it?', '👍', '\u202E'])('finds nothing for "%s"', (question) => {
    expect(search(question)).toEqual([]);
  });

  test('finds nothing for words that stand nowhere', () => {
    expect(search('football transfers')).toEqual([]);
  });

  test('reads no more than 200 characters of a question', () => {
    expect(search(`${'zzzz '.repeat(40)}turnover`)).toEqual([]);
  });

  test('returns as many hits as asked for, best first', () => {
    const scores = search('council staff progress work', 3).map(({ score }) => score);
    expect(scores).toHaveLength(3);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test('ranks the article that is about the question before one that mentions it', () => {
    const about = toArticle('about', 'Adoption team rated good', [
      'Adoption is good here.',
      'The adoption team grows.',
    ]);
    const mention = toArticle('mention', 'Roads are bad', ['Adoption is good here.', 'The roads need repair.']);
    expect(createSearch([mention, about])('adoption')[0]?.articleId).toBe('about');
  });

  test('finds nothing in no articles', () => {
    expect(createSearch([])('caseloads')).toEqual([]);
  });
});

describe('coverage', () => {
  test('is 1 where a passage holds every telling word', () => {
    expect(search('turnover of social workers')[0]?.coverage).toBe(1);
  });

  test('counts a word that stands nowhere as much as the rarest', () => {
    const coverage = search('turnover submarines')[0]?.coverage ?? 1;
    expect(coverage).toBeGreaterThan(0.3);
    expect(coverage).toBeLessThan(0.5);
  });

  test('is lower for a near spelling than for the word', () => {
    expect(search('caselods')[0]?.coverage).toBeLessThan(search('caseloads')[0]?.coverage ?? 0);
  });

  test('lies between 0 and 1 for any question, and every hit is a passage', () => {
    const words = fc.constantFrom(
      'staff',
      'CSE',
      'caseloads',
      'caselods',
      'constructor',
      '__proto__',
      'children',
      'xyz',
    );
    const questions = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(words).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(questions, (question) => {
        for (const { articleId, passage, coverage, score } of search(question)) {
          expect(articles.find(({ id }) => id === articleId)?.passages[passage]).toBeDefined();
          expect(score).toBeGreaterThan(0);
          expect(coverage).toBeGreaterThanOrEqual(0);
          expect(coverage).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
