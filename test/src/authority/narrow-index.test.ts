import { describe, expect, test } from '@jest/globals';
import { authoritiesOf } from '../../../src/authority/authorities-of.js';
import { narrowedTo, narrowIndex } from '../../../src/authority/narrow-index.js';
import { BOTH } from './two-authorities.js';

const NORTH = narrowIndex(BOTH, 'Northshire');
const WEST = narrowIndex(BOTH, 'Westshire');

describe('Articles of two local authorities, narrowed to one', () => {
  test('keep its articles and its report, and nothing of the other', () => {
    expect(NORTH.articles.map(({ id }) => id)).toEqual(['n1', 'n2']);
    expect(WEST.articles.map(({ id }) => id)).toEqual(['w1']);
    expect(authoritiesOf(NORTH)).toEqual(['Northshire']);
  });

  test('keep its inspections, findings and weaknesses, with their dates', () => {
    expect(NORTH.milestones.map(({ when }) => when?.date)).toEqual(['2018-03', '2020-03-02/2020-03-13']);
    expect(WEST.milestones.map(({ when }) => when?.date)).toEqual(['2019-04']);
    expect(NORTH.weaknesses.map(({ theme }) => theme)).toContain('lifestory');
    expect(WEST.weaknesses.map(({ theme }) => theme)).toEqual(['overall', 'caseloads']);
    for (const { history } of WEST.weaknesses)
      expect(history.every(({ citation }) => citation.articleId === 'w1')).toBe(true);
  });

  test('cite no article that they do not hold', () => {
    for (const { articles, ...index } of [NORTH, WEST]) {
      const held = new Set(articles.map(({ id }) => id));
      const cited = JSON.stringify({ ...index }).matchAll(/"articleId":"([^"]+)"/g);
      expect([...cited].filter(([, id = '']) => !held.has(id))).toEqual([]);
    }
  });

  test('find passages and quotations of their own alone', () => {
    expect(BOTH.search('caseloads').map(({ articleId }) => articleId)).toEqual(expect.arrayContaining(['n1', 'w1']));
    expect(new Set(NORTH.search('caseloads').map(({ articleId }) => articleId))).toEqual(new Set(['n1']));
    expect(WEST.search('caseloads', 1)).toHaveLength(1);
    expect(WEST.quotes.map(({ citations: [{ articleId }] }) => articleId)).toEqual(['w1']);
  });

  test('find a passage that many of the other authority outweigh', () => {
    const index = { ...BOTH, search: (query: string, limit?: number) => [...BOTH.search(query)].slice(0, limit) };
    const [best] = BOTH.search('caseloads every team plan late', 1);
    expect(best?.articleId).toBe('w1');
    expect(narrowIndex(index, 'Northshire').search('caseloads every team plan late', 1)).toMatchObject([
      { articleId: 'n1' },
    ]);
  });

  test('tell of a person what their own articles print, seen first and last there', () => {
    expect(NORTH.findPeople('Jane Smith').map(({ person }) => person.roles)).toMatchObject([
      [
        {
          title: 'director of children’s services',
          organisation: 'Northshire County Council',
          lastSeen: { date: '2018-05-03' },
        },
      ],
    ]);
    expect(WEST.findPeople('director of children’s services')).toEqual([]);
    expect(WEST.findPeople('Una Quill')).toEqual([]);
  });

  test('are the same object for the same articles, and say to what they were narrowed', () => {
    expect(narrowIndex(BOTH, 'Northshire')).toBe(NORTH);
    expect([narrowedTo(NORTH), narrowedTo(WEST), narrowedTo(BOTH)]).toEqual(['Northshire', 'Westshire', undefined]);
  });

  test('are none for an authority that no article is about', () => {
    expect(narrowIndex(BOTH, 'Elsewhere')).toMatchObject({ articles: [], milestones: [], weaknesses: [], quotes: [] });
  });
});
