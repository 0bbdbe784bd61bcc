import { describe, expect, test } from '@jest/globals';
import { readDate } from '../../../src/curation/read-date.js';

describe('a date that a person types', () => {
  test.each([
    ['29 January 2018', '2018-01-29'],
    ['Monday 29 January 2018', '2018-01-29'],
    ['29th Jan 2018', '2018-01-29'],
    ['29/01/2018', '2018-01-29'],
    ['January 2018', '2018-01'],
    ['summer 2018', '2018-22'],
    ['2018', '2018'],
    ['2018-01-29', '2018-01-29'],
    ['1 to 7 October 2018', '2018-10-01/2018-10-07'],
    ['2016-12/2017-05', '2016-12/2017-05'],
  ])('%p is %p', (typed, date) => {
    expect(readDate(typed)).toBe(date);
  });

  test.each(['', 'Monday', 'last week', '31 February 2018', '2018-13', '29 January', 'recording', 'in 2018 or so'])(
    '%p is no date by itself',
    (typed) => {
      expect(readDate(typed)).toBeUndefined();
    },
  );
});
