import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readSchedule } from '../../../src/digest/schedule-phrases.js';
import { tellSchedule } from '../../../src/digest/schedule-wording.js';
import type { Rhythm, Schedule, Weekday } from '../../../src/subscription.js';
import { anySchedule } from './any-schedule.js';

const weekly = (...days: Weekday[]): Rhythm => ({ kind: 'weekly', days });
const monthly = (day: number): Rhythm => ({ kind: 'monthly', day });
const nth = (week: 1 | 2 | 3 | 4 | 'last', day: Weekday): Rhythm => ({ kind: 'monthly-weekday', week, day });

const MONDAY = weekly(1);
const FRIDAY = weekly(5);
const WEEKDAYS = weekly(1, 2, 3, 4, 5);
const EVERY_DAY = weekly(1, 2, 3, 4, 5, 6, 7);

describe('a schedule in plain English', () => {
  test.each<[string, Partial<Schedule>]>([
    ['weekly monday 09:00', { rhythm: MONDAY, time: '09:00' }],
    ['every friday at 5pm', { rhythm: FRIDAY, time: '17:00' }],
    ['5 p.m. every Friday', { rhythm: FRIDAY, time: '17:00' }],
    ['mondays and thursdays 8.30', { rhythm: weekly(1, 4), time: '08:30' }],
    ['Monday, Wednesday & Friday, at 9 o’clock', { rhythm: weekly(1, 3, 5), time: '09:00' }],
    ['thu, mon and thu', { rhythm: weekly(1, 4) }],
    ['every monday and every tuesday', { rhythm: weekly(1, 2) }],
    ['Monday’s', { rhythm: MONDAY }],
    ['Mon. 9', { rhythm: MONDAY, time: '09:00' }],
    ['weekdays 8:30', { rhythm: WEEKDAYS, time: '08:30' }],
    ['every weekday', { rhythm: WEEKDAYS }],
    ['mon-fri 9', { rhythm: WEEKDAYS, time: '09:00' }],
    ['Monday to Friday', { rhythm: WEEKDAYS }],
    ['friday to monday', { rhythm: weekly(1, 5, 6, 7) }],
    ['weekends', { rhythm: weekly(6, 7) }],
    ['working days 8.30am', { rhythm: WEEKDAYS, time: '08:30', skipsBankHolidays: true }],
    ['daily 07:15', { rhythm: EVERY_DAY, time: '07:15' }],
    ['every day', { rhythm: EVERY_DAY }],
    ['weekly', { rhythm: MONDAY }],
    ['once a week on Thursday please', { rhythm: weekly(4) }],
    ['monthly on the 1st', { rhythm: monthly(1) }],
    ['1st of the month', { rhythm: monthly(1) }],
    ['the 22nd day of each month', { rhythm: monthly(22) }],
    ['the third of the month', { rhythm: monthly(3) }],
    ['last day of the month', { rhythm: monthly(31) }],
    ['end of every month', { rhythm: monthly(31) }],
    ['the 30th of every month or its last day', { rhythm: monthly(30) }],
    ['first monday of the month 08:30', { rhythm: nth(1, 1), time: '08:30' }],
    ['monthly on the second tues', { rhythm: nth(2, 2) }],
    ['every second Monday of the month', { rhythm: nth(2, 1) }],
    ['last friday of every month at noon', { rhythm: nth('last', 5), time: '12:00' }],
    ['17:00 Europe/Paris', { time: '17:00', timezone: 'Europe/Paris' }],
    ['monday 9 europe/paris', { rhythm: MONDAY, time: '09:00', timezone: 'Europe/Paris' }],
    ['monday 9 UK time', { rhythm: MONDAY, time: '09:00', timezone: 'Europe/London' }],
    ['monday 9 London', { rhythm: MONDAY, time: '09:00', timezone: 'Europe/London' }],
    ['monday 9 New York time', { rhythm: MONDAY, time: '09:00', timezone: 'America/New_York' }],
    ['monday 9 (utc)', { rhythm: MONDAY, time: '09:00', timezone: 'UTC' }],
    ['asia/kolkata', { timezone: 'Asia/Kolkata' }],
  ])('reads “%s”', (text, schedule) => {
    expect(readSchedule(text)).toEqual({ schedule, rest: '' });
  });

  test.each([
    ['9', '09:00'],
    ['9am', '09:00'],
    ['9 AM', '09:00'],
    ['9:00', '09:00'],
    ['09.00', '09:00'],
    ['0900', '09:00'],
    ['1730 hours', '17:30'],
    ['05:00', '05:00'],
    ['5am', '05:00'],
    ['5.15pm', '17:15'],
    ['17:00pm', '17:00'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['noon', '12:00'],
    ['midday', '12:00'],
    ['midnight', '00:00'],
    ['0:30', '00:30'],
  ])('reads the time “%s” as %s', (text, time) => {
    expect(readSchedule(`at ${text}`)).toEqual({ schedule: { time }, rest: '' });
  });

  test('reads back whatever is told of a schedule, but for bank holidays', () => {
    fc.assert(
      fc.property(anySchedule, (schedule) => {
        const { skipsBankHolidays: _switch, ...said } = schedule;
        expect(readSchedule(tellSchedule({ ...schedule, skipsBankHolidays: false }))).toEqual({
          schedule: said,
          rest: '',
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('words that are no schedule', () => {
  test.each([
    ['every monday at 9 except in July', 'except in July'],
    ['not on mondays', 'not'],
    ['monday 9 Zebra', 'Zebra'],
    ['1st January', 'January'],
  ])('of “%s” come back: “%s”', (text, rest) => {
    expect(readSchedule(text)).toMatchObject({ rest });
  });

  test('are never passed over, wherever they stand', () => {
    const nonsense = fc.constantFrom('except', 'zebra', 'not', 'fortnights', 'caseloads', 'März', '✓✓✓');
    fc.assert(
      fc.property(anySchedule, nonsense, fc.double({ min: 0, max: 1, noNaN: true }), (schedule, word, share) => {
        const words = tellSchedule({ ...schedule, skipsBankHolidays: false }).split(' ');
        const at = Math.floor(share * words.length);
        const read = readSchedule([...words.slice(0, at), word, ...words.slice(at)].join(' '));
        expect('problem' in read || read.rest !== '').toBe(true);
      }),
    );
  });

  test('alone are told, with examples', () => {
    expect(readSchedule('caseloads')).toEqual({
      problem: '“caseloads” is not understood.',
      suggestions: ['weekly monday 09:00', 'first monday of the month 08:30'],
    });
    expect(readSchedule('')).toMatchObject({ problem: 'Say on which days, and when.' });
  });

  test('at any length are answered', () => {
    const long = 'monday and '.repeat(2_000);
    expect(readSchedule(long)).toMatchObject({ problem: 'That is too long for a schedule.' });
  });
});

describe('what is not clear', () => {
  test.each<[string, string, string[]]>([
    ['mondy 9', '“mondy” is not understood. Did you mean “Monday”?', ['Monday 9']],
    ['mondy and tusday 9', '“mondy” is not understood. Did you mean “Monday”?', ['Monday and Tuesday 9']],
    ['fir 9', '“fir” is not understood. Did you mean “Friday”?', ['Friday 9']],
    ['wekly 9', '“wekly” is not understood. Did you mean “weekly”?', ['weekly 9']],
    ['fridays 5', 'Is that 05:00 or 17:00? Say “5am” or “5pm”.', ['fridays 05:00', 'fridays 17:00']],
    ['fridays 5:30', 'Is that 05:30 or 17:30? Say “5am” or “5pm”.', ['fridays 05:30', 'fridays 17:30']],
    ['friday 930', '“930” is no time of the day. A time is “09:00” or “5pm”.', ['friday 09:30']],
    ['friday 24:00', '“24:00” is no time of the day. A time is “09:00” or “5pm”.', ['friday 00:00']],
    ['monday morning', 'A part of the day is no time: name the hour, as in “09:00” or “5pm”.', ['monday at 09:00']],
    ['monday 8:30 and 17:00', 'A digest comes at one time of the day, and two are named.', ['monday 8:30']],
    ['1st and 15th of the month', 'A digest has one set of days, and two are named.', ['1st of the month']],
    ['daily weekly', 'A digest has one rhythm, and two are named.', ['daily']],
    ['Europe/London, UTC', 'A digest has one time zone, and two are named.', ['Europe/London']],
    [
      'monthly 9',
      'On which day of the month?',
      ['monthly on the 1st 9', 'first Monday of the month 9', 'last day of the month 9'],
    ],
    [
      'monthly on Monday',
      'Monthly needs a day of the month, or the first or last of a weekday.',
      ['monthly on first Monday', 'monthly on last Monday'],
    ],
    ['weekly on the 1st', 'A day of the month comes monthly.', ['monthly on the 1st']],
    ['mondays or tuesdays', 'A digest comes on all of its days: join them with “and”.', ['mondays and tuesdays']],
    [
      'every weekend',
      'A weekend has two days: name one, or say “weekends” for both.',
      ['every Saturday', 'every weekends'],
    ],
    ['fifth monday', 'Not every month has a fifth Monday.', ['last Monday']],
    ['32nd of the month', 'No month has a day 32.', ['last day of the month']],
    [
      'every second monday',
      '“every second Monday” may be one of every month, or one of so many weeks, which a digest cannot keep to.',
      ['second Monday of the month', 'every Monday'],
    ],
    [
      'every other monday 9am',
      'A digest comes on days of the week or of the month, not every fortnight. “only if changed” keeps a weekly one quiet while nothing is new.',
      ['every monday 9am'],
    ],
    [
      'monday 9 GMT',
      '“GMT” taken at its word is UTC, which in summer is an hour behind the clocks of the UK. “UK time” is what those clocks show.',
      ['monday 9 UK time', 'monday 9 UTC'],
    ],
    ['monday 9 BST', '“BST” holds for a part of the year only. Name the place instead.', ['monday 9 UK time']],
    [
      'monday 9 Europe/Pariss',
      '“Europe/Pariss” is no time zone that is known. A zone is a place, as in “Europe/London” or “UK time”.',
      ['monday 9 Europe/Paris'],
    ],
    [
      'monday 9 Atlantis time',
      '“Atlantis” is no time zone that is known. A zone is a place, as in “Europe/London” or “UK time”.',
      ['monday 9 Europe/London'],
    ],
  ])('is asked about: “%s”', (text, problem, suggestions) => {
    expect(readSchedule(text)).toEqual({ problem, suggestions });
  });

  test.each([
    'fortnightly',
    'quarterly',
    'hourly',
    'twice a week',
    'last working day of the month',
    '25:00',
    '9:75',
    '13am',
    '5/1/2027',
  ])('or cannot be had comes with suggestions that can be typed: “%s”', (text) => {
    const read = readSchedule(text);
    const suggestions = 'problem' in read ? read.suggestions : [];
    expect(suggestions).not.toEqual([]);
    for (const suggestion of suggestions) expect(readSchedule(suggestion)).toMatchObject({ rest: '' });
  });
});
