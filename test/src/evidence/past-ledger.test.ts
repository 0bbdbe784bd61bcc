import { describe, expect, test } from '@jest/globals';
import type { ArticleIndex } from '../../../index/model.js';
import { applyCorrections } from '../../../src/curation/apply.js';
import { articlesBy, ledgerAsOf, ledgerOf } from '../../../src/evidence/past-ledger.js';
import { readNorthbrook } from '../digest/northbrook.js';

const ALL = readNorthbrook('first', 'second', 'third', 'fourth');

const statusesOf = ({ weaknesses }: ArticleIndex): string[] =>
  weaknesses.map(({ theme, status }) => `${theme} ${status}`);

const only = (index: ArticleIndex, ...names: readonly string[]) =>
  ledgerOf(
    index,
    index.articles.filter(({ id }) => names.includes(id)),
  );

describe('a ledger of the past', () => {
  test.each([
    ['2014-11-29', []],
    ['2014-11-30', ['first']],
    ['2018-12-31', ['first', 'second', 'third']],
  ])('the articles surely published by %s are %j', (day, ids) => {
    expect(articlesBy(ALL, day).map(({ id }) => id)).toEqual(ids);
  });

  test('an article without a date was always there', () => {
    const [first, ...others] = ALL.articles;
    const { published: _none, ...undated } = first ?? { published: undefined };
    const articles = [undated as (typeof others)[number], ...others];
    expect(articlesBy({ articles }, '1990-01-01')).toEqual([undated]);
  });

  test('some of the articles give the ledger that they alone would give', () => {
    expect(statusesOf(only(ALL, 'first', 'third'))).toEqual(statusesOf(readNorthbrook('first', 'third')));
    expect(only(ALL, 'first', 'second', 'third', 'fourth')).toBe(ALL);
  });

  test('a status that a person set stays set', () => {
    const corrected = applyCorrections(ALL, [
      {
        id: 'correction-1',
        change: { kind: 'status', theme: 'caseloads', status: 'resolved' },
        was: 'improving',
        by: 'kim',
        at: '2019-10-02T08:00:00.000Z',
        reason: 'the minutes say so',
      },
    ]);
    expect(statusesOf(only(corrected, 'first', 'third'))).toEqual(['recording resolved', 'caseloads resolved']);
  });

  test('as of the end of a year holds what was surely found by then', () => {
    expect(statusesOf(ledgerAsOf(ALL, '2014').index)).toEqual(['recording open', 'caseloads open']);
    expect(ledgerAsOf(ALL, undefined).index).toBe(ALL);
  });
});
