import { describe, expect, test } from '@jest/globals';
import type { ArticleIndex, Finding } from '../../../index/model.js';
import { changesAbout } from '../../../src/digest/changes-about.js';
import { takeSnapshot } from '../../../src/digest/snapshot.js';
import type { Filters } from '../../../src/subscription.js';
import { readNorthbrook } from './northbrook.js';

const NOW = new Date('2019-10-07T08:00:00Z');
const EVERYTHING: Filters = { themes: [], bodies: [], organisations: [] };
const FIRST = readNorthbrook('first');
const TWO = readNorthbrook('first', 'second');
const ALL = readNorthbrook('first', 'second', 'third', 'fourth');

const changesBetween = (before: ArticleIndex, after: ArticleIndex, filters: Partial<Filters> = {}): string[] =>
  changesAbout(after, { ...EVERYTHING, ...filters }, takeSnapshot(before, NOW)).map(
    ({ kind, theme }) => `${kind} ${theme}`,
  );

/** The index with the praise of the second article cut to some of its words. */
function cutPraise(words: string): ArticleIndex {
  const cut = (finding: Finding): Finding => {
    const { citation } = finding;
    const text = TWO.articles[1]?.passages[citation.passage]?.text ?? '';
    const start = text.indexOf(words);
    return { ...finding, citation: { ...citation, start, end: start + words.length } };
  };
  const isPraise = ({ polarity }: Finding): boolean => polarity === 'strength';
  const weaknesses = TWO.weaknesses.map((weakness) => {
    const history = weakness.history.map((finding) => (isPraise(finding) ? cut(finding) : finding));
    const claimed = history.filter(isPraise);
    return { ...weakness, history, ...(claimed.length > 0 && { claimed }) };
  });
  return { ...TWO, weaknesses };
}

describe('the changes that a digest tells', () => {
  test('are those of the weaknesses it is about', () => {
    expect(changesBetween(FIRST, ALL)).toEqual([
      'new lifestory',
      'new pace',
      'resolved recording',
      'improving caseloads',
      'claimed caseloads',
    ]);
    expect(changesBetween(FIRST, ALL, { themes: ['recording'] })).toEqual(['resolved recording']);
    expect(changesBetween(FIRST, ALL, { bodies: ['Anna Smith'] })).toEqual(['new lifestory', 'new pace']);
    expect(changesBetween(FIRST, ALL, { organisations: ['Westshire Council'] })).toEqual([]);
  });

  test('hold what left the ledger, where its theme is one of them', () => {
    expect(changesBetween(TWO, FIRST)).toEqual(['withdrawn lifestory', 'withdrawn pace']);
    expect(changesBetween(TWO, FIRST, { themes: ['pace'] })).toEqual(['withdrawn pace']);
    expect(changesBetween(TWO, FIRST, { themes: ['caseloads'] })).toEqual([]);
  });

  test('leave out praise that breaks off before what is said', () => {
    expect(changesBetween(FIRST, cutPraise('Caseloads have fallen'))).toContain('claimed caseloads');
    expect(
      changesBetween(FIRST, cutPraise('Anna Smith, director of children’s services at Northbrook Council, said')),
    ).not.toContain('claimed caseloads');
  });
});
