import { describe, expect, test } from '@jest/globals';
import type { ArticleIndex, Finding, Polarity } from '../../../index/model.js';
import { buildWeaknesses } from '../../../index/weaknesses.js';
import { startWriting } from '../../../src/evidence/citing.js';
import { decidingFinding, tellAsOf, tellRaised, tellReason } from '../../../src/evidence/ledger.js';
import { readArticles } from '../invented-articles.js';

const INDEX = readArticles('News\n\nCaseloads were high.\n\nCaseloads were mixed.\n\nCaseloads were praised.');
const [article] = INDEX.articles;

/** A finding of the paragraph, in words that nothing but these tests read. */
function finding(passage: number, polarity: Polarity, date: string | undefined, name = 'Ofsted'): Finding {
  const citation = { articleId: article?.id ?? '', passage, start: 0, end: 9 };
  return {
    id: `${passage}:${polarity}:${date}`,
    polarity,
    by: { kind: 'body', name },
    independent: name === 'Ofsted',
    themes: ['caseloads'],
    ...(date !== undefined && { when: { date, basis: date.includes('/') ? 'inferred' : 'stated' } }),
    citation,
  };
}

function weaknessOf(...findings: Finding[]) {
  const [weakness] = buildWeaknesses(findings, INDEX.articles);
  if (!weakness) throw new Error('Nothing was found weak.');
  const index: ArticleIndex = { ...INDEX, findings, weaknesses: [weakness] };
  return { weakness, writing: startWriting(index) };
}

describe('what a status rests on', () => {
  test('is the fault where one visit finds fault and praises, in whatever order', () => {
    const fault = finding(1, 'weakness', '2017-11');
    const praise = finding(3, 'strength', '2017-11');
    for (const found of [
      [fault, praise],
      [praise, fault],
    ]) {
      const { weakness, writing } = weaknessOf(...found);
      expect(weakness.status).toBe('open');
      expect(decidingFinding(weakness)).toBe(fault);
      expect(tellReason(writing, weakness)).toBe('The last independent word (Ofsted, November 2017) finds fault.');
    }
  });

  test('says why a weakness is open though the last independent word is praise', () => {
    const { weakness, writing } = weaknessOf(
      finding(1, 'weakness', '2017-11'),
      finding(3, 'strength', '2018-05'),
      finding(2, 'weakness', '2018-09', 'the newspaper'),
    );
    expect(weakness.status).toBe('open');
    expect(tellReason(writing, weakness)).toBe(
      'The last independent word (Ofsted, May 2018) is praise, but others find fault then or later, so it stays open.',
    );
  });
});

describe('the moment that a status is of', () => {
  test.each([
    ['2017-11', 'as of November 2017'],
    ['2018-10-01/2018-10-07', 'as of a day between 1 and 7 October 2018 (worked out)'],
    [undefined, 'as of a date that is not stated'],
  ])('of a word of %p is told %p', (date, expected) => {
    const fault = finding(1, 'weakness', date);
    const { weakness, writing } = weaknessOf(fault);
    expect(tellAsOf(writing, weakness, fault)).toBe(expected);
  });
});

test('a weakness that was raised again cites where', () => {
  const { weakness, writing } = weaknessOf(finding(1, 'weakness', '2016'), finding(2, 'mixed', '2017-11'));
  expect(tellRaised(writing, weakness)[1]).toEqual({
    label: 'Raised again',
    value: [{ text: 'November 2017' }, { text: '', cite: 1, at: { passage: 2, start: 0, end: 9 } }],
  });
});
