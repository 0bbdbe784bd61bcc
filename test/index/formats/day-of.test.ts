import { expect, test } from '@jest/globals';
import { dayOf } from '../../../index/formats/day-of.js';

test.each([
  ['2018-10-03', '2018-10-03'],
  ['2018-10-03T09:15:00+01:00', '2018-10-03'],
  ['2018-10-03 09:15', '2018-10-03'],
  ['Wed, 03 Oct 2018 09:15:00 +0100', '2018-10-03'],
  ['Wednesday, 3 October 2018 at 09:15', '2018-10-03'],
  ['3 Oct 2018', '2018-10-03'],
])('%s is the day it prints', (printed, day) => {
  expect(dayOf(printed)).toBe(day);
});

test.each([
  ['2018-10-03T23:30:00Z', '2018-10-04'],
  ['2018-12-03T23:30:00.000Z', '2018-12-03'],
  ['Wed, 03 Oct 2018 23:30:00 GMT', '2018-10-04'],
  ['Wed, 03 Oct 2018 23:30:00 +0000', '2018-10-04'],
])('%s is the day that a clock in London shows', (instant, day) => {
  expect(dayOf(instant)).toBe(day);
});

test('the day is not moved where another zone is printed', () => {
  expect(dayOf('2018-10-03T23:30:00-05:00')).toBe('2018-10-03');
});

test.each(['', 'yesterday', '2018', '03/10/2018', '2018-13-01', '2018-02-30', '31 Jun 2018'])(
  '%j is no day',
  (text) => {
    expect(dayOf(text)).toBeUndefined();
  },
);
