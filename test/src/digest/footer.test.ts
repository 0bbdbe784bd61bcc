import { expect, test } from '@jest/globals';
import { dayIn, listSwitches, tellDayOf, tellDaySince, writeFooter } from '../../../src/digest/footer.js';
import { DIGEST } from './northbrook.js';

test.each([
  ['2026-06-30T23:30:00.000Z', 'Europe/London', '2026-07-01'],
  ['2026-12-31T23:30:00.000Z', 'Europe/London', '2026-12-31'],
  ['2026-12-31T23:30:00.000Z', 'Pacific/Auckland', '2027-01-01'],
])('the day of %s in %s is %s', (instant, timezone, day) => {
  expect(dayIn(new Date(instant), timezone)).toBe(day);
});

test('a day is told in words, by the clocks of its zone', () => {
  expect(tellDayOf('2026-06-30T23:30:00.000Z', 'Europe/London')).toBe('1 July 2026');
});

test.each([
  ['2026-10-08T08:00:00.000Z', '2026-11-02T09:00:00.000Z', '8 October'],
  ['2026-12-28T09:00:00.000Z', '2027-01-04T09:00:00.000Z', '28 December 2026'],
  ['2025-12-31T23:30:00.000Z', '2026-06-30T23:30:00.000Z', '31 December 2025'],
])('the day of %s is told at %s as %s', (instant, now, told) => {
  expect(tellDaySince(instant, new Date(now), 'Europe/London')).toBe(told);
});

test('the footer says who set it up, when, and when it comes', () => {
  expect(writeFooter(DIGEST)).toEqual({
    kind: 'paragraph',
    runs: [{ text: 'Set up by sam on 1 October 2019; comes every Monday at 09:00 (Europe/London).' }],
  });
});

test('the switches name the digest where it has a name of its own', () => {
  expect(listSwitches({ name: 'digest' }).map(({ question }) => question)).toEqual([
    '/digest pause',
    '/digest change',
    '/digest stop',
    '/digest why',
  ]);
  expect(listSwitches({ name: 'life story work' })[3]).toEqual({
    label: 'Why am I seeing this?',
    question: '/digest why life story work',
  });
});
