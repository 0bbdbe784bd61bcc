import { describe, expect, test } from '@jest/globals';
import { findDays } from '../../../index/inspections/printed-days.js';

const dateIn = (text: string): string | undefined => findDays(text, 0, text.length)?.date;

describe('the days of a visit as printed', () => {
  test.each([
    ['6 November 2017 to 30 November 2017', '2017-11-06/2017-11-30'],
    ['17 September to 28 September 2018', '2018-09-17/2018-09-28'],
    ['20 June to 1 July 2022', '2022-06-20/2022-07-01'],
    ['7 to 11 October 2024', '2024-10-07/2024-10-11'],
    ['7–11 October 2024', '2024-10-07/2024-10-11'],
    ['on 5 and 6 June 2018. The visit was', '2018-06-05/2018-06-06'],
    ['on Tuesday 5 and Wednesday 6 June 2018', '2018-06-05/2018-06-06'],
    ['on 30th April and 1st May 2019', '2019-04-30/2019-05-01'],
    ['12, 13 and 14 June 2018', '2018-06-12/2018-06-14'],
    ['on 1 August 2017', '2017-08-01'],
    ['31 December to 4 January 2019', '2018-12-31/2019-01-04'],
    ['14–18 October and 28 October–1 November 2019', '2019-10-14/2019-11-01'],
    ['between 2 and\n6 November 2020', '2020-11-02/2020-11-06'],
    ['1 inspector came on 3 May 2019, 12 children were met', '2019-05-03'],
  ])('%s', (text, date) => {
    expect(dateIn(text)).toBe(date);
  });

  test.each(['in June 2018', '12% of children', 'on 5 and 6 June', 'at 10:30'])('%s is no day', (text) => {
    expect(dateIn(text)).toBeUndefined();
  });

  test('the place covers the days and no more', () => {
    const text = 'visit on 5 and 6 June 2018, when';
    const days = findDays(text, 0, text.length);
    expect(text.slice(days?.start, days?.end)).toBe('5 and 6 June 2018');
  });
});
