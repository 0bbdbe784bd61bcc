import { describe, expect, test } from '@jest/globals';
import type { Finding, Weakness, When } from '../../../index/model.js';
import { tellAge, yearsBetween } from '../../../src/digest/age.js';
import { startWriting } from '../../../src/evidence/citing.js';
import { readNorthbrook } from './northbrook.js';

const INDEX = readNorthbrook('first');
const CITATION = { articleId: 'first', passage: 1, start: 0, end: 10 };
const TODAY = '2018-10-01';

const found = (when: When | undefined, polarity: Finding['polarity'] = 'weakness'): Finding => ({
  id: when?.date ?? '',
  polarity,
  by: { kind: 'body', name: 'Ofsted' },
  independent: true,
  themes: ['caseloads'],
  ...(when && { when }),
  citation: CITATION,
});

const stated = (date: string): When => ({ date, basis: 'stated' });
const inferred = (date: string): When => ({ date, basis: 'inferred' });

function ageOf(...history: readonly Finding[]): string {
  return ageHeard(TODAY, ...history);
}

function ageHeard(heard: string, ...history: readonly Finding[]): string {
  const weakness: Weakness = { theme: 'caseloads', status: 'open', history };
  return tellAge(startWriting(INDEX), weakness, { today: TODAY, heard, cited: 'first' })
    .map(({ text }) => text)
    .join('');
}

describe('the age of a weakness', () => {
  test.each([
    [stated('2014'), 'open for at least 3 years, since 2014'],
    [stated('2014-08'), 'open for 4 years, since August 2014'],
    [stated('2017-10-01'), 'open for 1 year, since 1 October 2017'],
    [stated('2017-10-02'), 'open since 2 October 2017'],
    [stated('2018-22'), 'open since summer 2018'],
    [inferred('2015-09/2016-01'), 'open for at least 2 years, since January 2016 or before'],
    [inferred('2017-12/2018-05'), 'open since May 2018 or before'],
    [undefined, 'first raised on a date that is not stated'],
  ])('of %j is %j', (when, told) => {
    expect(ageOf(found(when))).toBe(told);
  });

  test('begins with the first fault, whatever was praised before', () => {
    expect(ageOf(found(stated('2013'), 'strength'), found(stated('2016-05')))).toBe('open for 2 years, since May 2016');
  });

  test.each([
    [stated('2014-08'), 'first raised 4 years ago, in August 2014'],
    [stated('2014-08-05'), 'first raised 4 years ago, on 5 August 2014'],
    [inferred('2015-09/2016-01'), 'first raised at least 2 years ago, by January 2016'],
  ])('since %j is not openness where praise came in between: %j', (when, told) => {
    expect(ageOf(found(when), found(stated('2017-02'), 'strength'), found(stated('2017-11')))).toBe(told);
  });

  test('is counted to no later day than the newest article', () => {
    const [raised, praised] = [found(stated('2014-08')), found(stated('2015'), 'strength')];
    expect(ageHeard('2016-12-31', raised)).toBe('open for 2 years, since August 2014');
    expect(ageHeard('2015-02-01', raised)).toBe('open since August 2014');
    expect(ageHeard('2016-12-31', raised, praised, found(stated('2016')))).toBe('first raised in August 2014');
  });

  test('counts whole years, and none before the day', () => {
    expect(yearsBetween('2016-02-29', '2017-02-28')).toBe(0);
    expect(yearsBetween('2016-02-29', '2017-03-01')).toBe(1);
    expect(yearsBetween('2019-01-01', '2018-01-01')).toBe(0);
  });
});
