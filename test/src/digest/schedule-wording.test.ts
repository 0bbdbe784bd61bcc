import { describe, expect, test } from '@jest/globals';
import { tellDay, tellSchedule, tellSlot } from '../../../src/digest/schedule-wording.js';
import type { Rhythm } from '../../../src/subscription.js';
import { MONDAYS } from './any-schedule.js';

describe('a schedule in words', () => {
  test.each<[string, Rhythm]>([
    ['every Monday', { kind: 'weekly', days: [1] }],
    ['every Monday and Thursday', { kind: 'weekly', days: [4, 1] }],
    ['every Monday, Tuesday and Sunday', { kind: 'weekly', days: [1, 2, 7] }],
    ['every weekday', { kind: 'weekly', days: [1, 2, 3, 4, 5] }],
    ['every day', { kind: 'weekly', days: [1, 2, 3, 4, 5, 6, 7] }],
    ['on the 1st of every month', { kind: 'monthly', day: 1 }],
    ['on the 2nd of every month', { kind: 'monthly', day: 2 }],
    ['on the 13th of every month', { kind: 'monthly', day: 13 }],
    ['on the 23rd of every month', { kind: 'monthly', day: 23 }],
    ['on the 28th of every month', { kind: 'monthly', day: 28 }],
    ['on the 29th of every month or its last day', { kind: 'monthly', day: 29 }],
    ['on the last day of every month', { kind: 'monthly', day: 31 }],
    ['on the first Monday of every month', { kind: 'monthly-weekday', week: 1, day: 1 }],
    ['on the last Friday of every month', { kind: 'monthly-weekday', week: 'last', day: 5 }],
  ])('is “%s”', (words, rhythm) => {
    expect(tellSchedule({ ...MONDAYS, rhythm })).toBe(`${words} at 09:00 (Europe/London)`);
  });

  test('says that nothing comes on bank holidays', () => {
    expect(tellSchedule({ ...MONDAYS, skipsBankHolidays: true })).toBe(
      'every Monday at 09:00 (Europe/London), not on bank holidays',
    );
  });
});

describe('a moment in words', () => {
  test('is a day with its weekday', () => {
    expect(['2027-01-05', '2026-11-29'].map(tellDay)).toEqual(['Tuesday 5 January 2027', 'Sunday 29 November 2026']);
  });

  test('is what the clocks of its zone show', () => {
    expect(tellSlot('2026-06-30T23:30:00.000Z', 'Europe/London')).toBe('Wednesday 1 July 2026, 00:30 Europe/London');
    expect(tellSlot(new Date('2026-11-30T09:05:00Z'), 'America/New_York')).toBe(
      'Monday 30 November 2026, 04:05 America/New_York',
    );
  });
});
