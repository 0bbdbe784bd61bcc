import { describe, expect, test } from '@jest/globals';
import type { ArticleIndex } from '../../../index/model.js';
import { applyCorrections } from '../../../src/curation/apply.js';
import type { Change, Correction } from '../../../src/curation/correction.js';
import { changesSince } from '../../../src/digest/changes.js';
import { takeSnapshot } from '../../../src/digest/snapshot.js';
import { type ArticleName, readNorthbrook } from './northbrook.js';

const NOW = new Date('2019-10-07T08:00:00Z');

/** "raised-again caseloads": what changed from one index to another. */
const changesBetween = (before: ArticleIndex, after: ArticleIndex): string[] =>
  changesSince(takeSnapshot(before, NOW), after).map(({ kind, theme }) => `${kind} ${theme}`);

const correct = (index: ArticleIndex, ...changes: readonly Change[]): ArticleIndex =>
  applyCorrections(
    index,
    changes.map(
      (change, at): Correction => ({
        id: `correction-${at}`,
        change,
        was: 'as read',
        by: 'kim',
        at: '2019-10-02T08:00:00.000Z',
        reason: 'the minutes say so',
      }),
    ),
  );

const ALL = readNorthbrook('first', 'second', 'third', 'fourth');

describe('what changed in the ledger', () => {
  test.each<[readonly ArticleName[], readonly ArticleName[], readonly string[]]>([
    [[], ['first'], ['new recording', 'new caseloads']],
    [['first'], ['first', 'second'], ['new lifestory', 'new pace', 'claimed caseloads']],
    [['first'], ['first', 'third'], ['raised-again caseloads', 'resolved recording']],
    [['first', 'third'], ['first', 'third', 'fourth'], ['improving caseloads']],
    [['third'], ['first', 'third'], ['new recording', 'told-again caseloads']],
    [
      ['first', 'fourth'],
      ['first', 'third', 'fourth'],
      ['resolved recording', 'told-again caseloads'],
    ],
    [['first', 'second'], ['first'], ['withdrawn lifestory', 'withdrawn pace']],
    [['first', 'third'], ['first'], ['withdrawn recording']],
  ])('from %j to %j', (before, after, expected) => {
    expect(changesBetween(readNorthbrook(...before), readNorthbrook(...after))).toEqual(expected);
  });

  test('is nothing where the articles are the same', () => {
    expect(changesBetween(ALL, readNorthbrook('first', 'second', 'third', 'fourth'))).toEqual([]);
  });

  test.each<[string, Change, readonly string[]]>([
    ['status', { kind: 'status', theme: 'lifestory', status: 'resolved' }, ['corrected lifestory']],
    [
      'theme',
      { kind: 'theme', factId: 'second:2:12', themes: ['lifestory'] },
      ['corrected lifestory', 'corrected pace'],
    ],
    ['date of a finding', { kind: 'date', factId: 'fourth:2:0', date: '2019-08' }, ['corrected caseloads']],
    ['date of an article that moves nothing', { kind: 'date', factId: 'fourth', date: '2019-10-03' }, []],
  ])('tells the correction of a %s once', (_what, change, expected) => {
    const corrected = correct(ALL, change);
    expect(changesBetween(ALL, corrected)).toEqual(expected);
    expect(changesBetween(corrected, corrected)).toEqual([]);
  });

  test('tells two corrections of one finding', () => {
    const theme: Change = { kind: 'theme', factId: 'third:2:0', themes: ['caseloads', 'workforce'] };
    const date: Change = { kind: 'date', factId: 'third:2:0', date: '2018-05' };
    const once = correct(ALL, theme);
    expect(changesBetween(ALL, correct(ALL, theme, date)).filter((each) => each.endsWith('caseloads'))).toHaveLength(2);
    expect(changesBetween(once, correct(ALL, theme, date))).toEqual(['corrected workforce', 'corrected caseloads']);
  });

  test('says that a correction was taken back where the status goes with it', () => {
    const corrected = correct(ALL, { kind: 'status', theme: 'lifestory', status: 'resolved' });
    expect(changesBetween(corrected, ALL)).toEqual(['taken-back lifestory']);
  });

  test('is no news where articles that were known are read otherwise', () => {
    const last = takeSnapshot(ALL, NOW);
    const others = last.weaknesses.map((each) =>
      each.theme === 'caseloads' ? { ...each, status: 'open' as const } : each,
    );
    expect(changesSince({ ...last, weaknesses: others }, ALL)).toMatchObject([{ kind: 'reread', theme: 'caseloads' }]);
  });

  test('rests on the findings of the new articles', () => {
    const [change] = changesSince(takeSnapshot(readNorthbrook('first'), NOW), readNorthbrook('first', 'third'));
    expect(change).toMatchObject({ was: 'open', findings: [{ id: 'third:2:0' }], weakness: { status: 'open' } });
  });
});
