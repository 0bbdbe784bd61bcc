import { describe, expect, test } from '@jest/globals';
import type { Article, Milestone, When } from '../../index/model.js';
import {
  countOf,
  describeCollection,
  formatBasis,
  formatPublished,
  formatWhen,
  joinList,
  nameGrade,
  nameMilestone,
  nameMilestoneKind,
  nameOrdinal,
  nameSpeaker,
  nameStatus,
} from '../../src/wording.js';
import { EMPTY_INDEX, SAMPLE_INDEX } from './sample-index.js';

const CLUE = { articleId: '102', passage: 1, start: 12, end: 34 };
const INFERRED: When = { date: '2018-09-27', basis: 'inferred', clue: CLUE };
const UNDATED: Article = { id: '103', headline: 'Undated', passages: [], file: '103.txt', visibility: 'public' };

describe('grades and statuses', () => {
  test.each([
    ['outstanding', 'Outstanding'],
    ['good', 'Good'],
    ['requires-improvement', 'Requires improvement to be good'],
    ['inadequate', 'Inadequate'],
  ] as const)('the grade %s is %s', (grade, words) => {
    expect(nameGrade(grade)).toBe(words);
  });

  test.each([
    ['open', 'still open'],
    ['improving', 'improving'],
    ['resolved', 'resolved'],
  ] as const)('the status %s is %s', (status, words) => {
    expect(nameStatus(status)).toBe(words);
  });
});

describe('milestones', () => {
  test.each<[Pick<Milestone, 'kind' | 'ordinal'>, string]>([
    [{ kind: 'inspection' }, 'inspection'],
    [{ kind: 'monitoring-visit', ordinal: 2 }, 'monitoring visit (second)'],
    [{ kind: 'focused-visit' }, 'focused visit'],
    [{ kind: 'peer-review' }, 'peer review'],
    [{ kind: 'review' }, 'review'],
    [{ kind: 'letter' }, 'letter'],
    [{ kind: 'intervention' }, 'intervention'],
  ])('%j is %s', (milestone, words) => {
    expect(nameMilestoneKind(milestone)).toBe(words);
  });

  test('the body that came stands before it', () => {
    expect(nameMilestone({ kind: 'monitoring-visit', ordinal: 3, by: 'Ofsted' })).toBe(
      'Ofsted monitoring visit (third)',
    );
  });

  test('a body that is a description comes behind the kind', () => {
    expect(nameMilestone({ kind: 'review', by: 'commissioner John Coughlan' })).toBe(
      'review by commissioner John Coughlan',
    );
  });

  test.each([
    [1, 'first'],
    [10, 'tenth'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [22, '22nd'],
    [33, '33rd'],
    [111, '111th'],
  ])('%i is %s', (ordinal, words) => {
    expect(nameOrdinal(ordinal)).toBe(words);
  });
});

describe('speakers', () => {
  test('a person has the name of the index', () => {
    expect(nameSpeaker({ kind: 'person', personId: 'maria-okonjo-price' }, SAMPLE_INDEX)).toBe('Maria Okonjo-Price');
  });

  test('a body has its own name', () => {
    expect(nameSpeaker({ kind: 'body', name: 'Ofsted' }, SAMPLE_INDEX)).toBe('Ofsted');
  });

  test('words that nobody is named for say so', () => {
    expect(nameSpeaker(undefined, SAMPLE_INDEX)).toBe('speaker not named in the article');
  });

  test('a person who is not in the index is an error, never another name', () => {
    expect(() => nameSpeaker({ kind: 'person', personId: 'nobody' }, SAMPLE_INDEX)).toThrow('nobody');
  });
});

describe('when, and how it is known', () => {
  test.each<[When, string]>([
    [{ date: '2017-11', basis: 'stated' }, 'stated'],
    [INFERRED, 'worked out from “Thursday, September 27”'],
    [{ date: '2017', basis: 'inferred' }, 'worked out'],
    [{ date: '2018-10', basis: 'supplied' }, 'supplied by a person, not read in the article'],
  ])('%j is %s', (when, words) => {
    expect(formatBasis(when, SAMPLE_INDEX)).toBe(words);
  });

  test('a source says it with the words of its clue', () => {
    const published: When = { date: '2018-10-01/2018-10-07', basis: 'inferred', clue: CLUE };
    expect(formatPublished({ published, clueText: 'Last week' })).toBe(
      'published between 1 and 7 October 2018 (worked out from “Last week”)',
    );
  });

  test('no date is said to be no date', () => {
    expect(formatWhen(undefined)).toBe('date not stated');
    expect(formatPublished({})).toBe('date of publication not stated');
  });
});

describe('lists and numbers', () => {
  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j joins to %j', (items, words) => {
    expect(joinList(items)).toBe(words);
  });

  test('alternatives join with "or"', () => {
    expect(joinList(['a', 'b', 'c'], 'or')).toBe('a, b or c');
  });

  test.each([
    [0, '0 articles'],
    [1, '1 article'],
    [5, '5 articles'],
  ])('%i of a noun is %j', (count, words) => {
    expect(countOf(count, 'article')).toBe(words);
  });

  test('an irregular plural is given', () => {
    expect(countOf(2, 'person', 'people')).toBe('2 people');
  });
});

describe('what was searched', () => {
  test('is the number of articles and the months they cover', () => {
    expect(describeCollection(SAMPLE_INDEX.articles)).toBe('2 articles, December 2015 to October 2018');
  });

  test('has no months where no article has a date', () => {
    expect(describeCollection([UNDATED])).toBe('1 article');
  });

  test('may be nothing', () => {
    expect(describeCollection(EMPTY_INDEX.articles)).toBe('no articles');
  });
});
