import { describe, expect, test } from '@jest/globals';
import { buildIndex } from '../../../index/build.js';
import { asText, ILACS, SIF } from '../inspections/documents.js';

const file = (id: string, text: string) => ({ id, file: `${id}.txt`, text });

const REPORT = file('report', asText(SIF));

const news = (council: string): string =>
  [
    `${council} children’s services told to do better`,
    'Published 15 February 2016',
    `${council} Council was inspected by Ofsted in December 2015. Children’s services in ${council} were rated good by Ofsted in February 2016.`,
  ].join('\n\n');

describe('a report among newspapers', () => {
  test('tells of one inspection together with an article of the same authority, and its own grades and days win', () => {
    const { milestones } = buildIndex([file('news', news('Southmere Borough')), REPORT]);
    const [inspection, ...others] = milestones;
    expect(others).toEqual([]);
    expect(inspection).toMatchObject({
      kind: 'inspection',
      authority: 'Southmere',
      when: { date: '2015-11-17/2015-12-10', basis: 'stated' },
      published: { date: '2016-02-12', basis: 'stated' },
    });
    expect(new Set(inspection?.citations.map(({ articleId }) => articleId))).toEqual(new Set(['report', 'news']));
    expect(new Set(inspection?.judgements.map(({ citation }) => citation.articleId))).toEqual(new Set(['report']));
  });

  test('is never joined with an article of another authority', () => {
    const { milestones } = buildIndex([file('news', news('Eastvale Borough')), REPORT]);
    expect(new Set(milestones.map(({ authority }) => authority))).toEqual(new Set(['Southmere', 'Eastvale']));
    for (const { citations } of milestones) {
      expect(new Set(citations.map(({ articleId }) => articleId)).size).toBe(1);
    }
  });

  test('takes an article that names no authority for its own, where it is the only one', () => {
    const { milestones } = buildIndex([
      file('news', 'Inspected\n\nPublished 15 February 2016\n\nServices were inspected by Ofsted in December 2015.'),
      REPORT,
    ]);
    expect(milestones.map(({ authority, citations }) => [authority, citations.length])).toEqual([['Southmere', 2]]);
  });

  test('added twice tells of one inspection', () => {
    const { milestones } = buildIndex([REPORT, file('copy', asText(SIF, 76))]);
    expect(milestones.map(({ citations }) => citations.length)).toEqual([2]);
  });
});

describe('weaknesses of two authorities', () => {
  const { weaknesses, findings } = buildIndex([REPORT, file('ilacs', asText(ILACS))]);

  test('are kept apart, theme by theme', () => {
    const missing = weaknesses.filter(({ theme }) => theme === 'missing');
    expect(missing.map(({ authority }) => authority)).toEqual(['Southmere']);
    for (const { authority, history } of weaknesses) {
      expect(history.every((finding) => finding.authority === authority)).toBe(true);
    }
  });

  test('every finding has the milestone and the authority of its report', () => {
    expect(findings.length).toBeGreaterThan(0);
    for (const { authority, milestoneId } of findings) {
      expect(['Southmere', 'Northshire']).toContain(authority);
      expect(milestoneId).toBeDefined();
    }
  });
});
