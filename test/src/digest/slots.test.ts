import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nextSlot, slotsBetween } from '../../../src/digest/slots.js';
import type { Rhythm, Schedule } from '../../../src/subscription.js';
import { anySchedule, MONDAYS } from './any-schedule.js';

const DAYS: Rhythm = { kind: 'weekly', days: [1, 2, 3, 4, 5, 6, 7] };

/** The slots from one day of UTC up to the end of another, without seconds. */
const slotsOf = (schedule: Partial<Schedule>, from: string, to: string): string[] =>
  slotsBetween(
    { ...MONDAYS, ...schedule },
    new Date(Date.parse(`${from}T00:00:00Z`) - 1),
    new Date(`${to}T23:59:59Z`),
  ).map((slot) => slot.toISOString().slice(0, 'YYYY-MM-DDThh:mm'.length));

const daysOf = (schedule: Partial<Schedule>, from: string, to: string): string =>
  slotsOf({ timezone: 'UTC', ...schedule }, from, to)
    .map((slot) => slot.slice(0, 'YYYY-MM-DD'.length))
    .join(' ');

describe('the slots of a schedule', () => {
  test('of Mondays keep to the clock on the wall over both changes of it', () => {
    expect(slotsOf({}, '2026-03-22', '2026-04-06')).toEqual([
      '2026-03-23T09:00',
      '2026-03-30T08:00',
      '2026-04-06T08:00',
    ]);
    expect(slotsOf({}, '2026-10-19', '2026-10-27')).toEqual(['2026-10-19T08:00', '2026-10-26T09:00']);
  });

  test('of half past one come at the end of the gap, and the first time of two', () => {
    const nightly = { rhythm: DAYS, time: '01:30' };
    expect(slotsOf(nightly, '2026-03-28', '2026-03-30')).toEqual([
      '2026-03-28T01:30',
      '2026-03-29T01:00',
      '2026-03-30T00:30',
    ]);
    expect(slotsOf(nightly, '2026-10-24', '2026-10-26')).toEqual([
      '2026-10-24T00:30',
      '2026-10-25T00:30',
      '2026-10-26T01:30',
    ]);
  });

  test('of a day that a zone left out come with the next day', () => {
    const daily = { rhythm: DAYS, timezone: 'Pacific/Apia' };
    expect(slotsOf(daily, '2011-12-29', '2011-12-31')).toEqual([
      '2011-12-29T19:00',
      '2011-12-30T10:00',
      '2011-12-30T19:00',
      '2011-12-31T19:00',
    ]);
  });

  test.each<[string, Rhythm, string]>([
    ['the 1st', { kind: 'monthly', day: 1 }, '2027-01-01 2027-02-01 2027-03-01 2027-04-01'],
    ['the 30th', { kind: 'monthly', day: 30 }, '2027-01-30 2027-02-28 2027-03-30 2027-04-30'],
    ['the 31st, or the last day', { kind: 'monthly', day: 31 }, '2027-01-31 2027-02-28 2027-03-31 2027-04-30'],
    ['the first Monday', { kind: 'monthly-weekday', week: 1, day: 1 }, '2027-01-04 2027-02-01 2027-03-01 2027-04-05'],
    [
      'the fourth Thursday',
      { kind: 'monthly-weekday', week: 4, day: 4 },
      '2027-01-28 2027-02-25 2027-03-25 2027-04-22',
    ],
    [
      'the last Friday',
      { kind: 'monthly-weekday', week: 'last', day: 5 },
      '2027-01-29 2027-02-26 2027-03-26 2027-04-30',
    ],
  ])('of %s are days of every month', (_name, rhythm, days) => {
    expect(daysOf({ rhythm }, '2027-01-01', '2027-04-30')).toBe(days);
  });

  test('of the 29th come on 29 February of a leap year', () => {
    expect(daysOf({ rhythm: { kind: 'monthly', day: 29 } }, '2028-02-01', '2028-03-31')).toBe('2028-02-29 2028-03-29');
  });

  test('of several weekdays are in order, in whatever order these were named', () => {
    expect(daysOf({ rhythm: { kind: 'weekly', days: [4, 1] } }, '2026-11-22', '2026-12-04')).toBe(
      '2026-11-23 2026-11-26 2026-11-30 2026-12-03',
    );
  });

  test('leave out bank holidays where that was wished, and come on them where it was not', () => {
    const [from, to] = ['2026-12-21', '2027-01-04'];
    expect(daysOf({ skipsBankHolidays: true }, from, to)).toBe('2026-12-21 2027-01-04');
    expect(daysOf({}, from, to)).toBe('2026-12-21 2026-12-28 2027-01-04');
  });

  test('leave out the day in the zone, not the day of UTC', () => {
    const early = { rhythm: DAYS, time: '08:00', timezone: 'Pacific/Apia', skipsBankHolidays: true };
    expect(slotsOf(early, '2026-12-23', '2026-12-26')).toEqual([
      '2026-12-23T19:00',
      '2026-12-25T19:00',
      '2026-12-26T19:00',
    ]);
  });

  test('are none without a day', () => {
    expect(nextSlot({ ...MONDAYS, rhythm: { kind: 'weekly', days: [] } }, new Date('2026-11-22'))).toBeUndefined();
  });

  test('are none between an instant and an earlier one', () => {
    expect(slotsBetween(MONDAYS, new Date('2026-12-22'), new Date('2026-11-22'))).toEqual([]);
  });
});

describe('the next slot', () => {
  test('is later than an instant, never the instant itself', () => {
    expect(nextSlot(MONDAYS, new Date('2026-11-23T08:59:59.999Z'))?.toISOString()).toBe('2026-11-23T09:00:00.000Z');
    expect(nextSlot(MONDAYS, new Date('2026-11-23T09:00:00.000Z'))?.toISOString()).toBe('2026-11-30T09:00:00.000Z');
  });

  test('is the same from any instant up to it: none lies between', () => {
    const instants = fc.date({ min: new Date('2000-01-03'), max: new Date('2095-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(anySchedule, instants, fc.double({ min: 0, max: 1, noNaN: true }), (schedule, after, share) => {
        const next = nextSlot(schedule, after)?.getTime() ?? Number.NaN;
        const between = new Date(after.getTime() + Math.floor((next - 1 - after.getTime()) * share));
        return next > after.getTime() && nextSlot(schedule, between)?.getTime() === next;
      }),
    );
  });
});
