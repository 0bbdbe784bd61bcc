import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../index/edtf.js';
import { readDay } from '../../../src/digest/day-phrases.js';
import { tellDay } from '../../../src/digest/schedule-wording.js';

/** A Wednesday. */
const TODAY = '2026-11-25';

describe('a day in plain English', () => {
  test.each([
    ['5 January', '2027-01-05'],
    ['the 5th of January', '2027-01-05'],
    ['Jan 5', '2027-01-05'],
    ['5 Sept. 2027', '2027-09-05'],
    ['January 5, 2027', '2027-01-05'],
    ['25 November', '2026-11-25'],
    ['24 November', '2027-11-24'],
    ['1 December', '2026-12-01'],
    ['29 February', '2028-02-29'],
    ['January', '2027-01-01'],
    ['the 5th', '2026-12-05'],
    ['31st', '2026-12-31'],
    ['5/1/2027', '2027-01-05'],
    ['5.1.27', '2027-01-05'],
    ['5/1', '2027-01-05'],
    ['2027-01-05', '2027-01-05'],
    ['Tuesday 5 January 2027', '2027-01-05'],
    ['Monday', '2026-11-30'],
    ['wed', '2026-12-02'],
    ['this friday', '2026-11-27'],
    ['next monday', '2026-11-30'],
    ['monday week', '2026-12-07'],
    ['today', '2026-11-25'],
    ['tomorrow', '2026-11-26'],
    ['the day after tomorrow', '2026-11-27'],
    ['next week', '2026-11-30'],
    ['next month', '2026-12-01'],
    ['the new year', '2027-01-01'],
    ['in two weeks', '2026-12-09'],
    ['in a fortnight', '2026-12-09'],
    ['10 days', '2026-12-05'],
    ['in a day', '2026-11-26'],
    ['in three months', '2027-02-25'],
  ])('is read: “%s”', (text, day) => {
    expect(readDay(text, TODAY)).toEqual({ day });
  });

  test('a month after the last of January is the last of February', () => {
    expect(readDay('in a month', '2027-01-31')).toEqual({ day: '2027-02-28' });
  });

  test('is the same day when it is told and read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), (later) => {
        const day = addDays(TODAY, later);
        expect(readDay(tellDay(day), TODAY)).toEqual({ day });
      }),
    );
  });
});

describe('words that are no day', () => {
  test.each([
    ['30 February', 'There is no 30 February.'],
    ['31/4/2027', 'There is no 31 April 2027.'],
    ['29 February 2027', 'There is no 29 February 2027.'],
    ['1/25/2027', 'There is no month 25: the day comes first, as in 25/1/2027.'],
    ['the 32nd', 'There is no 32nd.'],
    ['5 January 2020', 'Sunday 5 January 2020 is over.'],
    ['24/11/2026', 'Tuesday 24 November 2026 is over.'],
    ['Monday 5 January', '5 January 2027 is no Monday: it is Tuesday 5 January 2027.'],
    ['next friday', 'That may be Friday 27 November 2026 or Friday 4 December 2026: say the date.'],
    ['whenever', '“whenever” is not understood as a day.'],
    ['5 or 6 January', '“5 or 6 January” is not understood as a day.'],
    ['5', '“5” is not understood as a day.'],
    ['', '“” is not understood as a day.'],
  ])('are told apart: “%s”', (text, problem) => {
    expect(readDay(text, TODAY)).toEqual({ problem });
  });
});
