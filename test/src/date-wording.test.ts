import { describe, expect, test } from '@jest/globals';
import { formatDate, formatSpan } from '../../src/date-wording.js';

describe('a date in words', () => {
  test.each([
    ['2014', '2014'],
    ['2017-11', 'November 2017'],
    ['2018-09-27', '27 September 2018'],
    ['2018-01-05', '5 January 2018'],
    ['2018-21', 'spring 2018'],
    ['2018-22', 'summer 2018'],
    ['2018-23', 'autumn 2018'],
    ['2018-24', 'winter 2018'],
    ['2018-10-01/2018-10-07', '1–7 October 2018'],
    ['2018-10-01/2018-10-01', '1 October 2018'],
    ['2018-09-28/2018-10-04', '28 September to 4 October 2018'],
    ['2017-12-28/2018-01-03', '28 December 2017 to 3 January 2018'],
    ['2016-12/2017-05', 'December 2016 to May 2017'],
    ['2018-01/2018-03', 'January to March 2018'],
    ['2018-01/2018-01', 'January 2018'],
    ['2014/2015', '2014 to 2015'],
    ['2014/2014', '2014'],
    ['2017-11/2018', 'November 2017 to 2018'],
    ['2018-22/2018-10', 'summer to October 2018'],
    ['2017/..', 'from 2017'],
    ['../2017-11', 'until November 2017'],
  ])('%s is %s', (date, words) => {
    expect(formatDate(date)).toBe(words);
  });

  test.each(['', '2018-13', '2018-00', 'last week', '2018-10-01/soon', '../..'])(
    'leaves %j, which it cannot read, as it is',
    (date) => {
      expect(formatDate(date)).toBe(date);
    },
  );
});

describe('the span of several dates', () => {
  test.each([
    [['2015-12-04', '2018-10-01/2018-10-07'], 'December 2015 to October 2018'],
    [['2018-10', '2015-12'], 'December 2015 to October 2018'],
    [['2018-10-01/2018-10-07'], 'October 2018'],
    [['2015', '2018-10'], '2015 to October 2018'],
    [['2016-01/2019-02', '2017-05'], 'January 2016 to February 2019'],
    [['2018-10', '2018'], '2018'],
    [['2018-22', '2018-05'], 'May to summer 2018'],
    [[], ''],
  ])('%j span %s', (dates, words) => {
    expect(formatSpan(dates)).toBe(words);
  });
});
